// What the page of a call says beside what every page says of calls, in English.
import { callsEn } from './calls.en';
import type { CallPageWords } from './callPage.fr';

export const callPageEn: CallPageWords = {
  ...callsEn,
  home: 'Home',
  description: 'Conditions, tracks, questions and dates of the call for candidates.',
  noChange: 'The end has not changed since the call was published.',
  startTitle: 'My application',
  startFailed: 'Your application cannot be opened',
  backToCall: 'Back to the call',
  conditionsTitle: 'Conditions to apply',
  conditionsLead:
    'By submitting your application, you will declare that you meet these conditions.',
  conditionsColumns: ['Condition', 'Rules of the call'],
  noConditions: 'This call asks for no statement.',
  tracksTitle: 'Open tracks',
  questionsTitle: 'Questions of the application',
  questionsLead:
    'You may prepare your answers beforehand. They are read without your name: avoid giving what would identify you.',
  questionsNamed: 'You may prepare your answers beforehand.',
  revisionsTitle: 'Changes of the form',
  revisionsColumns: ['Published on', 'What changed'],
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
};

export default callPageEn;
