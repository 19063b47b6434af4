// How decisions on applications are said, in English.
import type { OutcomeWords } from './outcomes.fr';

export const outcomesEn: OutcomeWords = {
  shortlisted: 'Shortlisted',
  waiting: 'Waiting',
  refused: 'Not shortlisted',
  undecided: 'No decision',
};
