// What is said of a call, in French: on its page, and on the home page.
export const callsFr = {
  home: 'Accueil',
  description: 'Conditions, métiers, questions et dates de l’appel à candidatures.',
  states: { upcoming: 'À venir', open: 'Ouvert', closed: 'Clos' },
  opens: 'Ouverture',
  opened: 'Ouvert depuis le',
  closes: 'Fin',
  timeLeft: 'Temps restant',
  opensIn: 'Avant l’ouverture',
  change: 'Changements de date',
  changesCaption: (what: string) => `Changements de la date de fin : ${what}`,
  changeColumns: ['Publié le', 'Motif', 'Fin annoncée avant', 'Nouvelle fin'],
  noChange: 'La date de fin n’a pas changé depuis la publication de l’appel.',
  apply: 'Déposer ma candidature',
  resume: 'Reprendre ma candidature',
  follow: 'Suivre ma candidature',
  startTitle: 'Ma candidature',
  startFailed: 'Votre candidature ne peut pas être ouverte',
  backToCall: 'Revenir à l’appel',
  details: 'Lire les conditions de l’appel',
  conditionsTitle: 'Conditions pour candidater',
  conditionsLead: 'En déposant votre candidature, vous déclarerez remplir ces conditions.',
  conditionsColumns: ['Condition', 'Règlement de l’appel'],
  noConditions: 'Cet appel ne demande pas de déclaration.',
  tracksTitle: 'Métiers ouverts',
  questionsTitle: 'Questions du dossier',
  questionsLead:
    'Préparez vos réponses à l’avance si vous le souhaitez. Elles sont lues sans votre nom : évitez d’y donner ce qui vous identifierait.',
  questionLength: (n: number) => `${n.toLocaleString('fr-FR')} caractères au plus`,
  optional: 'optionnelle',
  onlyFor: (track: string) => `seulement pour le métier « ${track} »`,
  noQuestions: 'Cet appel ne pose pas de question ouverte.',
  rubricTitle: 'Critères de lecture',
  rubricLead: (readings: number) =>
    readings < 2
      ? 'Chaque dossier est lu par une personne, qui note chaque critère de 0 à 5.'
      : `Chaque dossier est lu par ${readings} personnes, qui notent chaque critère de 0 à 5.`,
  answersTitle: 'Questions et réponses',
  answersLead:
    'Ce que l’équipe du programme a répondu à tout le monde, de la question la plus récente à la plus ancienne.',
  answersRevise: 'Corriger une réponse publiée',
  answerPublished: 'Publiée le',
  answerRevised: 'corrigée le',
  answerEarlier: (n: number) => (n < 2 ? 'Version précédente' : `${n} versions précédentes`),
  answerFrom: 'Version du',
  datesTitle: 'Dates',
  windows: {
    applications: 'Dépôt des candidatures',
    wishes: 'Vœux des personnes présélectionnées',
    challenges: 'Dépôt des défis',
  },
  calendarTitle: 'Calendrier de la promotion',
  calendarCaption: (promotion: string) => `Calendrier : ${promotion}`,
  calendarColumns: ['Étape', 'Date', 'Où nous en sommes'],
  calendarStates: { past: 'passé', now: 'en cours', next: 'à venir' },
  steps: {
    applications: 'Dépôt des candidatures',
    shortlist: 'Annonce de la présélection',
    reveal: 'Publication des défis',
    wishes: 'Vœux des personnes présélectionnées',
    result: 'Annonce des équipes',
    immersion: 'Début des immersions',
    announced: 'Date annoncée',
  },
  toBeAnnounced: 'date à venir',
  fromTo: (from: string, to: string) => `du ${from} au ${to}`,
  challengesBefore: (n: number) =>
    n < 2 ? `${n} défi est en préparation.` : `${n} défis sont en préparation.`,
  challengesAppear: (when: string) => `Les défis seront publiés le ${when}.`,
  challengesAfter: 'Les défis sont publiés.',
  seeChallenges: 'Voir les défis',
  forHosts: 'Cet appel s’adresse aux administrations.',
};

export default callsFr;

/** What the English page must hold too. */
export type CallsWords = typeof callsFr;
