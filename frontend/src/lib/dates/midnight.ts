// The end of a day in a zone: the instant from which it is over.
import { wallClock } from './zoned';

/** « 2022-04-01 » in Paris gives « 2022-04-01T22:00:00.000Z »; nothing when it is no day. */
export function midnightAfter(isoDay: string, zone: string): string | undefined {
  const [year = NaN, month = NaN, day = NaN] = isoDay.split('-').map(Number);
  const wanted = Date.UTC(year, month - 1, day + 1);
  if (Number.isNaN(wanted)) return undefined;
  let instant = wanted;
  // Twice: the first guess may lie on the other side of a change of the clocks.
  for (let pass = 0; pass < 2; pass++) {
    const at = wallClock(new Date(instant), zone);
    instant += wanted - Date.UTC(at.year, at.month - 1, at.day, at.hour, at.minute);
  }
  return new Date(instant).toISOString();
}
