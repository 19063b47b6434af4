// Runs of the engine that makes the teams, in English.
import { scenarioEn } from '../committee/shared/scenario.en';
import type { AssembliesWords } from './assemblies.fr';

const plural = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`;

const assembliesEn: AssembliesWords = {
  ...scenarioEn,
  title: 'Assembling the teams',
  lead: 'Each run starts from a frozen copy of the data of the moment: published challenges and posts, shortlisted people, scores and wishes. Run it as often as you like: nothing is visible outside the committee before a run is released.',
  method:
    'Fairness first places as many people as possible, then as few as possible at their last wishes; quality seeks the best scores and rankings. Each optimum is proved, and unique: the same data give the same teams. A run can take over the data and the demands of another.',
  noCall: 'This cohort has no published call for candidates yet.',
  start: 'Assemble the teams',
  name: 'Name (optional)',
  from: 'Starting from',
  fresh: 'The data of the moment',
  board: 'Board',
  compare: 'Compare two runs',
  running: 'Running…',
  none: 'Nothing was run yet.',
  caption: 'Runs, newest first',
  columns: {
    name: 'Name',
    date: 'Run on',
    policy: 'Method',
    teams: 'Teams',
    people: 'People placed',
    unplaced: 'Without a place',
    closed: 'Challenges closed',
    state: 'State',
  },
  states: {
    queued: 'Queued',
    running: 'Under way',
    failed: 'Failed',
    cancelled: 'Stopped',
    proposed: 'Proposed',
    released: 'Released',
  },
  released: (teams) => `${plural(teams, 'team', 'teams')} released.`,
  toTeams: 'See the released teams',
};

export default assembliesEn;
