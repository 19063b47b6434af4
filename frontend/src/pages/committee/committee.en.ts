// The committee's own page, in English.
import type { CommitteeWords } from './committee.fr';

const plural = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`;

const committeeEn: CommitteeWords = {
  title: 'Committee',
  nextTitle: 'Next acts',
  acts: {
    challengesOpen: {
      title: 'Administrations propose their challenges',
      text: (until) => `The call for challenges is open until ${until}.`,
    },
    decideChallenges: {
      title: 'Decide on the challenges',
      text: 'Decisions are missing before the challenges kept can be released.',
    },
    releaseChallenges: {
      title: 'Release the challenges kept',
      text: 'All is decided: the release awaits the programme team.',
    },
    applicationsOpen: {
      title: 'Applications are coming in',
      text: (until) => `The call for candidates is open until ${until}.`,
    },
    read: {
      title: 'Have the applications read',
      text: 'Applications await their readings. The least read come first.',
    },
    thirds: {
      title: 'Assign third readings',
      text: (n) =>
        n === 1
          ? '1 application is read too differently to be decided.'
          : `${n} applications are read too differently to be decided.`,
    },
    decide: {
      title: 'Decide on the applications',
      text: (n) => `${plural(n, 'application has', 'applications have')} no decision.`,
    },
    releaseShortlist: {
      title: 'Release the shortlist',
      text: 'All is decided: the release awaits the programme team.',
    },
    wishesOpen: {
      title: 'Shortlisted people make their wishes',
      text: (until) => `Wishes can be made until ${until}.`,
    },
    wishesUpcoming: {
      title: 'Wishes will open',
      text: (when) => `Wishes can be made from ${when}.`,
    },
    ruleVetoes: {
      title: 'Rule on the administrations’ vetoes',
      text: (n) => `${plural(n, 'veto waits', 'vetoes wait')} for a ruling.`,
    },
    assemble: {
      title: 'Assemble the teams',
      text: 'Wishes are closed: the teams can be assembled.',
    },
    releaseTeams: {
      title: 'Release the teams',
      text: (n) => `${plural(n, 'run awaits', 'runs await')} your choice.`,
    },
    teams: { title: 'The teams are released', text: 'See who works where.' },
  },
  noAct: 'Nothing is expected of the committee for now.',
  windowsTitle: 'Calendar',
  windowsCaption: 'Windows of the cohort',
  window: 'Window',
  windows: {
    challenges: 'Submission of challenges',
    applications: 'Submission of applications',
    wishes: 'Wishes',
  },
  opens: 'Opens',
  closes: 'Ends',
  state: 'State',
  states: { upcoming: 'To come', open: 'Open', closed: 'Over' },
  extended: (n) => plural(n, 'extension', 'extensions'),
  figuresTitle: 'In figures',
  submitted: 'Applications submitted',
  readings: 'Readings handed in',
  readingsValue: (done, expected) => `${done} of ${expected} expected`,
  undecided: 'Applications without a decision',
  challenges: 'Challenges kept',
  runs: 'Runs of teams',
};

export default committeeEn;
