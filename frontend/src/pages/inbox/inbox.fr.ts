// The programme team's inbox, in French.
import threadFr from '../threads/thread.fr';

const plural = (n: number, one: string, many: string) => `${n} ${n < 2 ? one : many}`;

export const inboxFr = {
  /** What both sides read of an exchange. */
  thread: {
    ...threadFr,
    supplementStates: {
      pending: 'La réponse n’est pas encore arrivée.',
      given: 'Complément reçu.',
      expired: 'Le délai est passé, sans réponse.',
    },
  },
  /** Of an exchange about a challenge. */
  host: {
    about: (name: string) => `Échange sur le défi « ${name} »`,
    challenge: 'Défi',
    answerLabel: 'Votre réponse à l’administration',
    answerHint: 'Elle la lit au nom de l’équipe, sans votre nom. 4 000 caractères au plus.',
  },
  title: 'Échanges',
  lead: 'Les questions des candidates, des candidats et des administrations, de la plus ancienne sans réponse à la plus récente. Vous répondez au nom de l’équipe : votre nom n’est montré qu’à vos collègues.',
  loading: 'Chargement des échanges…',
  count: (n: number) => plural(n, 'échange', 'échanges'),
  caption: (view: string, page: number) => `Échanges : ${view}, page ${page}`,
  viewsLabel: 'Listes d’échanges',
  views: {
    waiting_team: 'En attente de notre réponse',
    waiting_candidate: 'Répondus',
    mine: 'Pris en charge par moi',
    closed: 'Clos',
    all: 'Tous',
  },
  nothing: {
    waiting_team: 'Aucune question n’attend de réponse.',
    waiting_candidate: 'Aucun échange n’attend de suite.',
    mine: 'Vous n’avez pris aucun échange en charge.',
    closed: 'Aucun échange n’est clos.',
    all: 'Personne n’a encore écrit.',
  },
  nothingFound: 'Aucun échange ne correspond à cette recherche.',
  search: 'Chercher un échange',
  searchLabel: 'Numéro, nom ou mot d’un message',
  searchButton: 'Chercher',
  clear: 'Effacer la recherche',
  columns: {
    who: 'Personne',
    message: 'Message',
    age: 'Attente',
    charge: 'Pris en charge par',
    call: 'Appel',
  },
  noName: 'Nom non indiqué',
  nobody: 'personne',
  us: 'Nous :',
  unread: (n: number) => (n < 2 ? '1 message non lu.' : `${n} messages non lus.`),
  since: (age: string) => `depuis ${age}`,
  underAMinute: 'moins d’une minute',
  stood: {
    empty: () => '',
    waiting_team: (day: string) => `depuis le ${day}`,
    waiting_candidate: (day: string) => `répondu, dernier message le ${day}`,
    closed: (day: string) => `clos, dernier message le ${day}`,
  },
  with: (name: string) => `Échange avec ${name}`,
  application: 'Candidature',
  notSubmitted: 'non déposée, ou retirée',
  answerTitle: 'Répondre',
  answerLabel: 'Votre réponse',
  answerHint:
    'Un courriel prévient la personne. Elle lit « L’équipe du programme », jamais votre nom.',
  answerSend: 'Envoyer la réponse',
  answerSent: 'La réponse est envoyée.',
  chargeTitle: 'Suivi de l’échange',
  take: 'Prendre en charge',
  taken: 'Vous avez pris cet échange en charge.',
  giveBack: 'Ne plus prendre en charge',
  givenBack: 'Cet échange n’est plus pris en charge.',
  close: 'Clore l’échange',
  closed: 'L’échange est clos. Un nouveau message le rouvre.',
  requestTitle: 'Demander un complément',
  requestHelp:
    'La candidature déposée ne change pas : la réponse y est jointe, avec sa date. Passé le délai, elle est refusée ; pour accorder un nouveau délai, faites une nouvelle demande.',
  requestLabel: 'Ce que vous demandez',
  day: 'Dernier jour pour répondre',
  dayHint: 'Jusqu’à minuit, dans le fuseau horaire de l’appel.',
  needDay: 'Choisissez le dernier jour pour répondre.',
  requestSend: 'Envoyer la demande',
  requestSent: 'La demande est envoyée, avec un courriel.',
  shown: 'Ce complément est montré aux personnes qui lisent la candidature sans nom.',
  hidden: 'Ce complément n’est pas montré aux personnes qui lisent la candidature sans nom.',
  show: 'Le montrer, parce qu’il ne permet pas de reconnaître la personne',
  hide: 'Ne plus le montrer',
  publishTitle: 'Publier une réponse à tous',
  publishHelp:
    'Réécrivez la question sans rien de personnel. La réponse est publiée sur la page de l’appel avec sa date, et donnée dans cet échange.',
  answerParts: {
    'question.fr': { label: 'Question, en français', missing: 'Écrivez la question en français.' },
    'question.en': { label: 'Question, en anglais', missing: 'Écrivez la question en anglais.' },
    'answer.fr': { label: 'Réponse, en français', missing: 'Écrivez la réponse en français.' },
    'answer.en': { label: 'Réponse, en anglais', missing: 'Écrivez la réponse en anglais.' },
  },
  publish: 'Publier la réponse',
  publishAsk: 'Publier cette réponse ?',
  publishText:
    'Tout le monde pourra la lire. Si l’appel est ouvert, un courriel part à chaque personne qui a une candidature. Elle se corrigera ensuite par une nouvelle version datée, l’ancienne restant visible.',
  published: 'La réponse est publiée.',
  seePublished: 'Voir les questions et réponses de l’appel',
  answersTitle: 'Réponses publiées',
  answersLead:
    'Une réponse publiée se corrige par une nouvelle version datée ; les précédentes restent lisibles. Aucun courriel ne part pour une correction.',
  noAnswer: 'Aucune réponse n’est publiée pour cet appel. Elles se publient depuis un échange.',
  revise: (version: number) => `Corriger cette réponse (version ${version})`,
  revisePublish: 'Publier la nouvelle version',
  reviseText: 'Elle remplace la précédente, qui reste lisible avec sa date.',
  revised: 'La nouvelle version est publiée.',
};

export default inboxFr;

/** What the English pages must hold too. */
export type InboxWords = typeof inboxFr;
