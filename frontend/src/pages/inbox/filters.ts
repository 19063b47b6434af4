// What the inbox shows is said by its address, so that it can be kept, shared and gone back to.
import type { operations } from '../../api/schema';

export type ThreadFilter = NonNullable<operations['listThreads']['parameters']['query']>;

/** The lists of the inbox, in the order of their links. The first one is shown by default. */
export const views = ['waiting_team', 'waiting_candidate', 'mine', 'closed', 'all'] as const;

export type View = (typeof views)[number];

/** The parameters of the address. */
export const names = { view: 'vue', text: 'texte', cursor: 'suite' } as const;

export const pageSize = 50;

export function viewOf(search: URLSearchParams): View {
  return views.find((view) => view === search.get(names.view)) ?? 'waiting_team';
}

/** What an address asks the API for. */
export function filterOf(search: URLSearchParams): ThreadFilter {
  const view = viewOf(search);
  const q = search.get(names.text)?.trim().slice(0, 100);
  return {
    limit: pageSize,
    ...(view === 'mine' && { mine: true }),
    ...(view !== 'mine' && view !== 'all' && { state: view }),
    ...(q && { q }),
    ...(search.get(names.cursor) && { cursor: search.get(names.cursor) ?? '' }),
  };
}

/** The same address with other values, from its first page. */
export function withValues(
  search: URLSearchParams,
  values: Partial<Record<'view' | 'text', string>>,
): string {
  const next = new URLSearchParams(search);
  next.delete(names.cursor);
  for (const [name, value] of Object.entries(values) as ['view' | 'text', string][]) {
    if (value) next.set(names[name], value);
    else next.delete(names[name]);
  }
  return next.toString();
}
