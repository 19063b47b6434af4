// The calls of the programme team, in English.
import type { ProgrammeCallsWords } from './programmecalls.fr';

const programmeCallsEn: ProgrammeCallsWords = {
  title: 'Calls and promotions',
  lead: 'A call is a draft until it is published: only the programme team sees it. Once published, its dates move only by a public extension with its reason.',
  create: 'Create a call',
  duplicate: 'Duplicate a call',
  promotions: 'Manage the promotions',
  removed: 'The draft is deleted',
  none: 'There is no promotion yet. Open one, then create its call.',
  noCall: 'No call for this promotion.',
  createFor: (name) => `Create a call for ${name}`,
  caption: (name) => `Calls of the promotion ${name}`,
  untitled: 'Untitled call',
  kinds: { candidates: 'Call for candidates', challenges: 'Call for challenges' },
  columns: {
    title: 'Call',
    state: 'State',
    opens: 'Opening',
    closes: 'End',
    dossiers: 'Applications',
  },
  states: { draft: 'Draft', upcoming: 'Upcoming', open: 'Open', closed: 'Closed' },
  extended: (n) => (n === 1 ? 'extended once' : `extended ${n} times`),
  noDossier: '–',
  dossiers: (submitted, drafts) => `${submitted} submitted, ${drafts} in draft`,
};

export default programmeCallsEn;
