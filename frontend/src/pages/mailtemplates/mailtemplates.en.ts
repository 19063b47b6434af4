// The mails that the portal sends, in English.
import type { MailTemplatesWords } from './mailtemplates.fr';

const mailTemplatesEn: MailTemplatesWords = {
  title: 'Mails of the portal',
  lead: 'These are all the mails that the portal sends, in the order of a promotion. They are shown with fictional data.',
  count: (n) => `${n} mails`,
  to: 'To whom',
  moment: 'When',
  read: 'Read the text',
  open: { fr: 'See the page in French', en: 'See the page in English' },
  ofMail: (subject) => `: ${subject}`,
};

export default mailTemplatesEn;
