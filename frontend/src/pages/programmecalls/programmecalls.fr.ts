// The calls of the programme team, in French.
export const programmeCallsFr = {
  title: 'Appels et promotions',
  lead: 'Un appel est un brouillon tant qu’il n’est pas publié : seule l’équipe du programme le voit. Une fois publié, ses dates ne bougent que par une prolongation motivée et publique.',
  create: 'Créer un appel',
  duplicate: 'Dupliquer un appel',
  promotions: 'Gérer les promotions',
  removed: 'Le brouillon est supprimé',
  none: 'Il n’y a pas encore de promotion. Ouvrez-en une, puis créez son appel.',
  noCall: 'Aucun appel pour cette promotion.',
  createFor: (name: string) => `Créer un appel pour ${name}`,
  caption: (name: string) => `Appels de la promotion ${name}`,
  untitled: 'Appel sans titre',
  kinds: { candidates: 'Appel à candidatures', challenges: 'Appel à défis' },
  columns: {
    title: 'Appel',
    state: 'État',
    opens: 'Ouverture',
    closes: 'Fin',
    dossiers: 'Candidatures',
  },
  states: { draft: 'Brouillon', upcoming: 'À venir', open: 'Ouvert', closed: 'Clos' },
  extended: (n: number) => (n < 2 ? 'prolongé une fois' : `prolongé ${n} fois`),
  noDossier: '–',
  dossiers: (submitted: number, drafts: number) =>
    `${submitted} ${submitted < 2 ? 'déposée' : 'déposées'}, ${drafts} en brouillon`,
};

export default programmeCallsFr;

/** What the English page must hold too. */
export type ProgrammeCallsWords = typeof programmeCallsFr;
