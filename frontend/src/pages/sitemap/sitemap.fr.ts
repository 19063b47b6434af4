// The site map in French.
export const siteMapFr = {
  title: 'Plan du site',
  description: 'Toutes les pages du portail Entrepreneurs d’intérêt général.',
  lead: 'Les pages auxquelles vous avez accès. D’autres apparaissent une fois que vous êtes connectée ou connecté, selon vos rôles.',
};

export default siteMapFr;

/** What the English page must hold too. */
export type SiteMapWords = typeof siteMapFr;
