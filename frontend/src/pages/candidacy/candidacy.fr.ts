export const candidacyFr = { title: 'Candidacy' };

export default candidacyFr;

/** What the English page must hold too. */
export type CandidacyWords = typeof candidacyFr;
