// Exchanges between a candidate and the programme team, in French.
import { filesFr } from '../dossier/fields/files.fr';

export const threadFr = {
  title: 'Échanges avec l’équipe du programme',
  mySpace: 'Mon espace',
  application: 'Ma candidature',
  lead: (number: string) =>
    `Posez ici toute question sur votre candidature ${number}, avant comme après son dépôt. Seule l’équipe du programme lit ces messages : ni les personnes qui lisent les candidatures, ni les jurys.`,
  list: 'Messages, du plus ancien au plus récent',
  you: 'Vous',
  team: 'L’équipe du programme',
  portal: 'Le portail',
  member: (name: string) => `L’équipe du programme (${name})`,
  candidate: 'La personne qui candidate',
  host: 'L’administration',
  hostLead: (name: string) =>
    `Posez ici toute question sur votre défi « ${name} ». L’équipe du programme et les membres de votre administration lisent ces messages ; les jurys ne les lisent pas.`,
  hosting: 'Mes défis',
  fresh: 'Nouveau',
  kinds: {
    request: 'Demande de complément',
    addendum: 'Complément à la candidature',
    notice: 'Message automatique',
    publication: 'Réponse publiée pour tout le monde, sur la page de l’appel',
  },
  term: 'Réponse attendue au plus tard',
  supplementStates: {
    pending: 'En attente de votre réponse.',
    given: 'Complément reçu.',
    expired: 'Le délai est passé, sans réponse.',
  },
  states: {
    candidate: {
      empty: 'Aucun message pour le moment.',
      waiting_team: (age: string) => `Votre message attend une réponse de l’équipe depuis ${age}.`,
      waiting_candidate: 'L’équipe du programme vous a écrit. Vous pouvez lui répondre.',
      closed: 'Cet échange est clos. Écrire un message le rouvre.',
    },
    host: {
      empty: 'Aucun message pour le moment.',
      waiting_team: (age: string) => `Votre message attend une réponse de l’équipe depuis ${age}.`,
      waiting_candidate: 'L’équipe du programme vous a écrit. Vous pouvez lui répondre.',
      closed: 'Cet échange est clos. Écrire un message le rouvre.',
    },
    /** The programme team's, about a challenge. */
    team: {
      empty: 'Aucun message pour le moment.',
      waiting_team: (age: string) => `Une question attend une réponse depuis ${age}.`,
      waiting_candidate: 'L’équipe a répondu : la suite appartient à l’administration.',
      closed: 'Cet échange est clos. Un nouveau message le rouvre.',
    },
    programme: {
      empty: 'Aucun message pour le moment.',
      waiting_team: (age: string) => `Une question attend une réponse depuis ${age}.`,
      waiting_candidate: 'L’équipe a répondu : la suite appartient à la personne qui candidate.',
      closed: 'Cet échange est clos. Un nouveau message le rouvre.',
    },
  },
  underAMinute: 'moins d’une minute',
  supplementTitle: 'Un complément vous est demandé',
  supplementHelp:
    'Ce que vous avez déposé ne change pas : votre complément y est joint, avec sa date. Une fois envoyé, il ne se modifie plus.',
  supplementLabel: 'Votre complément',
  supplementSend: 'Envoyer mon complément définitivement',
  supplementSent: 'Votre complément est reçu.',
  filesLabel: 'Vos documents (optionnel)',
  filesAbout:
    'L’équipe du programme reçoit ces documents avec votre complément, et pas avant. Les personnes qui lisent les candidatures ne les reçoivent pas.',
  filesOnTheirWay:
    'Un fichier n’est pas encore arrivé : attendez la fin de son envoi, réessayez ou renoncez-y, puis envoyez votre complément.',
  /** Of files that can still be removed. */
  files: {
    ...filesFr,
    scan: {
      ...filesFr.scan,
      pending:
        'Enregistré. L’antivirus l’analysera ; vous pouvez envoyer votre complément sans attendre.',
    },
  },
  /** Of files that were sent for good. */
  givenFiles: {
    ...filesFr,
    scan: {
      pending: 'Envoyé. L’antivirus l’analysera ; l’équipe pourra le lire ensuite.',
      clean: 'Envoyé, analysé par l’antivirus : rien à signaler.',
      infected:
        'L’antivirus a trouvé un contenu dangereux : ce fichier n’est montré à personne d’autre que vous. Écrivez à l’équipe pour en envoyer un autre.',
      rejected:
        'L’antivirus n’a pas pu répondre de ce fichier : il n’est montré à personne d’autre que vous. Écrivez à l’équipe pour en envoyer un autre.',
      unscanned: 'Envoyé. Non analysé : ce portail n’a pas d’antivirus.',
    },
  },
  unsentFiles:
    'Ces fichiers n’ont pas été envoyés avant la fin du délai : personne d’autre que vous ne les voit. Vous pouvez les retirer.',
  unsentList: 'Fichiers non envoyés',
  writeTitle: 'Écrire à l’équipe',
  writeLabel: 'Votre message',
  writeHint: '4 000 caractères au plus.',
  send: 'Envoyer le message',
  sent: 'Votre message est envoyé.',
  kept: 'Votre texte est conservé sur cet appareil jusqu’à son envoi.',
  needText: 'Écrivez votre message.',
  changedTitle: 'Cet échange a changé pendant que vous écriviez',
  changedText:
    'Rien n’est envoyé, et votre texte est conservé. Relisez les messages ci-dessus, puis envoyez de nouveau si votre texte convient encore.',
};

export default threadFr;

/** What the English page must hold too. */
export type ThreadWords = typeof threadFr;
