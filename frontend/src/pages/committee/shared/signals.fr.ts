// What an application’s scores ask to be looked at, in French.
export const signalsFr = {
  unsure: 'Place incertaine',
  moved: 'Change de côté',
  wanted: '3e lecture à confier',
  underway: '3e lecture en cours',
  given: 'Lectures en désaccord',
};

export type SignalWords = typeof signalsFr;
