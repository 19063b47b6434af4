// The list of applications, in English.
import { outcomesEn } from '../committee/shared/outcomes.en';
import { signalsEn } from '../committee/shared/signals.en';
import type { SelectionWords } from './selection.fr';

const selectionEn: SelectionWords = {
  title: 'Applications',
  lead: 'The applications submitted to the call. What the committee decides stays invisible to candidates until it is released.',
  anonymous: 'You see the applications without the identity of their authors.',
  noCall: 'This cohort has no published call for candidates yet.',
  filters: 'Filter the list',
  number: 'Number or part of it',
  track: 'Track',
  everyTrack: 'All tracks',
  decision: 'Decision',
  everyDecision: 'All decisions',
  signal: 'Signal',
  everySignal: 'With or without a signal',
  signals: {
    unsure: 'Place that depends on the readers',
    third_reading: 'Third reading to assign',
    unmasked: 'Anonymity to look at',
  },
  filter: 'Filter',
  clear: 'Clear the filters',
  count: (n) => (n === 1 ? '1 application' : `${n} applications`),
  none: 'No application matches these filters.',
  nothing: 'No application was submitted yet.',
  loading: 'Loading the list…',
  caption: (page) => (page > 1 ? `Submitted applications, page ${page}` : 'Submitted applications'),
  columns: {
    number: 'Number',
    name: 'Name',
    track: 'Track',
    readings: 'Readings',
    mean: 'Mean',
    calibrated: 'Calibrated score',
    signals: 'Signals',
    decision: 'Decision',
  },
  sorts: {
    number: 'Number: sort by number',
    mean: 'Mean: sort from lowest to highest',
    '-mean': 'Mean: sort from highest to lowest',
    calibrated: 'Calibrated score: sort from lowest to highest',
    '-calibrated': 'Calibrated score: sort from highest to lowest',
    readings: 'Readings: sort from least to most read',
  },
  readings: (done, expected) => `${done} of ${expected}`,
  noMean: 'Not yet',
  between: (low, high) => `between ${low} and ${high}`,
  marks: signalsEn,
  calibration:
    'The mean is that of the scores given. The calibrated score takes away what readers add to, or remove from, every dossier they read; four times out of five it lies between the two values shown. It sheds light on the mean and does not replace it.',
  scores: 'See the scores in detail',
  outcomes: outcomesEn,
};

export default selectionEn;
