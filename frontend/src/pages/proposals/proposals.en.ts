// Every proposed challenge, for the programme team, in English.
import type { ProposalsWords } from './proposals.fr';

const proposalsEn: ProposalsWords = {
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
  pending: 'not released',
  see: 'See the challenge as it reads',
  decideTitle: 'The jury’s decision',
  decideHelp: 'It stays invisible outside the committee until the kept challenges are released.',
  outcome: 'Decision',
  outcomeMissing: 'Choose a decision.',
  reason: 'Reason',
  reasonHint: 'Needed when the challenge is not kept: the administration will read it.',
  decide: 'Save the decision',
  decided: 'The decision is saved.',
  publishTitle: 'Publish this challenge',
  publishHelp: 'It can be published once it is kept and the decisions are released.',
  publish: 'Publish the challenge',
  publishAsk: 'Publish this challenge?',
  publishText:
    'Its text and posts are frozen. Everybody will see it on the date that the call for candidates announced.',
  publishConfirm: 'Publish and freeze the posts',
  published: 'The challenge is published.',
};

export default proposalsEn;
