// The mails of the demonstration, in French.
export const demoMailsFr = {
  title: 'Courriels de la démonstration',
  lead: 'Aucun courriel ne part d’une démonstration : ils se lisent ici, codes de connexion compris.',
  query: 'Adresse',
  queryHint: 'Tout ou partie de l’adresse du destinataire',
  search: 'Chercher',
  filters: 'Chercher des courriels',
  count: (n: number) => (n < 2 ? `${n} courriel` : `${n} courriels`),
  none: 'Aucun courriel ne correspond à cette recherche.',
  to: (address: string) => `À ${address}`,
  code: 'Code de connexion :',
  open: 'Suivre le lien du courriel',
  read: 'Lire le texte',
  preview: 'Voir la page du courriel',
  /** After a link or a button, for those who do not see which mail it is in. */
  ofMail: (subject: string) => ` (courriel « ${subject} »)`,
  more: 'Afficher les courriels suivants',
};

export default demoMailsFr;

/** What the English page must hold too. */
export type DemoMailsWords = typeof demoMailsFr;
