// The mails of the reader, in French.
export const messagesFr = {
  title: 'Mes messages',
  description: 'Les courriels que le portail vous a envoyés.',
  lead: 'Voici les courriels que le portail vous a envoyés, du plus récent au plus ancien.',
  empty: 'Le portail ne vous a pas encore écrit.',
  mySpace: 'Mon espace',
  sentOn: (when: string) => `Le ${when}`,
  states: {
    queued: 'en attente d’envoi',
    sending: 'envoi en cours',
    sent: 'envoyé',
    shown: 'à lire ici seulement',
    failed: 'non remis : vérifiez votre adresse',
  },
  open: (subject: string) => `Ouvrir la page liée au message « ${subject} »`,
  openShort: 'Ouvrir la page liée',
  more: 'Afficher les messages plus anciens',
};

export default messagesFr;

/** What the English page must hold too. */
export type MessagesWords = typeof messagesFr;
