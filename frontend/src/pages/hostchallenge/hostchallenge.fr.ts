// A host's challenge, in French.
import challengesFr from '../challenges/challenges.fr';

export const hostChallengeFr = {
  /** What the public page says of a challenge. */
  challenge: challengesFr,
  mine: 'Mes défis',
  receipt: 'Reçu signé du dépôt',
  states: {
    draft: 'Brouillon : complétez le défi, puis déposez-le avant la fin de l’appel.',
    submitted: 'Le défi est déposé. Le jury l’examine et sa réponse sera publiée sur cette page.',
    kept: 'Le défi est retenu. L’équipe du programme prépare sa publication avec vous.',
    not_kept: 'Le défi n’est pas retenu.',
    published: 'Le défi est publié : son texte et ses postes sont figés.',
    withdrawn: 'Le défi est retiré.',
  },
  reason: 'Motif',
  see: 'Voir la page publique du défi',
  submittedAt: 'Déposé le',
  allRequired:
    'Sauf mention contraire, tous les champs sont nécessaires au dépôt. Le brouillon s’enregistre à mesure.',
  presentation: 'Présentation',
  name: 'Nom du défi',
  summary: 'Présentation en une phrase',
  sites: 'Lieux de travail',
  sitesHint: 'Un lieu par ligne, six au plus. Exemple : Saint-Mandé (94)',
  sitesTooMany: 'Gardez six lieux au plus. En attendant, cette liste n’est pas enregistrée.',
  siteTooLong:
    'Un lieu tient en 120 caractères au plus. En attendant, cette liste n’est pas enregistrée.',
  nameMissing: 'Indiquez un nom : le dernier est gardé tant que ce champ est vide.',
  postsTitle: 'Postes recherchés',
  postsHelp: 'Deux ou trois postes, de métiers complémentaires de préférence.',
  post: (n: number) => `Poste ${n}`,
  postText: (post: string, text: string) => `${post} : ${text}.`,
  tracks: 'Métiers acceptés',
  expertise: 'Expertise attendue (optionnel)',
  required: 'Ce poste est nécessaire : sans lui, le défi ne peut pas avoir lieu',
  addPost: 'Ajouter un poste',
  removePost: (n: number) => `Retirer le poste ${n}`,
  postRemoved: 'Le poste est retiré.',
  sectionsTitle: 'Le projet',
  counter: (n: number, most: number) => `${n} caractères sur ${most}`,
  tooLong: (over: number) =>
    over < 2
      ? 'Trop long d’un caractère. Ce texte n’est pas enregistré.'
      : `Trop long de ${over} caractères. Ce texte n’est pas enregistré.`,
  inField: (label: string, why: string) => `${label} : ${why}`,
  unpublished: 'Le texte de cette rubrique n’a pas été publié : elle compte comme complète.',
  attestTitle: 'Attestation',
  attested:
    'J’atteste que le travail hors site est possible, que les données nécessaires sont fournies et autorisées, et que les productions seront ouvertes sauf si la loi l’interdit.',
  missingTitle: (n: number) => (n === 1 ? 'Il manque un élément' : `Il manque ${n} éléments`),
  complete: 'Le défi est complet.',
  submit: 'Déposer le défi',
  leadSubmits: 'Le dépôt revient à la personne responsable dans votre administration.',
  submitTitle: 'Déposer ce défi ?',
  submitText:
    'Le défi part au jury tel qu’il est enregistré. Après le dépôt, vous ne pourrez plus le modifier.',
  submitConfirm: 'Déposer le défi maintenant',
  submitted: 'Le défi est déposé.',
  submittedNext: 'Le jury l’examine et sa réponse sera publiée sur cette page.',
  unsaved: 'Le brouillon n’est pas encore enregistré. Attendez un instant, puis recommencez.',
  conflict:
    'Ce défi a été modifié ailleurs, peut-être par une autre personne de votre administration. Choisissez la version à garder pour ces champs.',
  conflictTitle: 'Deux versions à départager',
  conflictCaption: 'Champs modifiés des deux côtés',
  conflictColumns: ['Champ', 'Saisi ici', 'Enregistré ailleurs'],
  emptyValue: 'vide',
  yes: 'oui',
  no: 'non',
  answers: {
    operator: 'Structure qui accueille les EIG',
    holder: 'Porteur administratif, qui reçoit les crédits',
    partners: 'Partenaires',
    mission: 'Mission de la structure',
    vision: 'Vision',
    problem: 'Problème à résoudre',
    beneficiaries: 'Bénéficiaires',
    policy: 'Enjeux de politique publique',
    transformation: 'Enjeux de transformation numérique',
    ethics: 'Cadre éthique et juridique',
    openness: 'Ouverture des données et du code',
    hypothesis: 'Hypothèse privilégiée',
    rejected: 'Hypothèses écartées',
    risks: 'Risques',
    progress: 'État d’avancement',
    indicators: 'Indicateurs de réussite',
    outlets: 'Suites après le programme',
    stakeholders: 'Parties prenantes',
    integration: 'Intégration dans l’existant',
    datasets: 'Jeux de données',
    motivation: 'Motivation de l’équipe',
  },
};

export default hostChallengeFr;

/** What the English page must hold too. */
export type HostChallengeWords = typeof hostChallengeFr;
