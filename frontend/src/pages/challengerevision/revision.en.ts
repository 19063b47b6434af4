// Re-cutting a challenge's posts, or changing it once published, in English.
import versionsEn from '../challengeversions/versions.en';
import postsEn from '../hostchallenge/posts.en';
import type { RevisionWords } from './revision.fr';

const revisionEn: RevisionWords = {
  posts: postsEn,
  changes: versionsEn,
  title: (name) => `Change the challenge ${name}`,
  leadBefore:
    'The challenge is kept: its posts are re-cut with the administration. Only it and the jury read the reason.',
  leadAfter:
    'The challenge is published: everybody will read the reason, and those who ranked the challenge will receive an e-mail.',
  requests: 'What the administration asks for',
  wouldChange: 'What would change',
  writeTitle: 'Save another version',
  requestOf: 'Request of',
  requestStates: {
    pending: 'Waits for an answer',
    accepted: 'Accepted',
    refused: 'Refused',
    replaced: 'Replaced by another',
    outdated: 'Out of date: the challenge has changed since',
  },
  requestAnswer: 'The programme team’s answer',
  acceptRequest: 'Accept and save this version',
  refuseRequest: 'Refuse this request',
  requestAccepted: 'The request is accepted, the version is saved and dated.',
  requestRefused: 'The request is refused: the administration is told.',
  outdatedHelp:
    'The challenge has changed since this request: it can no longer be accepted as it is. Refuse it saying why, or save a version yourself below.',
  askTitle: (name) => `Ask for a change of the challenge ${name}`,
  askLead:
    'Your challenge is kept: it now changes by dated versions only, with the programme team. Say what should change and why: the team will save it, or tell you why not.',
  askWithdraw: 'Ask for the challenge to be withdrawn',
  askWithdrawHint: 'Those who ranked it will be told.',
  why: 'Why',
  whyHint: 'Read by the programme team.',
  whyMissing: 'Say why: the programme team will read it.',
  ask: 'Send this request',
  asked: 'Your request is sent',
  askedNext: 'You will receive an e-mail with the answer. A new request replaces this one.',
  askUnavailable:
    'No change can be asked for as the challenge stands: it must be kept, and that decision released.',
  postsTitle: 'Posts',
  sites: 'Places of work',
  sitesHint: 'One place a line, six at most.',
  startsOn: 'Start of the immersion (optional)',
  startsOnHint: 'Only where it differs from the promotion’s.',
  months: 'Length in months (optional)',
  monthsHint: 'Only where it differs from the promotion’s.',
  reasonFr: 'Reason, in French',
  reasonEn: 'Reason, in English',
  reasonMissing: 'Give the reason in both languages: it will be read.',
  preview: 'See what it changes',
  previewTitle: 'What it changes',
  nothing: 'Nothing changes from the current version.',
  ranked: (n) =>
    n === 0
      ? 'Nobody ranked this challenge: nobody but the administration is told.'
      : `${n} ${n === 1 ? 'person who ranked this challenge is' : 'people who ranked this challenge are'} told by e-mail, with the reason.`,
  void: (n) =>
    `${n} ${n === 1 ? 'wish no longer holds' : 'wishes no longer hold'}: the post or the challenge is gone.`,
  noPost: (n) =>
    `${n} ${n === 1 ? 'person has' : 'people have'} no post of their track left in this challenge.`,
  publish: 'Save this version',
  published: 'The version is saved and dated.',
  withdrawTitle: 'Withdraw this published challenge',
  withdrawHelp:
    'Everybody will read the reason above. The page of the challenge stays and says that it is withdrawn.',
  withdrawPreview: 'See what the withdrawal changes',
  withdraw: 'Withdraw the challenge for good',
  withdrawn: 'The challenge is withdrawn.',
  unavailable:
    'This challenge cannot be changed as it stands: it must be kept, and that decision released.',
};

export default revisionEn;
