// What the page of people reads, and the acts that change it.
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, ask } from '../../api/client';
import type { operations } from '../../api/schema';
import type { ScopeKind } from './scopes';

const all = 'people';

export type PeopleFilter = NonNullable<operations['listPeople']['parameters']['query']>;

export const peopleQuery = (filter: PeopleFilter) =>
  queryOptions({
    queryKey: [all, 'list', filter],
    queryFn: ({ signal }) => ask(api.GET('/people', { params: { query: filter }, signal })),
    placeholderData: keepPreviousData,
  });

export const invitationsQuery = queryOptions({
  queryKey: [all, 'invitations'],
  queryFn: async ({ signal }) => (await ask(api.GET('/invitations', { signal }))).items,
});

export interface Choice {
  id: string;
  label: string;
}

/** What a scope of one kind may be; the portal has no list. */
export const scopeChoicesQuery = (kind: ScopeKind) =>
  queryOptions({
    queryKey: [all, 'scopes', kind],
    queryFn: ({ signal }) => choices(kind, signal),
    enabled: kind !== 'portal',
  });

async function choices(kind: ScopeKind, signal: AbortSignal): Promise<Choice[]> {
  switch (kind) {
    case 'promotion':
      return (await ask(api.GET('/promotions', { signal }))).items.map(named);
    case 'administration':
      return (await ask(api.GET('/administrations', { signal }))).items.map(named);
    case 'challenge':
      return (await ask(api.GET('/challenges', { signal }))).items.map(named);
    case 'call':
      return (await ask(api.GET('/calls', { signal }))).items.map(({ id, title, promotion }) => ({
        id,
        label: `${title.fr} – ${promotion.name}`,
      }));
    case 'portal':
      return [];
  }
}

function named({ id, name }: { id: string; name: string }): Choice {
  return { id, label: name };
}

/** Everything above: what an act may have changed. */
export const everyPeopleQuery = { queryKey: [all] };
