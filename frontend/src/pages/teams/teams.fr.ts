export const teamsFr = { title: 'Teams' };

export default teamsFr;

/** What the English page must hold too. */
export type TeamsWords = typeof teamsFr;
