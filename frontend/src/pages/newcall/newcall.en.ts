// A new call, in English.
import { wallTimeEn } from '../programme/calls/wallTime.en';
import type { NewCallWords } from './newcall.fr';

const newCallEn: NewCallWords = {
  wallTime: wallTimeEn,
  title: 'Create a call',
  lead: 'The call is born as a draft: you then write its tracks, questions and rubric. To start from a past call, duplicate it instead.',
  noPromotion: 'A call belongs to a promotion, and there is none yet.',
  openPromotion: 'Open a promotion',
  promotion: 'Promotion',
  kind: 'Kind of call',
  kinds: { candidates: 'Call for candidates', challenges: 'Call for challenges' },
  kindHints: {
    candidates: 'People apply in a track.',
    challenges: 'Administrations propose challenges.',
  },
  callTitle: 'Title',
  inLanguage: (label, lang) => `${label} (in ${lang === 'fr' ? 'French' : 'English'})`,
  opening: 'Opening',
  closing: 'End',
  zoneLater:
    'Hours are those of Paris. Another time zone is chosen afterwards, in the part General.',
  create: 'Create the draft',
  titleMissing: 'Give the title in French.',
  opensMissing: 'Give the day and hour of the opening.',
  closesMissing: 'Give the day and hour of the end.',
  backwards: 'The end must follow the opening.',
};

export default newCallEn;
