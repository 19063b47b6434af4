// The scoring page, in French.
const plural = (n: number, one: string, many: string) => `${n} ${n < 2 ? one : many}`;

export const readingFr = {
  title: (code: string) => `Lecture du dossier ${code}`,
  list: 'Mes lectures',
  anonymous:
    'Ce dossier est anonyme : son nom, ses coordonnées, ses employeurs et ses écoles vous sont cachés. Les réponses, elles, sont montrées telles qu’elles ont été écrites : si vous reconnaissez la personne, ne la notez pas et prévenez l’équipe du programme.',
  named:
    'Cet appel se lit avec les noms. Si vous connaissez la personne, ne la notez pas et prévenez l’équipe du programme.',
  dossierTitle: 'Le dossier',
  name: 'Nom',
  employers: 'Employeurs',
  schools: 'Écoles et formations',
  during: (from: string, to: string) => `du ${from} au ${to}`,
  since: (from: string) => `depuis le ${from}`,
  until: (to: string) => `jusqu’au ${to}`,
  mainTrack: 'Métier',
  secondaryTrack: 'Second métier',
  years: 'Expérience',
  yearsValue: (n: number) => plural(n, 'an', 'ans'),
  addenda: 'Compléments à la candidature',
  notSaid: 'Non renseigné',
  noAnswer: 'Pas de réponse.',
  rubricTitle: 'Vos notes',
  scaleTitle: 'L’échelle',
  scale: [
    '0 : rien dans le dossier ne le montre',
    '1 : très insuffisant',
    '2 : insuffisant',
    '3 : satisfaisant',
    '4 : très satisfaisant',
    '5 : remarquable',
  ],
  anchors: '0 : rien ne le montre – 5 : remarquable',
  comment: 'Commentaire sur ce critère (optionnel)',
  overall: 'Commentaire d’ensemble (optionnel)',
  overallHelp: 'Lu par l’équipe du programme seulement.',
  count: (done: number, total: number) =>
    `${plural(done, 'critère noté', 'critères notés')} sur ${total}`,
  missing: (label: string) => `Notez le critère « ${label} ».`,
  lock: 'Rendre mes notes',
  lockTitle: 'Rendre vos notes ?',
  lockText: 'Une fois rendues, vos notes et vos commentaires ne changent plus.',
  lockConfirm: 'Rendre mes notes définitivement',
  unsaved:
    'Vos dernières modifications ne sont pas encore enregistrées. Réessayez dans un instant.',
  locked: 'Vos notes sont rendues',
  lockedOn: (when: string) => `Rendues le ${when}. Elles ne changent plus.`,
  thanks: 'Merci. Elles ne changent plus.',
  score: (value: number) => `Note : ${value} sur 5`,
  noScore: 'Pas de note',
  refreshed:
    'La candidature a été déposée à nouveau pendant votre lecture. Le dossier affiché est maintenant le dernier : relisez-le avant de rendre vos notes.',
  nav: 'Parcourir mes lectures',
  previous: (code: string) => `Précédente (${code})`,
  next: (code: string) => `Suivante (${code})`,
  nextToDo: 'Lire la suivante',
  noneLeft: 'C’était la dernière : toutes vos lectures sont rendues.',
};

export default readingFr;

/** What the English page must hold too. */
export type ReadingWords = typeof readingFr;
