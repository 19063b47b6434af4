// Releases, in English.
import type { ReleasesWords } from './releases.fr';

const people = (n: number) => (n === 1 ? '1 person' : `${n} people`);
const mails = (n: number) => (n === 1 ? '1 e-mail' : `${n} e-mails`);

const releasesEn: ReleasesWords = {
  title: 'Releases',
  lead: 'Decisions stay invisible outside the committee until one act releases them all at once. A release cannot be undone.',
  none: 'This cohort has nothing to release yet.',
  kinds: { challenges: 'Challenges kept', shortlist: 'Shortlist', result: 'Result' },
  released: 'Released',
  releasedOn: (when) => `Released on ${when}.`,
  pending: 'Not released yet',
  outcomes: {
    kept: 'Challenges kept',
    not_kept: 'Challenges not kept',
    shortlisted: 'Shortlisted',
    waiting: 'Waiting',
    refused: 'Not shortlisted',
    recruited: 'Recruited',
    not_recruited: 'Not recruited',
  },
  decided: (n) => (n === 1 ? '1 decision made' : `${n} decisions made`),
  sentence: (decided, parts) => `${decided}: ${parts}.`,
  caption: (kind) => `Decisions – ${kind}`,
  outcome: 'Decision',
  number: 'Number',
  reaches: (n) => `This release will tell ${people(n)} by e-mail.`,
  reached: (n) => `It told ${people(n)} by e-mail.`,
  missingTitle: 'What is missing before releasing',
  ready: 'Nothing is missing: all is ready to be released.',
  waits: 'Releasing is for the programme team to do.',
  toTeams: 'See how the teams are assembled',
  acts: {
    challenges: {
      label: 'Release the challenges kept',
      title: 'Release the challenges kept?',
      text: 'All administrations will see at the same instant whether their challenge is kept. The decisions will no longer change.',
      done: 'The challenges kept are released',
    },
    shortlist: {
      label: 'Release the shortlist',
      title: 'Release the shortlist?',
      text: 'All candidates will see at the same instant what is decided of their application, and why. Scores and decisions will no longer change.',
      done: 'The shortlist is released',
    },
  },
  consequence: (n) =>
    n === 0 ? 'No e-mail will leave.' : `${mails(n)} will leave at once. This cannot be undone.`,
  confirm: (label, n) => (n === 0 ? label : `${label} and send ${mails(n)}`),
  sent: (n) => `${mails(n)} ${n === 1 ? 'is' : 'are'} leaving.`,
};

export default releasesEn;
