// What is said of a call, in English.
import type { CallsWords } from './calls.fr';

export const callsEn: CallsWords = {
  home: 'Home',
  description: 'Conditions, tracks, questions and dates of the call for candidates.',
  states: { upcoming: 'Not open yet', open: 'Open', closed: 'Closed' },
  opens: 'Opens',
  opened: 'Open since',
  closes: 'Ends',
  timeLeft: 'Time left',
  opensIn: 'Before it opens',
  change: 'Changes of date',
  changesCaption: (what) => `Changes of the end: ${what}`,
  changeColumns: ['Published on', 'Reason', 'End announced before', 'New end'],
  noChange: 'The end has not changed since the call was published.',
  apply: 'Submit my application',
  resume: 'Resume my application',
  follow: 'Follow my application',
  startTitle: 'My application',
  startFailed: 'Your application cannot be opened',
  backToCall: 'Back to the call',
  details: 'Read the conditions of the call',
  conditionsTitle: 'Conditions to apply',
  conditionsLead:
    'By submitting your application, you will declare that you meet these conditions.',
  conditionsColumns: ['Condition', 'Rules of the call'],
  noConditions: 'This call asks for no statement.',
  tracksTitle: 'Open tracks',
  questionsTitle: 'Questions of the application',
  questionsLead:
    'You may prepare your answers beforehand. They are read without your name: avoid giving what would identify you.',
  questionLength: (n) => `${n.toLocaleString('en-GB')} characters at most`,
  optional: 'optional',
  onlyFor: (track) => `only for the track “${track}”`,
  noQuestions: 'This call asks no open question.',
  rubricTitle: 'Reading criteria',
  rubricLead: (readings) =>
    readings === 1
      ? 'Each application is read by one person, who gives each criterion 0 to 5.'
      : `Each application is read by ${readings} people, who give each criterion 0 to 5.`,
  answersTitle: 'Questions and answers',
  answersLead: 'What the programme team answered to everybody, the newest question first.',
  answersRevise: 'Correct a published answer',
  answerPublished: 'Published on',
  answerRevised: 'corrected on',
  answerEarlier: (n) => (n < 2 ? 'Earlier version' : `${n} earlier versions`),
  answerFrom: 'Version of',
  datesTitle: 'Dates',
  windows: {
    applications: 'Applications',
    wishes: 'Wishes of shortlisted people',
    challenges: 'Challenges',
  },
  calendarTitle: 'Calendar of the cohort',
  calendarCaption: (promotion) => `Calendar: ${promotion}`,
  calendarColumns: ['Step', 'Date', 'Where we stand'],
  calendarStates: { past: 'past', now: 'under way', next: 'to come' },
  steps: {
    applications: 'Applications',
    shortlist: 'Shortlist announced',
    reveal: 'Challenges published',
    wishes: 'Wishes of shortlisted people',
    result: 'Teams announced',
    announced: 'Announced date',
    immersion: 'Immersions start',
  },
  toBeAnnounced: 'date to be announced',
  fromTo: (from, to) => `from ${from} to ${to}`,
  challengesBefore: (n) =>
    n === 1 ? '1 challenge is being prepared.' : `${n} challenges are being prepared.`,
  challengesAppear: (when) => `Challenges will be published on ${when}.`,
  challengesAfter: 'The challenges are published.',
  seeChallenges: 'See the challenges',
  forHosts: 'This call is for administrations.',
};

export default callsEn;
