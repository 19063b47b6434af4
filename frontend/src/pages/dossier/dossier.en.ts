// The application of a candidate, in English.
import type { DossierWords } from './dossier.fr';
import { formEn } from './form.en';

const plural = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`;

const dossierEn: DossierWords = {
  form: formEn,
  title: 'My application',
  mySpace: 'My space',
  number: 'Application number',
  call: 'Call',
  introTitle: 'Prepare my application',
  introLead: (steps) =>
    `The application has ${steps} steps, filled in one or several times. Your answers are saved as you type.`,
  introNeeds: 'What you need',
  needs: {
    conditions: (n) =>
      n === 1
        ? 'To read and confirm the condition to apply'
        : `To read and confirm the ${n} conditions to apply`,
    contact: 'Your name and a telephone number',
    craft: 'Your track, years of experience, employers and schools',
    places: 'The places where you can work and your availability',
    questions: (n) => plural(n, 'written answer', 'written answers'),
    noCv: 'No CV, no cover letter',
  },
  introTime: (minutes) => `Allow about ${minutes} if your answers are ready.`,
  introAfter:
    'Nothing is handed in until you submit. Afterwards, you may change it and submit again until the call closes.',
  start: 'Start my application',
  goOn: 'Resume my application',
  deadline: 'Closes',
  timeLeft: 'Time left',
  statuses: {
    draft: 'Your application is not submitted yet',
    submitted: 'Your application is submitted',
    not_submitted: 'Your application was not submitted',
    withdrawn: 'You withdrew your application',
    shortlisted: 'Your application is shortlisted',
    waiting: 'Your application is on the waiting list',
    not_shortlisted: 'Your application is not shortlisted',
    recruited: 'Your application is selected',
    not_recruited: 'Your application is not selected',
  },
  nextTitle: 'What comes next',
  by: 'By',
  closedOn: 'The call ended on',
  submittedNow: (number, sequence, when) =>
    `Application ${number}, submission no. ${sequence} recorded on ${when}. A mail confirms it.`,
  unsentTitle: 'Some changes are not submitted',
  unsentText:
    'You changed your application since the last submission. These changes do not count until you submit again.',
  unsentClosed:
    'You had changed your application after the last submission, without submitting again. The last submission is the one examined.',
  submitChanges: 'Submit the changes',
  restore: 'Go back to the submitted version',
  restoreText: (sequence) =>
    `Your draft will say again what submission no. ${sequence} says. The changes below will be erased from the draft; the submission itself does not change.`,
  compareCaption: 'Submitted version and draft',
  compareColumns: ['Answer', 'Submitted version', 'Draft'],
  restoreConfirm: 'Erase these changes and take up the submitted version',
  keepDraft: 'Keep my changes',
  readSnapshot: (sequence) => `Read submission no. ${sequence}`,
  snapshotTitle: (sequence) => `Submission no. ${sequence}`,
  askedThen: (version) =>
    `The form of the call changed since this submission. The questions are shown as they were asked then (version ${version} of the form).`,
  askedBefore: (now, before) => `${now} (asked, when submitted: “${before}”)`,
  submittedAt: 'Submitted on',
  elseTitle: 'Somebody else is signed in',
  elseText: (email) =>
    `This application belongs to ${email}. Nothing typed in it was sent under another account: what is not saved stays on this device, and will be taken up at their next sign-in.`,
  elseSignIn: 'Change account',
  session: {
    announced:
      'Your session has ended. You may go on writing; sign in again at the top of the page.',
    title: 'Your session has ended',
    text: 'What you type is kept on this device. Sign in here: everything is sent afterwards, without leaving the page.',
    back: 'You are signed in again. What you typed is being sent.',
  },
  review: 'Read again and submit again',
  edit: 'Change my application',
  rank: 'Rank my challenges',
  seeWishes: 'See my wishes',
  reasonTitle: 'Reason of the decision',
  arrival: 'Prepare my arrival',
  disclosures: 'See who read my application',
  teamTitle: 'Your team',
  teamCaption: (name) => `Team of the challenge ${name}`,
  teamColumns: ['Person', 'Track'],
  you: (name) => `${name} (you)`,
  teamDates: (from, to) => `From ${from} to ${to}`,
  timelineTitle: 'What happened',
  timelineBy: 'By:',
  timelineFailed: 'This could not be loaded. Reload the page in a few moments.',
  readMessage: 'Read the message',
  ofEvent: (text: string) => `: ${text}`,
  snapshotsTitle: 'My submissions',
  snapshotsText:
    'The last submission is the one examined. The fingerprint lets one check that nothing changed since.',
  snapshotsCaption: 'Submissions of my application, newest first',
  snapshotsColumns: [
    'Submission',
    'Date and time',
    'Fingerprint of the content (SHA-256)',
    'Content',
    'Receipt',
  ],
  receipt: (n) => `Receipt no. ${n}`,
  sequence: (n) => `no. ${n}`,
  contentTitle: 'My answers',
  withdraw: 'Withdraw my application',
  withdrawTitle: 'Withdraw my application',
  withdrawOpen:
    'Your application will not be examined. You may change your mind and submit it again until the call closes.',
  withdrawDraft:
    'You will get no more reminder before the end. Your draft is kept: until the call closes, you may change your mind, complete it and submit it.',
  withdrawFinal:
    'Your application will no longer be examined. As the call is closed, this is final.',
  withdrawConfirm: 'Withdraw my application for good',
  withdrawConfirmOpen: 'Confirm that I withdraw my application',
  keep: 'Keep my application',
  questionContact: 'A question?',
  contactLink: 'Write to the programme team',
};

export default dossierEn;
