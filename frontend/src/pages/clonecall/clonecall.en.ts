// A copy of a call, in English.
import { wallTimeEn } from '../programme/calls/wallTime.en';
import type { CloneCallWords } from './clonecall.fr';

const cloneCallEn: CloneCallWords = {
  wallTime: wallTimeEn,
  title: 'Duplicate a call',
  lead: 'All dates move by the same number of days as the opening, and keep their hour. The new call is a draft: you can change everything in it.',
  none: 'There is no call to duplicate yet.',
  original: 'Call to duplicate',
  promotion: 'Promotion of the new call',
  opening: 'Opening of the new call',
  opensMissing: 'Give the day and hour of the opening.',
  datesCaption: 'The dates that the new call will have',
  datesColumns: ['Date', 'Original call', 'New call'],
  windows: {
    applications: 'Applications',
    challenges: 'Submission of challenges',
    wishes: 'Wishes',
  },
  opens: (window) => `${window}: opening`,
  closes: (window) => `${window}: end`,
  reveal: 'Challenges visible',
  taken:
    'Taken over: titles, tracks, conditions, steps, questions, rubric and wishes. Not taken over: extensions, applications and decisions.',
  create: 'Create the draft at these dates',
};

export default cloneCallEn;
