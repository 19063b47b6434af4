import type { ReadingWords } from './reading.fr';

const readingEn: ReadingWords = { title: 'Reading' };

export default readingEn;
