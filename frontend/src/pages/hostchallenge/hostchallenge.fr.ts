// A host's challenge, in French.
import challengesFr from '../challenges/challenges.fr';
import postsFr from './posts.fr';

export const hostChallengeFr = {
  /** What the public page says of a challenge. */
  challenge: challengesFr,
  posts: postsFr,
  mine: 'Mes défis',
  receipt: 'Reçu signé du dernier dépôt',
  askChange: 'Demander une modification',
  changeAsked: 'une demande attend une réponse',
  versions: 'Versions du défi et ce que chacune a changé',
  administrationPage: (name: string) => `Administration : ${name}`,
  states: {
    draft: 'Brouillon : complétez le défi, puis déposez-le avant la fin de l’appel.',
    submitted: 'Le défi est déposé. Le jury l’examine et sa réponse sera publiée sur cette page.',
    kept: 'Le défi est retenu. L’équipe du programme prépare sa publication avec vous.',
    not_kept: 'Le défi n’est pas retenu.',
    published: 'Le défi est publié : son texte et ses postes sont figés.',
    withdrawn: 'Le défi est retiré.',
  },
  submittedOpen:
    'Le défi est déposé. Vous pouvez encore le modifier et le déposer à nouveau : le dernier dépôt avant la fin de l’appel compte.',
  openUntil: 'Il peut être modifié et déposé jusqu’au',
  unsentChanges:
    'Vos dernières modifications sont enregistrées, mais pas déposées : c’est le dernier dépôt qui sera examiné. Déposez le défi à nouveau pour qu’elles comptent.',
  reason: 'Motif',
  see: 'Voir la page publique du défi',
  submittedAt: 'Déposé le',
  allRequired:
    'Sauf mention contraire, tous les champs sont nécessaires au dépôt. Le brouillon s’enregistre à mesure, et plusieurs membres de votre administration peuvent l’écrire en même temps.',
  meterTitle: 'Où en est le dossier du défi',
  meter: (given: number, asked: number) =>
    given === asked
      ? 'Tout ce que demande le dépôt est rempli.'
      : `${given} éléments remplis sur ${asked}. Chaque rubrique mène à ce qu’il y manque.`,
  sectionCount: (given: number, asked: number) => `${given} sur ${asked}`,
  sectionComplete: 'complète',
  section: (n: number, label: string) => `${n}. ${label}`,
  privateSection: 'Cette rubrique n’est lue que par votre administration et le jury.',
  optional: (label: string) => `${label} (optionnel)`,
  name: 'Nom du défi',
  summary: 'Présentation éclair',
  summaryHint: 'Cinq lignes, lues par toutes et tous dans le catalogue des défis.',
  video: 'Lien vers une vidéo de présentation',
  videoHint: 'Adresse complète. Exemple : https://exemple.fr/video',
  videoFault:
    'Ce lien n’est pas une adresse complète, qui commence par https://. Il n’est pas enregistré.',
  sites: 'Lieux de travail',
  sitesHint: 'Un lieu par ligne, six au plus. Exemple : Saint-Mandé (94)',
  sitesTooMany: 'Gardez six lieux au plus. En attendant, cette liste n’est pas enregistrée.',
  siteTooLong:
    'Un lieu tient en 120 caractères au plus. En attendant, cette liste n’est pas enregistrée.',
  nameMissing: 'Indiquez un nom : le dernier est gardé tant que ce champ est vide.',
  cofinanced: 'Demandez-vous le cofinancement du programme ?',
  cofinancedYes: 'Oui',
  cofinancedNo: 'Non, nous finançons les recrues sur nos propres crédits',
  route: 'Comment les crédits vous parviennent-ils ?',
  routes: {
    title2: 'Par notre programme budgétaire, en titre 2',
    parent_ministry: 'Par une convention avec notre ministère de tutelle',
    own_funds: 'Sur nos fonds propres',
  },
  programme: 'Numéro du programme budgétaire',
  programmeHint: 'Trois chiffres. Exemple : 159',
  checksTitle: 'Ce que disent les règles de financement',
  checkHolds: 'Respecté',
  checkLacks: 'À compléter',
  contacts: {
    sponsor: 'Sponsor',
    project_lead: 'Responsable du projet',
    hr: 'Ressources humaines',
    management: 'Gestion',
  },
  contactHints: {
    sponsor: 'La personne qui porte le défi auprès de la direction.',
    project_lead: 'La personne qui présente le défi au jury et accompagne l’équipe.',
    hr: 'La personne qui prépare les contrats.',
    management: 'La personne qui suit le budget.',
  },
  contact: {
    name: 'Prénom et nom',
    position: 'Fonction',
    entity: 'Service',
    email: 'Adresse électronique professionnelle',
    phone: 'Téléphone professionnel',
  },
  postsTitle: 'Postes recherchés',
  postsHelp: 'Deux ou trois postes, de métiers complémentaires de préférence.',
  teamTitle: 'Équipe projet',
  teamHelp: 'Les personnes de votre administration qui travaillent sur le projet.',
  colleague: {
    legend: (n: number) => `Personne ${n}`,
    add: 'Ajouter une personne',
    remove: (n: number) => `Retirer la personne ${n}`,
    removed: 'La personne est retirée.',
    name: 'Prénom et nom',
    position: 'Fonction',
    employment: 'Statut (titulaire, sous contrat, prestataire…)',
    share: 'Part de son temps, en pour cent',
    contribution: 'Ce que cette personne apporte au projet',
  },
  percent: (n: number) => `${n} %`,
  postNeeded: 'poste nécessaire',
  entryText: (n: number, text: string) => `${n}. ${text}.`,
  counter: (left: number, most: number) =>
    left < 0
      ? `${-left} ${left < -1 ? 'caractères' : 'caractère'} de trop sur ${most}`
      : `${left} ${left < 2 ? 'caractère restant' : 'caractères restants'} sur ${most}`,
  tooLong: (over: number) =>
    over < 2
      ? 'Trop long d’un caractère. Ce texte n’est pas enregistré.'
      : `Trop long de ${over} caractères. Ce texte n’est pas enregistré.`,
  inField: (label: string, why: string) => `${label} : ${why}`,
  unpublished: 'Le texte de cette rubrique n’a pas été publié : elle compte comme complète.',
  attestTitle: 'Attestation',
  attested: (text: string) => `J’atteste ce qui suit. ${text}`,
  missingTitle: (n: number) => (n === 1 ? 'Il manque un élément' : `Il manque ${n} éléments`),
  complete: 'Le défi est complet.',
  submit: 'Déposer le défi',
  resubmit: 'Déposer le défi à nouveau',
  leadSubmits: 'Le dépôt revient à la personne responsable dans votre administration.',
  submitTitle: 'Déposer ce défi ?',
  resubmitTitle: 'Déposer cette nouvelle version ?',
  recapFinancing: 'Financement',
  recapContacts: 'Contacts',
  people: (n: number) => (n < 2 ? `${n} personne` : `${n} personnes`),
  submitText: 'Le défi part au jury tel qu’il est enregistré, et vous recevez un reçu signé.',
  submitAgainUntil: 'Vous pourrez le modifier et le déposer à nouveau jusqu’au',
  submitConfirm: 'Déposer le défi maintenant',
  submitted: 'Le défi est déposé.',
  submittedNext:
    'Le reçu signé est sur cette page. Le jury examine le dernier dépôt, et sa réponse sera publiée ici.',
  unsaved: 'Le brouillon n’est pas encore enregistré. Attendez un instant, puis recommencez.',
  withdrawTitle: 'Retirer le défi',
  withdraw: 'Retirer le défi…',
  withdrawAsk: 'Retirer ce défi ?',
  withdrawText:
    'Le jury ne l’examinera plus. Ce qui est écrit est conservé, et vous pourrez le déposer à nouveau avant la fin de l’appel :',
  withdrawFinal:
    'L’appel est clos : ce retrait est définitif. Le défi ne sera plus examiné, et il ne pourra pas être déposé à nouveau.',
  withdrawConfirm: 'Retirer le défi maintenant',
  withdrawForGood: 'Retirer définitivement le défi',
  withdrawn: 'Le défi est retiré.',
  withdrawnNext: 'Les membres de votre administration en sont avertis par courriel.',
  conflict:
    'Ce défi a été modifié ailleurs, peut-être par une autre personne de votre administration. Choisissez la version à garder pour ces champs.',
  conflictTitle: 'Deux versions à départager',
  conflictCaption: 'Champs modifiés des deux côtés',
  conflictColumns: ['Champ', 'Saisi ici', 'Enregistré ailleurs'],
  emptyValue: 'vide',
  yes: 'oui',
  no: 'non',
};

export default hostChallengeFr;

/** What the English page must hold too. */
export type HostChallengeWords = typeof hostChallengeFr;
