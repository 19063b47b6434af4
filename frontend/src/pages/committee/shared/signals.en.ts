// What an application’s scores ask to be looked at, in English.
import type { SignalWords } from './signals.fr';

export const signalsEn: SignalWords = {
  unsure: 'Unsure place',
  moved: 'Changes side',
  wanted: 'Third reading to assign',
  underway: 'Third reading underway',
  given: 'Readers disagree',
};
