// A host's challenges, in English.
import type { HostingWords } from './hosting.fr';

const hostingEn: HostingWords = {
  title: 'My challenges',
  lead: 'The challenges your administration proposes to the programme, and what is expected of you.',
  none: 'Your administration has no challenge yet.',
  caption: 'Challenges of my administrations',
  columns: {
    name: 'Challenge',
    administration: 'Administration',
    status: 'State',
    next: 'What is expected',
  },
  statuses: {
    draft: 'Draft',
    submitted: 'Submitted',
    kept: 'Kept',
    not_kept: 'Not kept',
    published: 'Published',
    withdrawn: 'Withdrawn',
  },
  next: {
    draft: 'Complete the challenge and submit it before the call ends.',
    submitted: 'Nothing: the jury examines the challenge.',
    kept: 'Nothing: the programme team prepares its publication.',
    not_kept: 'Nothing: the reason is on its page.',
    published: 'Nothing: the challenge is published, its posts are frozen.',
    withdrawn: 'Nothing.',
  },
  startTitle: 'Propose a challenge',
  closed: 'No call for challenges is open now.',
  openUntil: 'The call for challenges is open. Last day to submit:',
  noAdministration:
    'A challenge is proposed in the name of an administration, and your account is attached to none. Ask the programme team for this role.',
  name: 'Name of the challenge',
  nameHint: 'It may change.',
  nameMissing: 'Give a name.',
  administration: 'Administration',
  start: 'Start the draft',
};

export default hostingEn;
