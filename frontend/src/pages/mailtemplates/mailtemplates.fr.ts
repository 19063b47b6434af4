// The mails that the portal sends, in French.
export const mailTemplatesFr = {
  title: 'Courriels du portail',
  lead: 'Voici tous les courriels que le portail envoie, dans l’ordre d’une promotion. Ils sont montrés avec des données fictives.',
  count: (n: number) => `${n} courriels`,
  to: 'À qui',
  moment: 'Quand',
  read: 'Lire le texte',
  open: { fr: 'Voir la page en français', en: 'Voir la page en anglais' },
  ofMail: (subject: string) => `\u00a0: ${subject}`,
};

export default mailTemplatesFr;

/** What the English page must hold too. */
export type MailTemplatesWords = typeof mailTemplatesFr;
