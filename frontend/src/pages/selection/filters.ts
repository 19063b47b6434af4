// The filters of the list live in its address, so that it can be kept, shared and gone back to.
import type { Schemas } from '../../api/types';
import type { DossierFilter } from '../committee/shared/queries';

export const trackNames = [
  'data_science',
  'data_engineering',
  'development',
  'design',
  'digital_law',
] as const satisfies readonly Schemas['Track'][];

export const decisions = [
  'shortlisted',
  'waiting',
  'refused',
  'undecided',
] as const satisfies readonly Schemas['DossierOutcomeFilter'][];

export const signals = [
  'unsure',
  'third_reading',
  'unmasked',
] as const satisfies readonly Schemas['DossierSignal'][];

export const sorts = ['number', '-mean', 'mean', '-calibrated', 'calibrated', 'readings'] as const;

export type Sort = (typeof sorts)[number];

export const pageSize = 50;

/** The parameters of the address. */
export const names = {
  number: 'numero',
  track: 'metier',
  decision: 'decision',
  signal: 'signal',
  sort: 'tri',
  cursor: 'suite',
} as const;

function oneOf<T extends string>(values: readonly T[], given: string | null): T | undefined {
  return values.find((value) => value === given);
}

/** What an address asks for; what it says wrongly is left out. */
export function filterOf(search: URLSearchParams) {
  const number = search.get(names.number)?.trim().slice(0, 40);
  return {
    q: number === '' ? undefined : number,
    track: oneOf(trackNames, search.get(names.track)),
    decision: oneOf(decisions, search.get(names.decision)),
    signal: oneOf(signals, search.get(names.signal)),
    sort: oneOf(sorts, search.get(names.sort)) ?? 'number',
    cursor: search.get(names.cursor) ?? undefined,
    limit: pageSize,
  } satisfies DossierFilter;
}

/** Whether the address narrows the list. */
export function isFiltered(search: URLSearchParams): boolean {
  const { q, track, decision, signal } = filterOf(search);
  return Boolean(q ?? track ?? decision ?? signal);
}

/** The same address with other values; an empty one is left out, and another list starts at its first page. */
export function withValues(
  search: URLSearchParams,
  values: Partial<Record<keyof typeof names, string | undefined>>,
): URLSearchParams {
  const next = new URLSearchParams(search);
  next.delete(names.cursor);
  for (const [name, value] of Object.entries(values) as [
    keyof typeof names,
    string | undefined,
  ][]) {
    if (value) next.set(names[name], value);
    else next.delete(names[name]);
  }
  return next;
}

export type SortedColumn = 'number' | 'mean' | 'calibrated' | 'readings';

/** The order that a header leads to, and the one it shows now. */
export function sortOf(column: SortedColumn, current: Sort) {
  const direction: Partial<Record<Sort, 'ascending' | 'descending'>> = {
    [column]: 'ascending',
    [`-${column}`]: 'descending',
  };
  // The best first: that is how the committee reads a score.
  const scored = column === 'mean' || column === 'calibrated';
  const target: Sort = scored && current !== `-${column}` ? `-${column}` : column;
  return { direction: direction[current], target };
}
