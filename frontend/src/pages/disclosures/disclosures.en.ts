// Who read my application, in English.
import type { DisclosuresWords } from './disclosures.fr';

const disclosuresEn: DisclosuresWords = {
  title: 'Who read my application',
  mySpace: 'My space',
  application: 'My application',
  lead: 'Host administrations see nothing before the release of the shortlist. Then only those of which you ranked a challenge, or before whom the committee puts you, may read a part of your application: never your contact, employer, school or scores. Each reading is written here. After a recruitment, the human resources of your administration also read your contact, for the contract.',
  none: 'No administration has read your application.',
  caption: 'Readings, newest first',
  columns: { at: 'Date', who: 'Administration', challenge: 'Challenge', what: 'What was read' },
  what: {
    list: 'A line of the list of applications',
    dossier: 'The application, as an administration sees it',
    arrival: 'The sheet for the contract',
  },
};

export default disclosuresEn;
