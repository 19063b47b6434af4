// Instants and days as the screens say them (the wording is DESIGN.md's).
import type { Dictionary, Lang } from '../../i18n';
import { dayName, fullDayName, timeName } from './names';
import { dayBefore, defaultZone, isMidnight, wallClock, type WallClock } from './zoned';

/** In what words, and for which zone, an instant is said. */
export interface DateStyle {
  lang: Lang;
  words: Dictionary['dates'];
  zone?: string;
}

/** « heure de Paris » */
export function zoneName(zone: string, words: Dictionary['dates']): string {
  const city = zone.split('/').at(-1)?.replaceAll('_', ' ') ?? zone;
  return words.zones[zone] ?? words.otherZone(city);
}

/** « mercredi 30 mars 2022 à 10 h (heure de Paris) » */
export function formatInstant(iso: string, { lang, words, zone = defaultZone }: DateStyle): string {
  const clock = wallClock(new Date(iso), zone);
  return words.dayAndTime(fullDayName(clock, lang), timeName(clock, lang), zoneName(zone, words));
}

/** « dimanche 3 avril 2022 inclus, jusqu’à minuit (heure de Paris) »: the end of a window. */
export function formatUntil(iso: string, { lang, words, zone = defaultZone }: DateStyle): string {
  const clock = wallClock(new Date(iso), zone);
  if (isMidnight(clock)) {
    return words.untilMidnight(fullDayName(dayBefore(clock), lang), zoneName(zone, words));
  }
  return words.until(fullDayName(clock, lang), timeName(clock, lang), zoneName(zone, words));
}

function sameWall(a: WallClock, b: WallClock): boolean {
  return a.day === b.day && a.hour === b.hour && a.minute === b.minute;
}

/** « soit dimanche 3 avril 2022 à 18 h à votre heure locale », or nothing when the reader's clock shows the same. */
export function formatForReader(
  iso: string,
  readerZone: string | undefined,
  { lang, words, zone = defaultZone }: DateStyle,
): string | undefined {
  if (!readerZone || readerZone === zone) return undefined;
  const instant = new Date(iso);
  const theirs = wallClock(instant, readerZone);
  if (sameWall(theirs, wallClock(instant, zone))) return undefined;
  return words.forReader(words.dayThenTime(fullDayName(theirs, lang), timeName(theirs, lang)));
}

/** « 12 septembre 2022 »: a calendar day of the API, which belongs to no zone. */
export function formatDay(isoDay: string, lang: Lang, { weekday = false } = {}): string {
  const [year = 0, month = 1, day = 1] = isoDay.split('-').map(Number);
  const date = { year, month, day, weekday: new Date(Date.UTC(year, month - 1, day)).getUTCDay() };
  return weekday ? fullDayName(date, lang) : dayName(date, lang);
}

/** « 30 mars 2022 »: the day of an instant in a zone. */
export function formatDayOf(iso: string, lang: Lang, zone = defaultZone): string {
  return dayName(wallClock(new Date(iso), zone), lang);
}

/** « 12 h 26 »: the hour of an instant in a zone. */
export function formatTimeOf(iso: string, lang: Lang, zone = defaultZone): string {
  return timeName(wallClock(new Date(iso), zone), lang);
}
