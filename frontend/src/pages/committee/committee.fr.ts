export const committeeFr = { title: 'Committee' };

export default committeeFr;

/** What the English page must hold too. */
export type CommitteeWords = typeof committeeFr;
