// What is said of a call, in French: on its page, and on the home page.
export const callsFr = {
  states: { upcoming: 'À venir', open: 'Ouvert', closed: 'Clos' },
  opens: 'Ouverture',
  opened: 'Ouvert depuis le',
  closes: 'Fin',
  timeLeft: 'Temps restant',
  opensIn: 'Avant l’ouverture',
  change: 'Changements de date',
  changesCaption: (what: string) => `Changements de la date de fin : ${what}`,
  changeColumns: ['Publié le', 'Motif', 'Fin annoncée avant', 'Nouvelle fin'],
  apply: 'Déposer ma candidature',
  resume: 'Reprendre ma candidature',
  follow: 'Suivre ma candidature',
  details: 'Lire les conditions de l’appel',
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
