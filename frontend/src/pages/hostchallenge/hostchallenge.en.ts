// A host's challenge, in English.
import challengesEn from '../challenges/challenges.en';
import type { HostChallengeWords } from './hostchallenge.fr';

const hostChallengeEn: HostChallengeWords = {
  challenge: challengesEn,
  mine: 'My challenges',
  receipt: 'Signed receipt of the submission',
  states: {
    draft: 'Draft: complete the challenge, then submit it before the call ends.',
    submitted:
      'The challenge is submitted. The jury examines it; its answer will be published on this page.',
    kept: 'The challenge is kept. The programme team prepares its publication with you.',
    not_kept: 'The challenge is not kept.',
    published: 'The challenge is published: its text and posts are frozen.',
    withdrawn: 'The challenge is withdrawn.',
  },
  reason: 'Reason',
  see: 'See the challenge’s public page',
  submittedAt: 'Submitted on',
  allRequired:
    'Unless stated otherwise, every field is needed to submit. The draft is saved as you type.',
  presentation: 'Presentation',
  name: 'Name of the challenge',
  summary: 'Presentation in one sentence',
  sites: 'Places of work',
  sitesHint: 'One place a line, six at most. Example: Saint-Mandé (94)',
  sitesTooMany: 'Keep six places at most. Meanwhile this list is not saved.',
  siteTooLong: 'A place takes 120 characters at most. Meanwhile this list is not saved.',
  nameMissing: 'Give a name: the last one is kept while this field is empty.',
  postsTitle: 'Posts',
  postsHelp: 'Two or three posts, of complementary tracks preferably.',
  post: (n: number) => `Post ${n}`,
  postText: (post: string, text: string) => `${post}: ${text}.`,
  tracks: 'Accepted tracks',
  expertise: 'Expected expertise (optional)',
  required: 'This post is required: without it the challenge cannot take place',
  addPost: 'Add a post',
  removePost: (n: number) => `Remove post ${n}`,
  postRemoved: 'The post is removed.',
  sectionsTitle: 'The project',
  counter: (n: number, most: number) => `${n} characters of ${most}`,
  tooLong: (over: number) =>
    over === 1
      ? 'Too long by one character. This text is not saved.'
      : `Too long by ${over} characters. This text is not saved.`,
  inField: (label: string, why: string) => `${label}: ${why}`,
  unpublished: 'The text of this section was not published: it counts as complete.',
  attestTitle: 'Attestation',
  attested:
    'I attest that off-site work is possible, that the data needed are provided and authorised, and that what is produced will be open unless the law forbids it.',
  missingTitle: (n: number) => (n === 1 ? 'One item is missing' : `${n} items are missing`),
  complete: 'The challenge is complete.',
  submit: 'Submit the challenge',
  leadSubmits: 'The lead of your administration submits the challenge.',
  submitTitle: 'Submit this challenge?',
  submitText:
    'The challenge goes to the jury as it is saved. Once submitted, you can no longer change it.',
  submitConfirm: 'Submit the challenge now',
  submitted: 'The challenge is submitted.',
  submittedNext: 'The jury examines it and its answer will be published on this page.',
  unsaved: 'The draft is not saved yet. Wait a moment, then try again.',
  conflict:
    'This challenge was changed elsewhere, perhaps by someone else in your administration. Choose the version to keep for these fields.',
  conflictTitle: 'Two versions to choose from',
  conflictCaption: 'Fields changed on both sides',
  conflictColumns: ['Field', 'Typed here', 'Saved elsewhere'],
  emptyValue: 'empty',
  yes: 'yes',
  no: 'no',
  sections: {
    context: 'Context',
    project: 'Project',
    strategy: 'Strategy',
    framing: 'Framing',
    value: 'Value',
    team: 'Team',
    ecosystem: 'Ecosystem',
    financing: 'Financing',
    contacts: 'Contacts',
    motivation: 'Motivation',
  },
  sectionHelp: {
    context: 'The mission and vision of your organisation.',
    project: 'The problem, whom it touches, and what the project changes.',
    strategy: 'Stakes of public policy and transformation, ethical and legal frame, openness.',
    framing: 'Preferred hypothesis, rejected ones, risks, progress.',
    value: 'Indicators, and what becomes of the project after the ten months.',
    team: 'Who in your organisation works with the team, and for which share of their time.',
    ecosystem: 'Stakeholders, existing systems, data sets.',
    financing: 'Whether co-financing is asked for, budget programme.',
    contacts: 'Sponsor, project lead, human resources, management: functions and departments.',
    motivation: 'Why this programme, why now.',
  },
};

export default hostChallengeEn;
