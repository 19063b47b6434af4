// What keeps a value from being saved as it is. The server refuses a draft that holds one of these, so
// the form says it at once and keeps saving the rest.
import type { Schemas } from '../../api/types';

export type Employer = Schemas['Employer'];
export type School = Schemas['School'];

/** A line of the path: an employer's `role` or a school's `degree` is what was done there. */
export interface Entry {
  name: string;
  as: string;
  from: string;
  to: string;
}

export const emptyEntry: Entry = { name: '', as: '', from: '', to: '' };

export type EntryFault = 'name' | 'order';

/** A number that can be dialled: six to fifteen digits, with the usual separators. */
export function isPhone(typed: string): boolean {
  const digits = typed.replaceAll(/\D/g, '').length;
  return /^\+?[\d .()-]*$/.test(typed) && digits >= 6 && digits <= 15;
}

/** Whole years from 0 to 60; nothing otherwise. */
export function yearsOf(typed: string): number | undefined {
  const text = typed.trim();
  if (!/^\d{1,2}$/.test(text) || Number(text) > 60) return undefined;
  return Number(text);
}

/** Characters as the server counts them: an emoji is one, not two. */
export function lengthOf(text: string): number {
  return Array.from(text).length;
}

/** Whether a line holds nothing yet. */
export function isEmptyEntry({ name, as, from, to }: Entry): boolean {
  return [name, as, from, to].every((text) => text.trim() === '');
}

/** Why a line cannot be saved; an empty one has no fault, it is only left out. */
export function faultOfEntry(entry: Entry): EntryFault | undefined {
  if (isEmptyEntry(entry)) return undefined;
  if (!/[\p{L}\d]/u.test(entry.name)) return 'name';
  return entry.from && entry.to && entry.to < entry.from ? 'order' : undefined;
}

/** The lines that can be saved. */
export function savable(entries: readonly Entry[]): Entry[] {
  return entries.filter((entry) => !isEmptyEntry(entry) && !faultOfEntry(entry));
}

const placesMost = 20;
const placeLongest = 80;

/** One place a line, without repeats. */
export function placesOf(text: string): string[] {
  const lines = text.split(/[\n;]/).map((line) => line.trim().slice(0, placeLongest));
  return [...new Set(lines.filter(Boolean))].slice(0, placesMost);
}

function without<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, text]) => text !== '')) as T;
}

export function employerOf({ name, as, from, to }: Entry): Employer {
  return without({ name: name.trim(), role: as.trim(), from, to });
}

export function schoolOf({ name, as, from, to }: Entry): School {
  return without({ name: name.trim(), degree: as.trim(), from, to });
}

export function entryOf(value: Employer | School): Entry {
  const as = 'role' in value ? value.role : 'degree' in value ? value.degree : undefined;
  return { name: value.name, as: as ?? '', from: value.from ?? '', to: value.to ?? '' };
}

/** A day of the calendar, as a date field gives it. */
export function isDate(typed: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(typed) && !Number.isNaN(Date.parse(typed));
}

/** The address of a page that a browser opens. */
export function isLink(typed: string): boolean {
  return /^https?:\/\//i.test(typed) && URL.canParse(typed);
}
