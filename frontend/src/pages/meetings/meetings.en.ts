// The people a challenge may meet, and vetoes, in English.
import type { MeetingsWords } from './meetings.fr';

const plural = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`;

const meetingsEn: MeetingsWords = {
  title: (name) => `Applications for the challenge “${name}”`,
  lead: 'Shortlisted people who ranked this challenge, once their list is final, and those whom the committee puts before it.',
  notReleased:
    'There is nobody to see yet. Applications appear here after the release of the shortlist: those who ranked this challenge, and those whom the committee puts before it.',
  toldTitle: 'Each reading is kept and shown to the person',
  told: (fields) =>
    `People will see in their space who, in which administration, read their application, when, and what was read${fields ? `: ${fields}` : ''}. Read only what you need, and keep no copy.`,
  count: (n) => plural(n, 'person', 'people'),
  caption: 'People this challenge may meet',
  columns: {
    name: 'Person',
    track: 'Tracks',
    years: 'Experience',
    places: 'Can work in',
    because: 'Why',
  },
  number: 'Application',
  years: (n) => plural(n, 'year', 'years'),
  because: { ranked: 'Ranked this challenge', presented: 'Put before it by the committee' },
  noAnswer: 'No answer.',
  post: (rank, asks) => `Post ${rank}: ${asks}`,
  gonePost: 'Removed post',
  pendingTitle: 'Vetoes to rule on',
  pendingLead:
    'An administration may ask, with a reason, that a person does not get a post of its challenge. Accepting the veto keeps this person from that post only.',
  pendingCount: (n) =>
    n === 0
      ? 'No veto waits for a ruling.'
      : `${plural(n, 'veto waits', 'vetoes wait')} for a ruling.`,
  vetoes: 'Vetoes',
  noVeto: 'No veto on this challenge.',
  vetoStates: { pending: 'Waits for the committee', accepted: 'Accepted', refused: 'Refused' },
  ruled: 'The committee’s decision, on',
  veto: {
    title: 'Veto',
    help: 'You may ask, with a reason, that this person does not get a post of your challenge. The committee accepts or refuses.',
    post: 'Post',
    choose: 'Choose a post',
    reason: 'Reason',
    reasonHint:
      'Read by the committee. A reason is about the post and skills, never about the person as such.',
    needPost: 'Choose the post.',
    needReason: 'Give the reason.',
    act: 'Ask for this veto',
    ask: 'Ask for this veto?',
    consequence: (name) =>
      `If it is accepted, ${name} cannot be given this post. The reason is kept.`,
    confirm: 'Send this veto to the committee',
    done: 'The veto is sent to the committee',
    doneText: 'Its state is on the page of your challenge’s applications.',
  },
  ruling: {
    legend: (name) => `Decision on the veto about ${name}`,
    hint: 'An accepted veto keeps the person from this post when teams are made.',
    accept: 'Accept',
    refuse: 'Refuse',
    reason: 'Reason of the decision',
    reasonHint: 'Needed to refuse: the administration will read it.',
    needChoice: 'Accept or refuse this veto.',
    needReason: 'Say why this veto is refused.',
    act: 'Save the decision',
    done: 'The decision is saved.',
  },
  present: {
    title: 'Put somebody else before this challenge',
    help: 'A shortlisted person who did not rank this challenge. The challenge’s leads will see the application and the reason.',
    number: 'Number of the application',
    numberHint: 'For example EIG6-7K3Q-M.',
    reason: 'Reason, read by the administration',
    needNumber: 'Give the number of the application.',
    needReason: 'Give the reason.',
    unknown: 'No application has this number.',
    act: 'Put this person before it',
    done: (name) => `${name} is put before this challenge.`,
  },
  withdraw: {
    title: 'Take it back',
    act: 'No longer put this person before it',
    ask: 'Take it back?',
    text: (name) =>
      `The administration will no longer see ${name}’s application. What it already read stays on record.`,
  },
};

export default meetingsEn;
