// From what a person types (a day and an hour on the clock of a zone) to an instant, and back. An end is
// the first instant that is no longer inside: typed 23:59, it means the whole minute, so the next midnight.
import { wallClock } from './zoned';

/** What two fields of a form hold: `2022-04-03` and `23:59`. */
export interface WallTime {
  day: string;
  time: string;
}

const minute = 60_000;
const lastMinute = '23:59';
const two = (n: number) => String(n).padStart(2, '0');

/** How far the zone's clock is ahead of UTC at an instant, in minutes. */
function aheadAt(at: number, zone: string): number {
  const { year, month, day, hour, minute: minutes } = wallClock(new Date(at), zone);
  const shown = Date.UTC(year, month - 1, day, hour, minutes);
  return Math.round((shown - Math.floor(at / minute) * minute) / minute);
}

/** As the API writes it: with the zone's offset. */
export function isoIn(at: number, zone: string): string {
  const ahead = aheadAt(at, zone);
  const local = new Date(at + ahead * minute).toISOString().slice(0, 19);
  const size = Math.abs(ahead);
  return `${local}${ahead < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}

function partsOf({ day, time }: WallTime): number | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || !/^\d{2}:\d{2}$/.test(time)) return undefined;
  const at = Date.parse(`${day}T${time}:00Z`);
  if (Number.isNaN(at)) return undefined;
  // 31 February is no day, whatever the parser makes of it.
  return new Date(at).toISOString().startsWith(day) ? at : undefined;
}

/**
 * The instant when the zone's clock shows this; nothing when it is not a date, or when the clock skips it
 * (summer time begins). Shown twice (summer time ends), it is the first of the two.
 */
export function instantOf(wall: WallTime, zone: string): string | undefined {
  const shown = partsOf(wall);
  if (shown === undefined) return undefined;
  const offsets = [shown - 1440 * minute, shown + 1440 * minute].map((at) => aheadAt(at, zone));
  const found = [...new Set(offsets)]
    .map((ahead) => shown - ahead * minute)
    .filter((at) => at + aheadAt(at, zone) * minute === shown);
  return found.length === 0 ? undefined : isoIn(Math.min(...found), zone);
}

/** The end that this means: 23:59 is the whole minute, so the next midnight. */
export function endOf(wall: WallTime, zone: string): string | undefined {
  if (wall.time !== lastMinute) return instantOf(wall, zone);
  const shown = partsOf(wall);
  if (shown === undefined) return undefined;
  const next = new Date(shown + minute).toISOString();
  return instantOf({ day: next.slice(0, 10), time: '00:00' }, zone);
}

/** What the zone's clock shows at an instant. */
export function wallOf(iso: string, zone: string): WallTime {
  const { year, month, day, hour, minute: minutes } = wallClock(new Date(iso), zone);
  return {
    day: `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`,
    time: `${two(hour)}:${two(minutes)}`,
  };
}

/** As people read an end: midnight ends the day before, at 23:59. */
export function wallOfEnd(iso: string, zone: string): WallTime {
  const wall = wallOf(iso, zone);
  if (wall.time !== '00:00') return wall;
  return { day: addDays(wall.day, -1), time: lastMinute };
}

/** Whether what was typed means the next midnight. */
export function meansMidnight({ time }: WallTime): boolean {
  return time === lastMinute;
}

/** A calendar day, some days later. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 1440 * minute).toISOString().slice(0, 10);
}

/** How many days lie between two calendar days. */
export function daysBetween(from: string, to: string): number {
  return (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / (1440 * minute);
}

/** The same day and hour, some days later, whatever summer time does in between. */
export function shiftDays(iso: string, days: number, zone: string): string {
  const wall = wallOf(iso, zone);
  const day = addDays(wall.day, days);
  return (
    instantOf({ ...wall, day }, zone) ?? instantOf({ day, time: afterGap(wall.time) }, zone) ?? iso
  );
}

/** An hour that the clock skips is said one hour later. */
function afterGap(time: string): string {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return `${two((hours + 1) % 24)}:${two(minutes)}`;
}

/** What the clock showed in one zone, shown in another. */
export function inZone(iso: string, from: string, to: string): string {
  const wall = wallOf(iso, from);
  return instantOf(wall, to) ?? instantOf({ ...wall, time: afterGap(wall.time) }, to) ?? iso;
}

/** Whether the browser knows a zone of that name. */
export function isZone(name: string): boolean {
  try {
    return name !== '' && Boolean(new Intl.DateTimeFormat('en', { timeZone: name }));
  } catch {
    return false;
  }
}
