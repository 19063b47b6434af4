import type { CandidacyWords } from './candidacy.fr';

const candidacyEn: CandidacyWords = { title: 'Candidacy' };

export default candidacyEn;
