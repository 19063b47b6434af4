// The mails of the demonstration, in English.
import type { DemoMailsWords } from './demomails.fr';

const demoMailsEn: DemoMailsWords = {
  title: 'Mails of the demonstration',
  lead: 'No mail leaves a demonstration: they are read here, sign-in codes included.',
  query: 'Address',
  queryHint: 'All or part of the recipient’s address',
  search: 'Search',
  filters: 'Search mails',
  count: (n: number) => (n === 1 ? `${n} mail` : `${n} mails`),
  none: 'No mail matches this search.',
  to: (address: string) => `To ${address}`,
  code: 'Sign-in code:',
  open: 'Follow the mail’s link',
  read: 'Read the text',
  preview: 'See the page of the mail',
  ofMail: (subject: string) => ` (mail “${subject}”)`,
  more: 'Show the next mails',
};

export default demoMailsEn;
