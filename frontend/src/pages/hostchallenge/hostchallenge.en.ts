// A host's challenge, in English.
import challengesEn from '../challenges/challenges.en';
import type { HostChallengeWords } from './hostchallenge.fr';
import postsEn from './posts.en';

const hostChallengeEn: HostChallengeWords = {
  challenge: challengesEn,
  posts: postsEn,
  mine: 'My challenges',
  receipt: 'Signed receipt of the last submission',
  askChange: 'Ask for a change',
  changeAsked: 'a request waits for an answer',
  versions: 'Versions of the challenge and what each changed',
  administrationPage: (name) => `Administration: ${name}`,
  states: {
    draft: 'Draft: complete the challenge, then submit it before the call ends.',
    submitted:
      'The challenge is submitted. The jury examines it and its answer will be published on this page.',
    kept: 'The challenge is kept. The programme team prepares its publication with you.',
    not_kept: 'The challenge is not kept.',
    published: 'The challenge is published: its text and its posts are frozen.',
    withdrawn: 'The challenge is withdrawn.',
  },
  submittedOpen:
    'The challenge is submitted. You may still change it and submit it again: the last submission before the call ends counts.',
  openUntil: 'It can be changed and submitted until',
  unsentChanges:
    'Your last changes are saved but not submitted: the last submission is what will be examined. Submit the challenge again for them to count.',
  reason: 'Reason',
  see: 'See the public page of the challenge',
  submittedAt: 'Submitted on',
  allRequired:
    'Unless said otherwise, every field is needed to submit. The draft is saved as you type, and several members of your administration can write it at once.',
  meterTitle: 'Where the challenge’s form stands',
  meter: (given, asked) =>
    given === asked
      ? 'All that a submission needs is filled in.'
      : `${given} items filled in out of ${asked}. Each section leads to what it lacks.`,
  sectionCount: (given, asked) => `${given} out of ${asked}`,
  sectionComplete: 'complete',
  section: (n, label) => `${n}. ${label}`,
  privateSection: 'Only your administration and the jury read this section.',
  optional: (label) => `${label} (optional)`,
  name: 'Name of the challenge',
  summary: 'Lightning pitch',
  summaryHint: 'Five lines, which everybody reads in the catalogue of challenges.',
  video: 'Link to a video that presents it',
  videoHint: 'A whole address. Example: https://example.org/video',
  videoFault: 'This link is not a whole address, which begins with https://. It is not saved.',
  sites: 'Places of work',
  sitesHint: 'One place a line, six at most. Example: Saint-Mandé (94)',
  sitesTooMany: 'Keep six places at most. Meanwhile, this list is not saved.',
  siteTooLong: 'A place has 120 characters at most. Meanwhile, this list is not saved.',
  nameMissing: 'Give a name: the last one is kept as long as this field is empty.',
  cofinanced: 'Do you ask for the programme’s co-financing?',
  cofinancedYes: 'Yes',
  cofinancedNo: 'No, we pay the recruits on our own funds',
  route: 'How do the credits reach you?',
  routes: {
    title2: 'By our budget programme, in title 2',
    parent_ministry: 'By an agreement with our parent ministry',
    own_funds: 'On our own funds',
  },
  programme: 'Number of the budget programme',
  programmeHint: 'Three digits. Example: 159',
  checksTitle: 'What the financing rules say',
  checkHolds: 'Holds',
  checkLacks: 'To complete',
  contacts: {
    sponsor: 'Sponsor',
    project_lead: 'Project lead',
    hr: 'Human resources',
    management: 'Management',
  },
  contactHints: {
    sponsor: 'Whoever carries the challenge before the management.',
    project_lead: 'Whoever presents the challenge to the jury and goes along with the team.',
    hr: 'Whoever prepares the contracts.',
    management: 'Whoever follows the budget.',
  },
  contact: {
    name: 'First and last name',
    position: 'Position',
    entity: 'Department',
    email: 'Professional e-mail address',
    phone: 'Professional telephone',
  },
  postsTitle: 'Posts',
  postsHelp: 'Two or three posts, of complementary tracks preferably.',
  teamTitle: 'Project team',
  teamHelp: 'The people of your administration who work on the project.',
  colleague: {
    legend: (n) => `Person ${n}`,
    add: 'Add a person',
    remove: (n) => `Remove person ${n}`,
    removed: 'The person is removed.',
    name: 'First and last name',
    position: 'Position',
    employment: 'Employment (civil servant, contract, contractor…)',
    share: 'Share of their time, in percent',
    contribution: 'What this person brings to the project',
  },
  percent: (n) => `${n}%`,
  postNeeded: 'needed post',
  entryText: (n, text) => `${n}. ${text}.`,
  counter: (left, most) =>
    left < 0
      ? `${-left} ${left < -1 ? 'characters' : 'character'} too many of ${most}`
      : `${left} ${left === 1 ? 'character' : 'characters'} left of ${most}`,
  tooLong: (over) =>
    over < 2
      ? 'One character too long. This text is not saved.'
      : `${over} characters too long. This text is not saved.`,
  inField: (label, why) => `${label}: ${why}`,
  unpublished: 'The text of this section was not published: it counts as complete.',
  attestTitle: 'Attestation',
  attested: (text) => `I attest what follows. ${text}`,
  missingTitle: (n) => (n === 1 ? 'One item is missing' : `${n} items are missing`),
  complete: 'The challenge is complete.',
  submit: 'Submit the challenge',
  resubmit: 'Submit the challenge again',
  leadSubmits: 'Submitting falls to the lead in your administration.',
  submitTitle: 'Submit this challenge?',
  resubmitTitle: 'Submit this new version?',
  recapFinancing: 'Financing',
  recapContacts: 'Contacts',
  people: (n) => (n === 1 ? '1 person' : `${n} people`),
  submitText: 'The challenge goes to the jury as it is saved, and you receive a signed receipt.',
  submitAgainUntil: 'You will be able to change it and submit it again until',
  submitConfirm: 'Submit the challenge now',
  submitted: 'The challenge is submitted.',
  submittedNext:
    'The signed receipt is on this page. The jury examines the last submission, and its answer will be published here.',
  unsaved: 'The draft is not saved yet. Wait a moment, then try again.',
  withdrawTitle: 'Withdraw the challenge',
  withdraw: 'Withdraw the challenge…',
  withdrawAsk: 'Withdraw this challenge?',
  withdrawText:
    'The jury will no longer examine it. What is written is kept, and you will be able to submit it again before the call ends:',
  withdrawFinal:
    'The call is closed: this withdrawal is final. The challenge will no longer be examined, and cannot be submitted again.',
  withdrawConfirm: 'Withdraw the challenge now',
  withdrawForGood: 'Withdraw the challenge for good',
  withdrawn: 'The challenge is withdrawn.',
  withdrawnNext: 'The members of your administration are told by e-mail.',
  conflict:
    'This challenge was changed elsewhere, perhaps by someone else in your administration. Choose the version to keep for these fields.',
  conflictTitle: 'Two versions to choose from',
  conflictCaption: 'Fields changed on both sides',
  conflictColumns: ['Field', 'Typed here', 'Saved elsewhere'],
  emptyValue: 'empty',
  yes: 'yes',
  no: 'no',
};

export default hostChallengeEn;
