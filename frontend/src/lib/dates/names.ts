// Days and hours in words. Own tables rather than Intl's: the prerendered page and the browser
// must write the same characters, whatever version of the locale data each of them carries.
import type { Lang } from '../../i18n';
import type { WallClock } from './zoned';

const weekdays: Record<Lang, readonly string[]> = {
  fr: ['dimanche', 'lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi'],
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
};

const months: Record<Lang, readonly string[]> = {
  fr: [
    'janvier',
    'février',
    'mars',
    'avril',
    'mai',
    'juin',
    'juillet',
    'août',
    'septembre',
    'octobre',
    'novembre',
    'décembre',
  ],
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
};

const nbsp = '\u00a0';

type Day = Pick<WallClock, 'year' | 'month' | 'day' | 'weekday'>;

/** « 3 avril 2022 », "3 April 2022" */
export function dayName(day: Day, lang: Lang): string {
  const number = lang === 'fr' && day.day === 1 ? '1er' : String(day.day);
  return `${number}${nbsp}${months[lang][day.month - 1] ?? ''} ${day.year}`;
}

/** « dimanche 3 avril 2022 », "Sunday 3 April 2022" */
export function fullDayName(day: Day, lang: Lang): string {
  return `${weekdays[lang][day.weekday] ?? ''} ${dayName(day, lang)}`;
}

/** « 17 h 30 », « 10 h », "17:30", "10:00" */
export function timeName({ hour, minute }: Pick<WallClock, 'hour' | 'minute'>, lang: Lang): string {
  const minutes = String(minute).padStart(2, '0');
  if (lang === 'en') return `${String(hour).padStart(2, '0')}:${minutes}`;
  return minute === 0 ? `${hour}${nbsp}h` : `${hour}${nbsp}h${nbsp}${minutes}`;
}
