// The words of the form, in French.
import { filesFr } from './fields/files.fr';
import type { StepKind } from './steps';

const count = (n: number) => n.toLocaleString('fr-FR');

export const formFr = {
  stepTitles: {
    conditions: 'Conditions',
    vous: 'Vous',
    metier: 'Métier et parcours',
    questions: 'Questions',
    voeux: 'Vœux',
    recapitulatif: 'Récapitulatif et dépôt',
  } satisfies Record<StepKind, string>,
  stepOf: (n: number, all: number) => `étape ${n} sur ${all}`,
  placeAndStep: (place: string, step: string) => `, ${place} : ${step}`,
  stepsDone: (done: number, all: number) =>
    `${done} ${done < 2 ? 'étape complète' : 'étapes complètes'} sur ${all}`,
  stepState: (lacks: number) => {
    if (lacks === 0) return 'complète';
    return lacks < 2 ? 'une réponse manque' : `${lacks} réponses manquent`;
  },
  previous: 'Étape précédente',
  next: 'Continuer',
  allRequired: 'Sauf mention contraire (optionnel), toutes les réponses sont nécessaires au dépôt.',
  conditionsLead:
    'Cochez chaque condition que vous remplissez. Toutes sont nécessaires pour déposer votre candidature.',
  conditionsLegend: 'Je déclare sur l’honneur',
  name: 'Prénom et nom',
  nameHint: 'Les personnes qui lisent votre dossier ne le voient pas.',
  email: 'Adresse électronique',
  emailHint: 'C’est celle de votre connexion ; tous les courriels y sont envoyés.',
  phone: 'Numéro de téléphone',
  phoneHint: 'Exemples : 06 12 34 56 78 ou +33 6 12 34 56 78.',
  phoneFault:
    'Ce numéro n’est pas lisible : il n’est pas enregistré. Exemple : 06 12 34 56 78 ou +33 6 12 34 56 78.',
  mainTrack: 'Métier principal',
  mainTrackHint: 'Celui pour lequel votre candidature est lue.',
  secondaryTrack: 'Second métier (optionnel)',
  chooseTrack: 'Choisir un métier',
  noSecondTrack: 'Aucun',
  years: 'Années d’expérience professionnelle',
  yearsHint: 'Un nombre entier, de 0 à 60. Comptez les stages longs et l’alternance.',
  yearsFault:
    'Saisissez un nombre entier de 0 à 60, par exemple 4. Cette valeur n’est pas enregistrée.',
  employersTitle: 'Expériences professionnelles (optionnel)',
  employersLead:
    'Elles servent à éviter qu’une personne qui vous connaît lise votre dossier. Commencez par la plus récente.',
  schoolsTitle: 'Études et formations (optionnel)',
  employer: {
    legend: (n: number) => `Expérience ${n}`,
    name: 'Employeur ou structure',
    as: 'Fonction (optionnel)',
    add: 'Ajouter une expérience',
    remove: (n: number) => `Supprimer l’expérience ${n}`,
    removed: 'L’expérience est supprimée.',
    nameFault: 'Indiquez le nom de l’employeur : sans lui, cette expérience n’est pas enregistrée.',
    orderFault: 'La fin précède le début : cette expérience n’est pas enregistrée.',
  },
  school: {
    legend: (n: number) => `Formation ${n}`,
    name: 'Établissement',
    as: 'Diplôme ou formation (optionnel)',
    add: 'Ajouter une formation',
    remove: (n: number) => `Supprimer la formation ${n}`,
    removed: 'La formation est supprimée.',
    nameFault:
      'Indiquez le nom de l’établissement : sans lui, cette formation n’est pas enregistrée.',
    orderFault: 'La fin précède le début : cette formation n’est pas enregistrée.',
  },
  from: 'Début (optionnel)',
  to: 'Fin (optionnel)',
  dateHint: 'Si vous ne savez plus le jour, indiquez le 1er du mois.',
  places: 'Lieux où vous pouvez travailler',
  placesHint: 'Un lieu par ligne, par exemple Paris ou Lyon. Vingt lieux au plus.',
  available: (when: string) => `Serez-vous disponible le ${when}, au début des immersions ?`,
  availableNoDate: 'Serez-vous disponible au début des immersions ?',
  yes: 'Oui',
  no: 'Non',
  questionsLead:
    'Vos réponses sont lues sans votre nom : évitez d’y donner ce qui vous identifierait (nom, employeur, école, lien vers un site personnel).',
  questionsTrack:
    'Certaines questions dépendent du métier principal : elles sont posées dans les étapes suivantes.',
  files: filesFr,
  optional: '(optionnel)',
  chooseOption: 'Choisir une réponse',
  dateFault: 'Saisissez une date complète. Cette valeur n’est pas enregistrée.',
  linkHint: 'Exemple : https://exemple.fr/mon-projet',
  linkFault:
    'Saisissez une adresse qui commence par https://, par exemple https://exemple.fr/mon-projet. Cette valeur n’est pas enregistrée.',
  poolLegend: 'Vivier (optionnel)',
  pool: (months: number) =>
    `J’accepte que l’équipe du programme me réécrive pendant ${months} mois après cet appel`,
  poolMeans:
    'Elle pourra vous signaler d’autres missions. Vous pouvez changer d’avis : décochez cette case et déposez de nouveau jusqu’à la clôture, ou écrivez ensuite à l’équipe du programme. Votre choix ne compte pas dans la sélection.',
  wishesLead: 'Cet appel demande de classer des défis en même temps que la candidature.',
  wishesLink: 'Classer mes défis',
  counter: (n: number, most: number) =>
    `${count(n)} ${n < 2 ? 'caractère' : 'caractères'} sur ${count(most)}`,
  tooLong: (over: number) =>
    over < 2
      ? 'La réponse dépasse d’un caractère : elle n’est pas enregistrée tant qu’elle est trop longue.'
      : `La réponse dépasse de ${count(over)} caractères : elle n’est pas enregistrée tant qu’elle est trop longue.`,
  conflictTitle: 'Ces réponses ont été modifiées ailleurs',
  conflict:
    'Votre candidature a été modifiée dans une autre fenêtre ou sur un autre appareil. Comparez, puis choisissez la version à garder.',
  conflictCaption: 'Réponses modifiées des deux côtés',
  conflictColumns: ['Réponse', 'Saisie ici', 'Enregistrée ailleurs'],
  empty: 'non renseigné',
  closedTitle: 'L’appel est clos : cette modification n’est pas enregistrée',
  closedAt: (when: string, late: string) =>
    `La clôture a eu lieu le ${when}. Votre modification est arrivée ${late} trop tard.`,
  closedKept:
    'Ce que vous avez déposé avant la clôture reste enregistré. Si l’appel est prolongé, vous en serez prévenue ou prévenu par courriel.',
  underASecond: 'moins d’une seconde',
  seeStatus: 'Voir où en est ma candidature',
  reviewLead:
    'Relisez vos réponses, puis déposez votre candidature. Vous pourrez la modifier et la déposer de nouveau jusqu’à la clôture ; le dernier dépôt compte.',
  complete: 'Votre candidature est complète.',
  notSubmitted: (n: number) =>
    n < 2
      ? 'Votre candidature n’est pas déposée : il manque une réponse'
      : `Votre candidature n’est pas déposée : il manque ${n} réponses`,
  answersTitle: 'Vos réponses',
  missingTitle: (n: number) =>
    n < 2 ? 'Il manque une réponse pour déposer' : `Il manque ${n} réponses pour déposer`,
  heldTitle: 'Ces saisies ne sont pas enregistrées',
  edit: (step: string) => `Modifier : ${step}`,
  editShort: 'Modifier',
  condition: (label: string, confirmed: boolean) =>
    `${label} : condition ${confirmed ? 'confirmée' : 'non confirmée'}`,
  period: (from: string, to: string) => `du ${from} au ${to}`,
  since: (from: string) => `depuis le ${from}`,
  until: (to: string) => `jusqu’au ${to}`,
  submit: 'Déposer ma candidature',
  submitAgain: 'Déposer de nouveau ma candidature',
  submitting: 'Dépôt en cours…',
  nothingNew: 'Votre candidature est déposée dans cet état : il n’y a rien de nouveau à déposer.',
  submitNote: (until: string) => `Dépôt possible jusqu’au ${until}.`,
  unsaved: 'Vos dernières saisies n’ont pas pu être enregistrées. Réglez ce point, puis déposez.',
  changedElsewhere:
    'Votre candidature a été modifiée ailleurs entre-temps. La version enregistrée est affichée : relisez-la, puis déposez.',
};

/** What the English form must hold too. */
export type FormWords = typeof formFr;
