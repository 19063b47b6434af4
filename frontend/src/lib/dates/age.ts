// How long ago something was, in the portal's time, by its largest unit: « 3 jours ».
import type { Dictionary } from '../../i18n';
import { serverClock } from '../clock/clock';

export function ageName(
  since: string,
  words: Dictionary['dates'],
  under: string,
  now = serverClock.now(),
): string {
  const minutes = Math.floor((now - Date.parse(since)) / 60_000);
  if (minutes >= 2880) return words.days(Math.floor(minutes / 1440));
  if (minutes >= 60) return words.hours(Math.floor(minutes / 60));
  return minutes >= 1 ? words.minutes(minutes) : under;
}
