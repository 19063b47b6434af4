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
  sentOn: (at: string) => `Sent on ${at}`,
  code: 'Sign-in code:',
  open: (subject: string) => `Open the portal’s page: ${subject}`,
  openShort: 'Open the page',
  more: 'Show the next mails',
};

export default demoMailsEn;
