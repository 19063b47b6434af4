// Every proposed challenge, for the programme team, in English.
import challengesEn from '../challenges/challenges.en';
import { examinationEn } from '../proposal/examination.en';
import type { ProposalsWords } from './proposals.fr';

const proposalsEn: ProposalsWords = {
  challenge: challengesEn,
  examination: examinationEn,
  title: 'Proposed challenges',
  lead: 'The challenges of all administrations, with the jury’s decision. A decision stays invisible outside the committee until it is released.',
  none: 'No challenge is proposed.',
  count: (n: number) => (n === 1 ? `${n} challenge` : `${n} challenges`),
  caption: 'Proposed challenges',
  columns: {
    name: 'Challenge',
    administration: 'Administration',
    posts: 'Posts',
    status: 'State',
    decision: 'Decision',
  },
  statuses: {
    draft: 'Draft',
    submitted: 'Submitted',
    kept: 'Kept',
    not_kept: 'Not kept',
    published: 'Published',
    withdrawn: 'Withdrawn',
  },
  decisions: { kept: 'Kept', not_kept: 'Not kept' },
  undecided: 'To decide',
  noDecision: 'No decision',
  pending: 'not released',
  see: 'See the challenge’s public page',
  candidates: 'See the applications and vetoes of this challenge',
  thread: 'Write to the administration',
  submittedAt: 'Submitted on',
  stillDraft:
    'The administration has not submitted this challenge yet: the jury cannot decide on it.',
  decideTitle: 'The jury’s decision',
  decideHelp: 'It stays invisible outside the committee until the kept challenges are released.',
  decideHelpReleased:
    'The decisions of this call are released: this one will be as soon as it is saved, and will no longer change.',
  outcome: 'Decision',
  outcomeMissing: 'Choose a decision.',
  reason: 'Reason',
  reasonHint: 'Needed when the challenge is not kept: the administration will read it.',
  reasonMissing: 'Give the reason: the administration will read it.',
  decide: 'Save the decision',
  decided: 'The decision is saved.',
  publishTitle: 'Publish this challenge',
  revise: 'Change the challenge: posts, places, dates, withdrawal',
  changeAsked: 'the administration asks for a change',
  versions: 'Versions of the challenge and what each changed',
  publishHelp:
    'The challenge can be published once the decisions on challenges are released, from the committee’s Releases page.',
  publish: 'Publish the challenge',
  publishAsk: 'Publish this challenge?',
  publishText:
    'Its text and posts are frozen. Everybody will see it on the date that the call for candidates announced.',
  publishConfirm: 'Publish and freeze the posts',
  published: 'The challenge is published.',
};

export default proposalsEn;
