// A host's challenge, in English.
import type { HostChallengeWords } from './hostchallenge.fr';

const hostChallengeEn: HostChallengeWords = {
  mine: 'My challenges',
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
  see: 'See the challenge as it reads',
  allRequired:
    'Unless stated otherwise, every field is needed to submit. The draft is saved as you type.',
  presentation: 'Presentation',
  name: 'Name of the challenge',
  summary: 'Presentation in one sentence',
  sites: 'Places of work',
  sitesHint: 'One place a line. Example: Saint-Mandé (94)',
  postsTitle: 'Posts',
  postsHelp: 'Two or three posts, of complementary tracks preferably.',
  post: (n: number) => `Post ${n}`,
  tracks: 'Accepted tracks',
  expertise: 'Expected expertise (optional)',
  required: 'This post is required: without it the challenge cannot take place',
  addPost: 'Add a post',
  removePost: (n: number) => `Remove post ${n}`,
  postRemoved: 'The post is removed.',
  sectionsTitle: 'The project',
  counter: (n: number, most: number) => `${n} characters of ${most}`,
  tooLong: (over: number) => `Too long by ${over} characters: this text is not saved.`,
  unpublished: 'The text of this section was not published: it counts as complete.',
  attestTitle: 'Attestation',
  attested:
    'I attest that off-site work is possible, that the data needed are provided and authorised, and that what is produced will be open unless the law forbids it.',
  missingTitle: (n: number) => (n === 1 ? 'One item is missing' : `${n} items are missing`),
  complete: 'The challenge is complete.',
  submit: 'Submit the challenge',
  submitTitle: 'Submit this challenge?',
  submitText:
    'The challenge goes to the jury as it is saved. Once submitted, only the programme team can change it, with you.',
  submitConfirm: 'Submit the challenge now',
  submitted: 'The challenge is submitted.',
  unsaved: 'The draft is not saved yet. Wait a moment, then try again.',
  conflict:
    'Someone else in your administration changed the same fields. Choose the version to keep.',
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
