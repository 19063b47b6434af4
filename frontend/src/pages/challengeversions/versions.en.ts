// The versions of a challenge, in English.
import type { VersionsWords } from './versions.fr';

const versionsEn: VersionsWords = {
  title: 'Versions of the challenge',
  lead: 'Each submission, re-cut and change keeps a version, which never changes.',
  none: 'No version is kept yet: the first one is when the challenge is submitted.',
  back: (name) => `Back to the challenge ${name}`,
  version: (n, kind) => `Version ${n}: ${kind}`,
  kinds: {
    submitted: 'submission',
    recut: 're-cut with the administration',
    published: 'publication',
    changed: 'change after the publication',
    withdrawn: 'withdrawal',
  },
  noChange: 'First version, or no change since the one before.',
  reason: 'Reason',
  compareTitle: 'Compare two versions',
  from: 'From version',
  to: 'To version',
  same: 'Nothing changed between these two versions.',
  caption: 'What changed',
  columns: ['Change', 'Before', 'After'],
  empty: '–',
};

export default versionsEn;
