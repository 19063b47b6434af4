// Extensions, for everybody or for one person, in French.
import { wallTimeFr } from '../programme/calls/wallTime.fr';

const people = (n: number) => (n < 2 ? `${n} personne` : `${n} personnes`);

export const extensionFr = {
  wallTime: wallTimeFr,
  inLanguage: (label: string, lang: 'fr' | 'en') =>
    `${label} (${lang === 'fr' ? 'en français' : 'en anglais'})`,
  stillDraft:
    'Cet appel est encore un brouillon : ses dates se changent directement, dans son calendrier.',
  extendTitle: 'Prolonger',
  window: 'Période à prolonger',
  windows: {
    applications: 'Candidatures',
    challenges: 'Dépôt des défis',
    wishes: 'Vœux',
  },
  standing: {
    upcoming: (end: string) => `La période n’est pas encore ouverte. Fin annoncée : ${end}.`,
    open: (end: string) => `La période est ouverte. Fin annoncée : ${end}.`,
    closed: (end: string) => `La période est close. Elle allait jusqu’au ${end}.`,
  },
  alreadyExtended: (n: number) =>
    n < 2 ? 'Elle a déjà été prolongée une fois.' : `Elle a déjà été prolongée ${n} fois.`,
  released:
    'La présélection est publiée : une candidature déposée maintenant ne pourrait plus être lue. Les candidatures ne se prolongent plus.',
  newEnd: 'Nouvelle fin',
  motive: 'Motif',
  motiveHint: 'Public : il figure sur la page de l’appel et dans les courriels.',
  endMissing: 'Indiquez le jour et l’heure de la nouvelle fin.',
  endTooEarly: 'La nouvelle fin doit être postérieure à la fin annoncée et à maintenant.',
  motiveMissing: {
    fr: 'Indiquez le motif en français.',
    en: 'Indiquez le motif en anglais.',
  },
  previewTitle: 'Ce que chaque personne lira',
  before: 'Fin annoncée jusqu’ici',
  after: 'Nouvelle fin',
  toWrite: 'à écrire',
  reopens:
    'La période rouvre dès la publication : les brouillons redeviennent modifiables et peuvent être déposés.',
  toldOf: (drafts: number, submitted: number, withdrawn: number) =>
    drafts + submitted + withdrawn === 0
      ? 'Personne n’a de dossier dans cet appel : aucun courriel ne part.'
      : `Un courriel part à ${people(drafts + submitted + withdrawn)} : ${drafts} avec un brouillon, ${submitted} avec une candidature déposée, ${withdrawn} avec une candidature retirée.`,
  extend: 'Prolonger la période',
  extendAsk: 'Publier cette prolongation ?',
  extendFinal:
    'Une prolongation publiée ne se retire pas et ne se raccourcit pas. Elle s’ajoute à l’historique public de l’appel, avec son motif.',
  extendConfirm: 'Publier la prolongation',
  extendConfirmMails: (n: number) =>
    n === 0
      ? 'Publier la prolongation'
      : n < 2
        ? 'Publier la prolongation et envoyer 1 courriel'
        : `Publier la prolongation et envoyer ${n} courriels`,
  extended: 'La période est prolongée',
  extendedTo: (end: string) => `Elle va maintenant jusqu’au ${end}.`,
  mailsLeave: (n: number) =>
    n === 0 ? 'Aucun courriel ne part.' : `Les courriels partent : ${people(n)}.`,
  seePublic: 'Voir la page publique de l’appel',
  seeCall: 'Revenir à l’appel',
  grantTitle: 'Délai individuel',
  grantLead:
    'Un délai individuel donne une autre fin à une seule personne, avec un motif. Il n’est pas public : la personne le lit, et l’équipe du programme en garde la trace.',
  grantCandidatesOnly: 'Un délai individuel se donne dans un appel à candidatures.',
  grantNew: 'Accorder un délai',
  search: 'Chercher la personne',
  searchHint: 'Numéro de candidature, nom ou adresse électronique',
  find: 'Chercher',
  found: (n: number, shown: number) =>
    n === 0
      ? 'Personne ne correspond parmi les dossiers de cet appel.'
      : n > shown
        ? `${people(n)} : les ${shown} premières. Précisez la recherche.`
        : people(n),
  who: 'Personne à qui accorder le délai',
  unnamed: 'Nom non renseigné',
  applicantStates: {
    draft: 'brouillon',
    submitted: 'candidature déposée',
    withdrawn: 'candidature retirée',
  },
  personMissing: 'Cherchez la personne, puis choisissez-la dans la liste.',
  grantMotiveHint: 'La personne le lit dans son courriel.',
  grant: 'Accorder ce délai',
  grantAsk: (name: string) => `Accorder ce délai à ${name} ?`,
  grantText: (name: string, end: string) =>
    `${name} pourra modifier et déposer sa candidature jusqu’au ${end}, et sera la seule personne à le pouvoir après la fin annoncée.`,
  grantFinal:
    'Un délai accordé ne se retire pas. Votre nom est enregistré, et un courriel part à la personne.',
  grantConfirm: 'Accorder le délai et prévenir la personne',
  granted: (name: string) => `Le délai est accordé à ${name}`,
  grantedTo: (end: string) => `Sa fin est maintenant : ${end}. Un courriel le lui dit.`,
  grantAnother: 'Accorder un autre délai',
  grantedTitle: 'Délais accordés',
  grantedCaption: 'À qui un délai est accordé, jusqu’à quand, pourquoi et par qui',
  noneGranted: 'Aucun délai individuel n’est accordé dans cet appel.',
  columns: { who: 'Personne', until: 'Nouvelle fin', why: 'Motif', by: 'Accordé par' },
};

export default extensionFr;

/** What the English pages must hold too. */
export type ExtensionWords = typeof extensionFr;
