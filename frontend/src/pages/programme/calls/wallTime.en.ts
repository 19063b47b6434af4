// Days and hours to type, in English.
import type { WallTimeWords } from './wallTime.fr';

export const wallTimeEn: WallTimeWords = {
  day: 'Day',
  time: 'Time',
  lastDay: 'Last day',
  until: 'Until',
  means: (when) => `That is ${when}.`,
  wholeMinute:
    '23:59 counts the whole minute: the period ends at midnight, when the next day begins, and is announced “included, until midnight”.',
  skipped: 'This hour does not exist on that day in this time zone. Choose another one.',
  unfinished: 'Give the day and the hour.',
};
