// One run of the engine, in English.
import { scenarioEn } from '../committee/shared/scenario.en';
import type { AssemblyWords } from './assembly.fr';

const plural = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`;
const people = (n: number) => plural(n, 'person', 'people');

const assemblyEn: AssemblyWords = {
  ...scenarioEn,
  title: (when) => `Teams assembled on ${when}`,
  here: 'Run',
  states: {
    queued: 'The run awaits its turn…',
    running: 'The run is under way…',
    failed: 'This run did not succeed.',
    cancelled: 'This run was stopped before its end.',
  },
  progress: 'Progress of the run',
  stageOf: (done, of) => `${plural(done, 'stage', 'stages')} proved out of ${of}`,
  cancel: 'Stop this run',
  releasedOn: (when) => `These teams were released on ${when}.`,
  toTeams: 'See the released teams',
  toBoard: 'Open the board of the teams',
  summaryTitle: 'In short',
  policy: 'Method',
  placed: 'People placed',
  placedValue: (n, teams) => `${people(n)} in ${plural(teams, 'team', 'teams')}`,
  unplaced: 'Shortlisted people without a place',
  wishes: 'Wishes served',
  wishesValue: (first, ranked) =>
    `${plural(first, 'first wish', 'first wishes')}, out of ${people(ranked)} who had ranked their challenge`,
  input: 'Fingerprint of the data',
  stagesTitle: 'What the run sought',
  stagesCaption: 'Stages of the run',
  stage: 'Stage',
  value: 'Result',
  proof: 'Proof',
  proved: 'Proved: nothing can do better',
  notProved: 'Not proved',
  teamsTitle: 'Teams',
  teamsCaption: 'Teams by challenge',
  noTeams: 'No team could be assembled.',
  challenge: 'Challenge',
  member: 'Member',
  post: 'Post',
  postValue: (rank) => `Post ${rank}`,
  track: 'Track',
  noWish: 'Challenge not ranked',
  closedTitle: 'Challenges without a team',
  release: 'Release these teams',
  releaseTitle: 'Release these teams?',
  releaseText: (n, teams, unplaced) =>
    `${people(n)} in ${plural(teams, 'team', 'teams')} and ${people(unplaced)} without a place will see the result at the same instant, and so will the administrations concerned.`,
  final: (mails) =>
    `${plural(mails, 'e-mail', 'e-mails')} will leave to candidates. This cannot be undone, and no other run can be released.`,
  confirm: (mails) => `Release these teams and send ${plural(mails, 'e-mail', 'e-mails')}`,
  done: 'The teams are released',
  doneText: 'Every shortlisted person is told by e-mail.',
};

export default assemblyEn;
