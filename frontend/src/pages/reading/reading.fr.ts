export const readingFr = { title: 'Reading' };

export default readingFr;

/** What the English page must hold too. */
export type ReadingWords = typeof readingFr;
