// A host's challenges, in English.
import type { HostingWords } from './hosting.fr';

const plural = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`;

const hostingEn: HostingWords = {
  title: 'My challenges',
  lead: 'The challenges your administration proposes to the programme, and what is expected of you.',
  none: 'Your administration has no challenge yet.',
  expected: 'What is expected of you',
  noTask: 'Nothing for now.',
  at: 'On',
  by: 'At the latest on',
  taskStates: { to_do: 'To do', late: 'Late', coming: 'Coming', done: 'Done' },
  tasks: {
    submit: () => 'Complete and submit the challenge',
    hearing: () => 'Present the challenge to the jury',
    messages: (n) =>
      n > 0
        ? `Read ${plural(n, 'message', 'messages')} of the programme team`
        : 'Write with the programme team',
    candidates: (n) =>
      n > 0 ? `Look at ${plural(n, 'application', 'applications')}` : 'Look at the applications',
    arrivals: (n) =>
      n > 0
        ? `Prepare the arrival of recruits: ${plural(n, 'step waits', 'steps wait')}`
        : 'Prepare the arrival of recruits',
  },
  ways: {
    messages: 'Write with the programme team',
    candidates: 'See the applications',
    arrivals: 'Prepare the arrivals',
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
  proposeAdministration: 'Propose my administration',
  noAdministration:
    'A challenge is proposed in the name of an administration, and your account is attached to none. Ask the programme team for this role.',
  name: 'Name of the challenge',
  nameHint: 'It may change.',
  nameMissing: 'Give a name.',
  administration: 'Administration',
  start: 'Start the draft',
};

export default hostingEn;
