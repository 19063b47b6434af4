// The choice of challenges, in English.
import releasesEn from '../releases/releases.en';
import { groundsEn } from './grounds.en';
import type { JuryWords } from './jury.fr';

const plural = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`;

const juryEn: JuryWords = {
  releases: releasesEn,
  groundNames: groundsEn,
  title: 'Challenge jury',
  noCall: 'This cohort has no published call for challenges.',
  none: 'No challenge is submitted yet.',
  viewsLabel: 'Steps of the choice of challenges',
  views: { tri: 'Sorting', auditions: 'Hearings', classement: 'Ranking and decisions' },
  remain: (n) => (n === 0 ? 'done' : `${n} left`),
  leads: {
    tri: 'Say of each submitted challenge whether it is eligible, and why it is not. Only eligible challenges are heard.',
    auditions:
      'Each eligible challenge is heard by a jury, which shares one grid held by one of its members.',
    classement:
      'Favourable opinions by rank, then the others. Decisions stay secret until one act releases them.',
  },
  counts: (n) =>
    `${plural(n.submitted, 'challenge submitted', 'challenges submitted')}: ${n.eligible} eligible, ${n.set_aside} set aside, ${n.heard} heard, ${plural(n.favourable, 'favourable opinion', 'favourable opinions')}, ${n.kept} kept, ${n.not_kept} not kept.`,
  left: {
    tri: (n) => `Still to sort: ${plural(n, 'challenge', 'challenges')}.`,
    auditions: (n) =>
      `Still to hear, or with a grid to finish: ${plural(n, 'challenge', 'challenges')}.`,
    classement: (n) => `Still to decide: ${plural(n, 'challenge', 'challenges')}.`,
  },
  allDone: {
    tri: 'All challenges are sorted.',
    auditions: 'All eligible challenges are heard.',
    classement: 'All challenges are decided.',
  },
  filters: 'Filter challenges',
  text: 'Challenge or administration',
  state: 'State',
  every: 'All',
  filter: 'Filter',
  clear: 'Clear filters',
  count: (n) => plural(n, 'challenge', 'challenges'),
  nothingFound: 'No challenge matches these filters.',
  caption: (view) => `Submitted challenges: ${view}`,
  columns: {
    name: 'Challenge',
    posts: 'Posts',
    sorting: 'Sorting',
    grounds: 'Grounds and remarks',
    when: 'Date',
    where: 'Place',
    jury: 'Jury',
    grid: 'Grid',
    place: 'Place',
    opinion: 'Opinion',
    rank: 'Jury’s rank',
    weighted: 'Weighted total',
    decision: 'Decision',
  },
  states: {
    to_sort: 'To sort',
    eligible: 'Eligible',
    set_aside: 'Set aside',
    to_convene: 'Hearing to fix',
    to_complete: 'Grid to finish',
    complete: 'Complete grid',
    to_decide: 'To decide',
    kept: 'Kept',
    not_kept: 'Not kept',
  },
  eligible: 'Eligible',
  setAside: 'Set aside',
  awaited: 'Awaited',
  favourable: 'Favourable',
  unfavourable: 'Unfavourable',
  remote: 'Online',
  jurors: (n) => plural(n, 'person', 'people'),
  referent: (name) => `Grid: ${name}`,
  lacks: (n) => `${plural(n, 'answer', 'answers')} missing`,
  tied: (place) => `${place} tied`,
  outOf: (sum, most) => `${sum} out of ${most}`,
  orderTitle: 'How to read this ranking',
  order:
    'Challenges with a favourable opinion and a complete grid come first, by the rank that their jury gave; the weighted total of the scores separates equal ranks. Then come unfavourable opinions, those still awaited, and the challenges that sorting set aside.',
  ties: (names) =>
    `Still tied, with equal ranks and totals: ${names.join(', ')}. The programme team separates them by its decisions.`,
  cut: {
    title: 'Decide by the ranking',
    help: 'Decisions already made do not change. A challenge that is not kept has the reason that its jury wrote, or the grounds of the sorting: read them again, the administration will read them.',
    places: 'Keep the challenges down to place',
    wrong: (most) => `Give a place from 1 to ${most}.`,
    check: 'Check these decisions',
    ask: 'Save these decisions?',
    kept: (n) => `${plural(n, 'challenge kept', 'challenges kept')}:`,
    notKept: (n) => `${plural(n, 'challenge not kept', 'challenges not kept')}:`,
    open: (n) => `${plural(n, 'challenge remains', 'challenges remain')} to decide one by one:`,
    secret: 'Nothing is released: decisions stay secret, and may change until their release.',
    confirm: (kept, not) => `Keep ${kept} and do not keep ${not}`,
    done: (n) => (n === 1 ? `${n} decision is saved` : `${n} decisions are saved`),
  },
};

export default juryEn;
