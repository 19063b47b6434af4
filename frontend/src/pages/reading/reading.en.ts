// The scoring page, in English.
import type { ReadingWords } from './reading.fr';

const plural = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`;

const readingEn: ReadingWords = {
  title: (code) => `Reading application ${code}`,
  list: 'My readings',
  anonymous:
    'This application is anonymous: its name, contact details, employers and schools are hidden from you. The answers are shown as they were written: if you recognise the person, do not score them and tell the programme team.',
  named:
    'This call is read with names. If you know the person, do not score them and tell the programme team.',
  dossierTitle: 'The application',
  name: 'Name',
  employers: 'Employers',
  schools: 'Schools and training',
  during: (from, to) => `from ${from} to ${to}`,
  since: (from) => `since ${from}`,
  until: (to) => `until ${to}`,
  mainTrack: 'Track',
  secondaryTrack: 'Second track',
  years: 'Experience',
  yearsValue: (n) => plural(n, 'year', 'years'),
  addenda: 'Supplements to the application',
  notSaid: 'Not stated',
  noAnswer: 'No answer.',
  rubricTitle: 'Your scores',
  scaleTitle: 'The scale',
  scale: [
    '0: nothing in the application shows it',
    '1: very weak',
    '2: weak',
    '3: satisfactory',
    '4: very satisfactory',
    '5: outstanding',
  ],
  anchors: '0: nothing shows it – 5: outstanding',
  comment: 'Comment on this criterion (optional)',
  overall: 'Overall comment (optional)',
  overallHelp: 'Read by the programme team only.',
  count: (done, total) => `${plural(done, 'criterion', 'criteria')} scored out of ${total}`,
  missing: (label) => `Score the criterion “${label}”.`,
  lock: 'Hand in my scores',
  lockTitle: 'Hand in your scores?',
  lockText: 'Once handed in, your scores and comments no longer change.',
  lockConfirm: 'Hand in my scores for good',
  unsaved: 'Your last changes are not saved yet. Try again in a moment.',
  locked: 'Your scores are handed in',
  lockedOn: (when) => `Handed in on ${when}. They no longer change.`,
  thanks: 'Thank you. They no longer change.',
  score: (value) => `Score: ${value} out of 5`,
  noScore: 'No score',
  refreshed:
    'The application was submitted again while you were reading. The one shown is now the last: read it again before handing in your scores.',
  nav: 'Browse my readings',
  previous: (code) => `Previous (${code})`,
  next: (code) => `Next (${code})`,
  nextToDo: 'Read the next one',
  noneLeft: 'That was the last one: all your readings are handed in.',
};

export default readingEn;
