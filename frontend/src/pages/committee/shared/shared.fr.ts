// What the committee’s pages share, in French. Not among the words that every page loads.
export const committeeFr = {
  overview: 'Vue d’ensemble',
  noCall: 'Aucun appel n’est encore publié.',
  promotion: 'Promotion',
  choosePromotion: 'Voir cette promotion',
  cancel: 'Annuler',
  asTable: 'Voir ces chiffres en tableau',
  asChart: 'Voir ces chiffres en graphique',
  first: 'Première page',
  previous: 'Page précédente',
  next: 'Page suivante',
  paging: 'Pagination',
};

/** What the English words must hold too. */
export type CommitteeWords = typeof committeeFr;
