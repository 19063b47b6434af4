export const releasesFr = { title: 'Releases' };

export default releasesFr;

/** What the English page must hold too. */
export type ReleasesWords = typeof releasesFr;
