// “My readings, my juries” and the first visit, in English.
import type { JurorWords } from './juror.fr';

const plural = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`;

const words: JurorWords = {
  title: 'My readings, my juries',
  lead: 'What is in your hands, and what is left to do.',
  none: 'You neither read nor judge in any call at present.',
  callLead: (reads: boolean): string =>
    reads ? 'You read applications.' : 'You judge challenges.',
  before: 'Before any content, accept the charter and declare your interests.',
  beforeJury: 'Before any content, accept the charter.',
  prepare: 'Get ready',
  review: 'See my commitments again',
  toReadings: 'Read applications',
  toHearings: 'My hearings',
  due: (when: string) => `To hand in before: ${when}.`,
  noDue: 'The term for reading is not announced yet.',
  readings: (locked: number, assigned: number) =>
    assigned === 0
      ? 'No application is in your hands yet.'
      : `${plural(locked, 'reading', 'readings')} handed in of ${assigned}.`,
  progress: 'Progress of readings',
  steps: {
    charter: 'Charter accepted',
    interests: 'Interests declared',
    practice: 'Practice done',
    readings: 'Readings handed in',
  },
  stepsOf: (call: string) => `Steps for ${call}`,
  done: 'done',
  todo: 'to do',
  hearings: 'My hearings',
  noHearing: 'No hearing to come.',
  welcomeTitle: 'Get ready',
  charterTitle: 'The charter',
  charterLead: 'It binds you for this call. Your acceptance is dated.',
  accept: 'I accept the charter',
  accepted: (when: string) => `Charter accepted on ${when}.`,
  interestsTitle: 'My interests',
  interestsLead:
    'Declare what could link you to somebody who applies: your employers, your schools, the administrations you act for, people close to you, their addresses. The portal compares it by itself with what applications say; it shows you neither a person nor a result, and does not give you these applications. A declaration is not taken back; you may add to it at any time.',
  declared: (when: string) => `Interests declared since ${when}.`,
  declaredList: 'What you declared',
  nothingDeclared: 'You declared that you have no interest to report.',
  entry: {
    legend: (n: number) => `Interest ${n}`,
    add: 'Add an interest',
    remove: (n: number) => `Remove interest ${n}`,
    removed: 'The interest is removed.',
  },
  kind: 'Kind',
  value: 'Name or address',
  valueHint: 'An address, or a whole domain: @example.org',
  kinds: {
    employer: 'Employer',
    school: 'School or course',
    body: 'Administration or body',
    name: 'Somebody close',
    address: 'E-mail address',
  },
  declare: 'Declare these interests',
  declareNone: 'Declare that I have nothing to report',
  offerTitle: 'My availability',
  available: 'I am available to read',
  availableHint:
    'Without it, nothing new is given to you and what you did not begin goes to others.',
  capacity: 'Applications at most',
  capacityHint: 'Leave empty if you have no limit.',
  tracks: 'Tracks I can judge',
  tracksHint: 'All of them, if none is ticked.',
  saveOffer: 'Save my availability',
  offerSaved: 'Your availability is saved.',
  practiceTitle: 'Practise',
  practiceLead:
    'Two fictional applications. Score them, then compare with the reference scores: they show only after yours.',
  practice: (n: number) => `Practice ${n}`,
  open: (n: number) => `Open practice ${n}`,
  practised: 'Scored',
  noRubric: 'This call has no rubric: there is no practice.',
  scale: 'From 0 to 5.',
  compare: 'Compare with the reference scores',
  keyTitle: 'Your scores and the reference scores',
  keyColumns: ['Criterion', 'Your score', 'Reference', 'Why'] as readonly string[],
  noKey: 'A criterion of the call’s own: no reference.',
  gap: (n: number) =>
    n === 0
      ? 'Your scores are the reference scores.'
      : `Total gap: ${plural(n, 'point', 'points')}. There is no mark to get: the gap shows where to read the rubric again.`,
  again: 'Score again',
  back: 'Back to getting ready',
  backHome: 'Back to my readings and juries',
  kindOf: (kind): string => words.kinds[kind],
};

export default words;
