// Two runs side by side, in English.
import { scenarioEn } from '../committee/shared/scenario.en';
import type { CompareWords } from './compare.fr';

const compareEn: CompareWords = {
  ...scenarioEn,
  title: 'Compare two runs',
  lead: 'Choose two runs of one call: you see whose place changes, and what each objective gains or loses.',
  none: 'Two runs that succeeded are needed to compare.',
  first: 'First run',
  second: 'Second run',
  compare: 'Compare',
  different:
    'The data changed between these two runs: not everything comes from the method or from the demands.',
  measuresCaption: 'What each run is worth',
  objective: 'Objective',
  method: 'Method',
  teams: 'Teams',
  places: 'Seats filled',
  quality: 'Total quality',
  envy: 'Justified envy',
  envyHint:
    'Envy is justified when somebody prefers a post to their place, and that post ranks them above its holder.',
  movesCaption: (n) => `Whose place changes (${n})`,
  noMoves: 'Nobody’s place changes.',
  person: 'Person',
  before: 'First run',
  after: 'Second run',
  nowhere: 'Without a seat',
  opened: 'With a team in the second only:',
  emptied: 'With a team in the first only:',
};

export default compareEn;
