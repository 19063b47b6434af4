// A reader's list, in English.
import type { ReadingsWords } from './readings.fr';

const plural = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`;

const readingsEn: ReadingsWords = {
  title: 'My readings',
  lead: 'The applications entrusted to you. Each is anonymous: you see no name, address, employer or school, and its code serves your reading only.',
  progress: (done, total) => `${plural(done, 'reading', 'readings')} handed in out of ${total}`,
  progressLabel: 'Readings handed in',
  next: 'Read the next one',
  begin: 'Read the first one',
  allDone: 'All your readings are handed in. Thank you for this work.',
  none: 'No application is entrusted to you for now. The programme team will write to you when you receive some.',
  caption: 'Applications to read',
  code: 'Application',
  track: 'Track',
  state: 'State',
  scored: 'Criteria scored',
  states: { assigned: 'To read', started: 'Started', locked: 'Handed in' },
};

export default readingsEn;
