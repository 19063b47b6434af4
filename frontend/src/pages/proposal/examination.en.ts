// How far the jury has come with one challenge, in English.
import hearingsEn from '../hearings/hearings.en';
import { groundsEn } from '../jury/grounds.en';
import type { ExaminationWords } from './examination.fr';

const { facts, minutes, join } = hearingsEn;

export const examinationEn: ExaminationWords = {
  ...{ facts, minutes, join, groundNames: groundsEn },
  sorting: 'Sorting',
  eligible: 'Eligible',
  notEligible: 'Not eligible',
  notSorted: 'This challenge is not sorted yet.',
  question: 'Is this challenge eligible?',
  grounds: 'Why',
  note: 'Remark for the jury (optional)',
  noteHint: 'What the jury should know or ask at the hearing. The administration does not read it.',
  reasons: 'Details',
  reasonsHint: 'They may be used in the decision that the administration will read.',
  sort: 'Save the sorting',
  sorted: 'The sorting is saved.',
  lacking: {
    eligible: 'Say whether the challenge is eligible.',
    grounds: 'Choose at least one ground.',
    note: 'Say what the other ground is.',
  },
  hearing: 'Hearing',
  noHearing: 'No hearing is fixed.',
  fix: 'Fix the hearing',
  move: 'Move the hearing or change the jury',
  seeGrid: 'See the jury’s grid',
  gridLacks: (n) => `Grid in progress: ${n} ${n === 1 ? 'answer' : 'answers'} missing.`,
  gridSays: (favourable, rank, sum, most) =>
    favourable
      ? `Favourable opinion, rank ${rank}, weighted total ${sum} out of ${most}.`
      : `Unfavourable opinion, weighted total ${sum} out of ${most}.`,
};
