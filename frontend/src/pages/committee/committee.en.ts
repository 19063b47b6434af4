import type { CommitteeWords } from './committee.fr';

const committeeEn: CommitteeWords = { title: 'Committee' };

export default committeeEn;
