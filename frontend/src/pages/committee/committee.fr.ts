// The committee's own page, in French.
const plural = (n: number, one: string, many: string) => `${n} ${n < 2 ? one : many}`;

export const committeeFr = {
  title: 'Comité',
  nextTitle: 'Prochains actes',
  acts: {
    challengesOpen: {
      title: 'Les administrations proposent leurs défis',
      text: (until: string) => `L’appel à défis est ouvert jusqu’au ${until}.`,
    },
    decideChallenges: {
      title: 'Décider des défis',
      text: 'Des décisions manquent avant de publier les défis retenus.',
    },
    releaseChallenges: {
      title: 'Publier les défis retenus',
      text: 'Tout est décidé : la publication attend l’équipe du programme.',
    },
    applicationsOpen: {
      title: 'Les candidatures arrivent',
      text: (until: string) => `L’appel à candidatures est ouvert jusqu’au ${until}.`,
    },
    read: {
      title: 'Faire lire les candidatures',
      text: 'Des candidatures attendent leurs lectures. Les moins lues viennent en premier.',
    },
    thirds: {
      title: 'Confier des troisièmes lectures',
      text: (n: number) =>
        `${plural(n, 'candidature est lue', 'candidatures sont lues')} de façons trop différentes pour en décider.`,
    },
    decide: {
      title: 'Décider des candidatures',
      text: (n: number) => `${plural(n, 'candidature est', 'candidatures sont')} sans décision.`,
    },
    releaseShortlist: {
      title: 'Publier la présélection',
      text: 'Tout est décidé : la publication attend l’équipe du programme.',
    },
    wishesOpen: {
      title: 'Les personnes présélectionnées formulent leurs vœux',
      text: (until: string) => `La période des vœux court jusqu’au ${until}.`,
    },
    wishesUpcoming: {
      title: 'Les vœux vont s’ouvrir',
      text: (when: string) => `La période des vœux s’ouvre le ${when}.`,
    },
    ruleVetoes: {
      title: 'Examiner les vetos des administrations',
      text: (n: number) => `${plural(n, 'veto attend', 'vetos attendent')} une décision.`,
    },
    assemble: {
      title: 'Constituer les équipes',
      text: 'Les vœux sont clos : les équipes peuvent être calculées.',
    },
    releaseTeams: {
      title: 'Publier les équipes',
      text: (n: number) => `${plural(n, 'calcul attend', 'calculs attendent')} votre choix.`,
    },
    teams: { title: 'Les équipes sont publiées', text: 'Retrouvez qui travaille où.' },
  },
  noAct: 'Rien n’est attendu du comité pour le moment.',
  windowsTitle: 'Calendrier',
  windowsCaption: 'Périodes de la promotion',
  window: 'Période',
  windows: {
    challenges: 'Dépôt des défis',
    applications: 'Dépôt des candidatures',
    wishes: 'Vœux',
  },
  opens: 'Ouverture',
  closes: 'Fin',
  state: 'État',
  states: { upcoming: 'À venir', open: 'Ouverte', closed: 'Terminée' },
  extended: (n: number) => plural(n, 'prolongation', 'prolongations'),
  figuresTitle: 'En chiffres',
  submitted: 'Candidatures déposées',
  readings: 'Lectures rendues',
  readingsValue: (done: number, expected: number) => `${done} sur ${expected} attendues`,
  undecided: 'Candidatures sans décision',
  challenges: 'Défis retenus',
  runs: 'Calculs d’équipes',
};

export default committeeFr;

/** What the English page must hold too. */
export type CommitteeWords = typeof committeeFr;
