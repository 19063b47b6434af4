// The challenges, in French: their list and the page of each.
const plural = (n: number, one: string, many: string) => `${n} ${n < 2 ? one : many}`;

export const challengesFr = {
  title: 'Défis',
  description: 'Les défis proposés par les administrations : postes recherchés, lieux, projets.',
  lead: 'Chaque défi est un projet d’intérêt général porté par une administration, qui accueille une équipe de deux ou trois personnes.',
  prepared: (n: number) => `${plural(n, 'défi est', 'défis sont')} en préparation.`,
  preparedNone: 'Les défis sont en cours de sélection.',
  visibleAt: 'Ils seront publiés le',
  notYet: 'Aucun défi n’est publié pour le moment.',
  search: 'Rechercher un défi',
  searchHint: 'Nom, administration, ville ou expertise. Les accents ne comptent pas.',
  track: 'Métier recherché',
  anyMinistry: 'Tous les ministères',
  place: 'Lieu de travail',
  anyPlace: 'Tous les lieux',
  anyTrack: 'Tous les métiers',
  promotion: 'Promotion',
  anyPromotion: 'Toutes les promotions',
  clear: 'Effacer la recherche et les filtres',
  count: (n: number, total: number) =>
    n === total ? plural(n, 'défi', 'défis') : `${plural(n, 'défi', 'défis')} sur ${total}`,
  none: 'Aucun défi ne correspond. Essayez avec moins de mots ou d’autres filtres.',
  posts: (n: number) => plural(n, 'poste', 'postes'),
  sites: 'Lieux',
  noSite: 'non précisé',
  administration: 'Administration d’accueil',
  ministry: 'Ministère',
  status: 'État',
  statuses: {
    draft: 'Brouillon',
    submitted: 'Déposé, en cours d’examen',
    kept: 'Retenu, pas encore publié',
    not_kept: 'Non retenu',
    published: 'Publié',
    withdrawn: 'Retiré',
  },
  months: (n: number) => `${n} mois`,
  video: 'Voir la vidéo de présentation',
  withdrawnSince: 'Ce défi est retiré : il ne peut plus être choisi. Retiré le',
  changesTitle: 'Ce qui a changé depuis la publication',
  changeReason: 'Motif',
  startsOn: 'Début de l’immersion',
  length: 'Durée',
  peers: 'Pairs dans l’organisation',
  software: 'Logiciels métier',
  visibleLater: 'Ce défi n’est pas encore public. Il le sera le',
  postsTitle: 'Postes recherchés',
  postsCaption: (name: string) => `Postes du défi ${name}`,
  postsColumns: ['Poste', 'Métier', 'Expertise', 'Nécessaire à l’équipe'],
  post: (n: number) => `Poste ${n}`,
  noPost: 'Les postes ne sont pas encore décrits.',
  noTrack: 'hors des cinq métiers',
  noExpertise: 'non précisée',
  required: 'oui',
  notRequired: 'non',
  or: ' ou ',
  aboutTitle: 'Le défi',
  unpublished: 'non publié',
  unpublishedNote: (names: string) =>
    `L’administration n’a pas publié le texte de ces rubriques : ${names}.`,
  nothingWritten: 'Aucun texte n’accompagne ce défi.',
};

export default challengesFr;

/** What the English pages must hold too. */
export type ChallengesWords = typeof challengesFr;
