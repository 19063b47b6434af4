import type { ReleasesWords } from './releases.fr';

const releasesEn: ReleasesWords = { title: 'Releases' };

export default releasesEn;
