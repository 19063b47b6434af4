// The words of the form, in English.
import { filesEn } from './fields/files.en';
import type { FormWords } from './form.fr';

const count = (n: number) => n.toLocaleString('en-GB');

export const formEn: FormWords = {
  stepTitles: {
    conditions: 'Conditions',
    vous: 'You',
    metier: 'Track and background',
    questions: 'Questions',
    voeux: 'Wishes',
    recapitulatif: 'Summary and submission',
  },
  stepOf: (n, all) => `step ${n} of ${all}`,
  placeAndStep: (place, step) => `, ${place}: ${step}`,
  stepsDone: (done, all) => `${done} of ${all} steps complete`,
  stepState: (lacks) => {
    if (lacks === 0) return 'complete';
    return lacks === 1 ? 'one answer is missing' : `${lacks} answers are missing`;
  },
  previous: 'Previous step',
  next: 'Continue',
  allRequired: 'Unless stated otherwise (optional), every answer is needed to submit.',
  conditionsLead: 'Tick each condition that you meet. All are needed to submit your application.',
  conditionsLegend: 'I declare on my honour',
  name: 'First and last name',
  nameHint: 'The people who read your application do not see it.',
  email: 'E-mail address',
  emailHint: 'The one you sign in with; every mail goes there.',
  phone: 'Telephone number',
  phoneHint: 'Examples: 06 12 34 56 78 or +33 6 12 34 56 78.',
  phoneFault:
    'This number cannot be read: it is not saved. Example: 06 12 34 56 78 or +33 6 12 34 56 78.',
  mainTrack: 'Main track',
  mainTrackHint: 'The one your application is read for.',
  secondaryTrack: 'Second track (optional)',
  chooseTrack: 'Choose a track',
  noSecondTrack: 'None',
  years: 'Years of professional experience',
  yearsHint: 'A whole number, from 0 to 60. Count long internships and apprenticeships.',
  yearsFault: 'Type a whole number from 0 to 60, for example 4. This value is not saved.',
  employersTitle: 'Professional experience (optional)',
  employersLead:
    'It serves to prevent somebody who knows you from reading your application. Start with the latest.',
  schoolsTitle: 'Studies and training (optional)',
  employer: {
    legend: (n) => `Experience ${n}`,
    name: 'Employer or organisation',
    as: 'Position (optional)',
    add: 'Add an experience',
    remove: (n) => `Delete experience ${n}`,
    removed: 'The experience is deleted.',
    nameFault: 'Give the name of the employer: without it, this experience is not saved.',
    orderFault: 'The end comes before the start: this experience is not saved.',
  },
  school: {
    legend: (n) => `Studies ${n}`,
    name: 'School or university',
    as: 'Degree or course (optional)',
    add: 'Add studies',
    remove: (n) => `Delete studies ${n}`,
    removed: 'The studies are deleted.',
    nameFault: 'Give the name of the school: without it, these studies are not saved.',
    orderFault: 'The end comes before the start: these studies are not saved.',
  },
  from: 'Start (optional)',
  to: 'End (optional)',
  dateHint: 'If you no longer know the day, give the 1st of the month.',
  places: 'Places where you can work',
  placesHint: 'One place a line, for example Paris or Lyon. Twenty places at most.',
  available: (when) => `Will you be available on ${when}, when immersions start?`,
  availableNoDate: 'Will you be available when immersions start?',
  yes: 'Yes',
  no: 'No',
  questionsLead:
    'Your answers are read without your name: avoid giving what would identify you (name, employer, school, link to a personal site).',
  questionsTrack: 'Some questions depend on the main track: they are asked in the next steps.',
  files: filesEn,
  optional: '(optional)',
  chooseOption: 'Choose an answer',
  dateFault: 'Type a whole date. This value is not saved.',
  linkHint: 'Example: https://example.org/my-project',
  linkFault:
    'Type an address that starts with https://, for example https://example.org/my-project. This value is not saved.',
  poolLegend: 'Talent pool (optional)',
  pool: (months) =>
    `I agree that the programme team writes to me again for ${months} months after this call`,
  poolMeans:
    'They may tell you of other missions. You may change your mind: untick this box and submit again until the call closes, or write to the programme team afterwards. Your choice does not count in the selection.',
  wishesLead: 'This call asks to rank challenges together with the application.',
  wishesLink: 'Rank my challenges',
  counter: (n, most) => `${count(n)} ${n === 1 ? 'character' : 'characters'} out of ${count(most)}`,
  tooLong: (over) =>
    over === 1
      ? 'The answer is one character too long: it is not saved until it is shortened.'
      : `The answer is ${count(over)} characters too long: it is not saved until it is shortened.`,
  conflictTitle: 'These answers were changed elsewhere',
  conflict:
    'Your application was changed in another window or on another device. Compare, then choose the version to keep.',
  conflictCaption: 'Answers changed on both sides',
  conflictColumns: ['Answer', 'Typed here', 'Saved elsewhere'],
  empty: 'not given',
  closedTitle: 'The call is closed: this change is not saved',
  closedAt: (when, late) => `It closed on ${when}. Your change arrived ${late} too late.`,
  closedKept:
    'What you submitted before it closed stays recorded. If the call is extended, you will be told by e-mail.',
  underASecond: 'less than a second',
  seeStatus: 'See where my application stands',
  reviewLead:
    'Read your answers again, then submit your application. You may change it and submit again until the call closes; the last submission counts.',
  complete: 'Your application is complete.',
  notSubmitted: (n) =>
    n === 1
      ? 'Your application is not submitted: one answer is missing'
      : `Your application is not submitted: ${n} answers are missing`,
  answersTitle: 'Your answers',
  missingTitle: (n) =>
    n === 1 ? 'One answer is missing to submit' : `${n} answers are missing to submit`,
  heldTitle: 'What was typed here is not saved',
  edit: (step) => `Change: ${step}`,
  editShort: 'Change',
  condition: (label, confirmed) =>
    `${label}: condition ${confirmed ? 'confirmed' : 'not confirmed'}`,
  period: (from, to) => `from ${from} to ${to}`,
  since: (from) => `since ${from}`,
  until: (to) => `until ${to}`,
  submit: 'Submit my application',
  submitAgain: 'Submit my application again',
  submitting: 'Submitting…',
  nothingNew: 'Your application is submitted as it stands: there is nothing new to submit.',
  submitNote: (until) => `You may submit until ${until}.`,
  unsaved: 'What you typed last could not be saved. Settle this, then submit.',
  changedElsewhere:
    'Your application was changed elsewhere in the meantime. The saved version is shown: read it again, then submit.',
};
