// What the programme team reads of its calls and promotions, and how a change is remembered.
import { queryOptions, type QueryClient } from '@tanstack/react-query';
import { api, ask, askVersioned, type Versioned } from '../../../api/client';
import type { Schemas } from '../../../api/types';
import { serverClock } from '../../../lib/clock/clock';

export type Call = Schemas['Call'];
export type CallWindow = Schemas['Window'];
export type Promotion = Schemas['Promotion'];
export type Question = Schemas['Question'];
export type FieldProblem = Schemas['FieldProblem'];

const all = 'programme-calls';

/** Every promotion, newest first. */
export const promotionsQuery = queryOptions({
  queryKey: [all, 'promotions'],
  queryFn: async ({ signal }) => (await ask(api.GET('/promotions', { signal }))).items,
});

/** One promotion at its version, to change it. */
export const promotionQuery = (id: string) =>
  queryOptions({
    queryKey: [all, 'promotion', id],
    queryFn: ({ signal }) =>
      askVersioned(
        api.GET('/promotions/{promotion_id}', { params: { path: { promotion_id: id } }, signal }),
      ),
    staleTime: Infinity,
    gcTime: 0,
  });

/** Every call, drafts included, newest first. */
export const callsQuery = queryOptions({
  queryKey: [all, 'calls'],
  queryFn: async ({ signal }) => {
    const { items } = await ask(api.GET('/calls', { signal }));
    items.forEach(({ now }) => serverClock.observeNow(now));
    return items;
  },
});

/** One call at its version. */
export const callQuery = (id: string) =>
  queryOptions({
    queryKey: [all, 'call', id],
    queryFn: async ({ signal }) => {
      const params = { path: { call_id: id } };
      const found = await askVersioned(api.GET('/calls/{call_id}', { params, signal }));
      serverClock.observeNow(found.data.now);
      return found;
    },
  });

/** Who has a dossier in a call: how many, and those that a search finds. */
export const applicantsQuery = (id: string, q = '') =>
  queryOptions({
    queryKey: [all, 'applicants', id, q],
    queryFn: ({ signal }) => {
      const params = { path: { call_id: id }, query: q ? { q } : {} };
      return ask(api.GET('/calls/{call_id}/applicants', { params, signal }));
    },
  });

/** What stands in the way of publishing, and what is worth a second look. */
export const checkQuery = (id: string) =>
  queryOptions({
    queryKey: [all, 'check', id],
    queryFn: ({ signal }) =>
      ask(api.GET('/calls/{call_id}/check', { params: { path: { call_id: id } }, signal })),
    // It depends on the hour as much as on the draft.
    staleTime: 0,
  });

/** Every extension of a call, one person's own included. */
export const extensionsQuery = (id: string) =>
  queryOptions({
    queryKey: [all, 'extensions', id],
    queryFn: async ({ signal }) => {
      const params = { path: { call_id: id } };
      return (await ask(api.GET('/calls/{call_id}/extensions', { params, signal }))).items;
    },
  });

/** Everything above: what an act may have changed. The public pages read their own copy. */
export async function forgetCalls(client: QueryClient): Promise<void> {
  await Promise.all(
    [all, 'calls', 'committee', 'promotions'].map((key) =>
      client.invalidateQueries({ queryKey: [key] }),
    ),
  );
}

/** What the server answered is what every page shows next. */
export function rememberCall(client: QueryClient, found: Versioned<Call>): void {
  client.setQueryData(callQuery(found.data.id).queryKey, found);
  void client.invalidateQueries({ queryKey: callsQuery.queryKey });
  void client.invalidateQueries({ queryKey: checkQuery(found.data.id).queryKey });
  void client.invalidateQueries({ queryKey: ['calls'] });
}
