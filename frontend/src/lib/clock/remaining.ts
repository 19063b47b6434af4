// How long is left, in words: the two largest units, seconds only in the last hour.
import type { Dictionary } from '../../i18n';

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

/** « Il reste 3 jours et 4 heures »; rounded down, so that it never promises more than there is. */
export function remainingText(left: number, words: Dictionary['dates']): string {
  if (left <= 0) return words.over;
  return words.remaining(twoUnits(left, words).join(` ${words.and} `));
}

function twoUnits(left: number, words: Dictionary['dates']): string[] {
  const days = Math.floor(left / day);
  const hours = Math.floor((left % day) / hour);
  const minutes = Math.floor((left % hour) / minute);
  const seconds = Math.floor((left % minute) / second);
  if (days > 0) return pair(words.days(days), hours, words.hours);
  if (hours > 0) return pair(words.hours(hours), minutes, words.minutes);
  if (minutes > 0) return pair(words.minutes(minutes), seconds, words.seconds);
  return [words.seconds(seconds)];
}

function pair(large: string, small: number, smallName: (n: number) => string): string[] {
  return small > 0 ? [large, smallName(small)] : [large];
}

/** How long to wait before the text changes. */
export function untilNextChange(left: number): number {
  const step = left > hour ? minute : second;
  return Math.max(left % step, 1) + 5;
}
