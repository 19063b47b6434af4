// What the page of a call says beside what every page says of calls, in French.
import { callsFr } from './calls.fr';

export const callPageFr = {
  ...callsFr,
  home: 'Accueil',
  description: 'Conditions, métiers, questions et dates de l’appel à candidatures.',
  noChange: 'La date de fin n’a pas changé depuis la publication de l’appel.',
  startTitle: 'Ma candidature',
  startFailed: 'Votre candidature ne peut pas être ouverte',
  backToCall: 'Revenir à l’appel',
  conditionsTitle: 'Conditions pour candidater',
  conditionsLead: 'En déposant votre candidature, vous déclarerez remplir ces conditions.',
  conditionsColumns: ['Condition', 'Règlement de l’appel'],
  noConditions: 'Cet appel ne demande pas de déclaration.',
  tracksTitle: 'Métiers ouverts',
  questionsTitle: 'Questions du dossier',
  questionsLead:
    'Préparez vos réponses à l’avance si vous le souhaitez. Elles sont lues sans votre nom : évitez d’y donner ce qui vous identifierait.',
  questionsNamed: 'Préparez vos réponses à l’avance si vous le souhaitez.',
  revisionsTitle: 'Changements du formulaire',
  revisionsColumns: ['Publié le', 'Ce qui a changé'],
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
};

export default callPageFr;

/** What the English page must hold too. */
export type CallPageWords = typeof callPageFr;
