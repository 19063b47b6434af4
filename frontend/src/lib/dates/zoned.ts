// What a clock on the wall of a time zone shows at an instant.

export interface WallClock {
  year: number;
  /** 1 to 12 */
  month: number;
  day: number;
  /** 0 is Sunday */
  weekday: number;
  hour: number;
  minute: number;
  second: number;
}

/** The zone of the calls unless they say otherwise. */
export const defaultZone = 'Europe/Paris';

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterOf(zone: string): Intl.DateTimeFormat {
  let formatter = formatters.get(zone);
  if (!formatter) {
    formatter = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    formatters.set(zone, formatter);
  }
  return formatter;
}

/** Reads the wall clock of `zone` at `instant`. */
export function wallClock(instant: Date, zone: string): WallClock {
  const read = new Map<string, number>();
  for (const { type, value } of formatterOf(zone).formatToParts(instant)) {
    read.set(type, Number(value));
  }
  const part = (name: string) => read.get(name) ?? 0;
  const [year, month, day] = [part('year'), part('month'), part('day')];
  return {
    year,
    month,
    day,
    weekday: new Date(Date.UTC(year, month - 1, day)).getUTCDay(),
    hour: part('hour'),
    minute: part('minute'),
    second: part('second'),
  };
}

/** Whether a window that ends at this instant ends with the day before. */
export function isMidnight({ hour, minute, second }: WallClock): boolean {
  return hour === 0 && minute === 0 && second === 0;
}

/** The same wall clock on the day before. */
export function dayBefore(clock: WallClock): WallClock {
  const date = new Date(Date.UTC(clock.year, clock.month - 1, clock.day - 1));
  return {
    ...clock,
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    weekday: date.getUTCDay(),
  };
}
