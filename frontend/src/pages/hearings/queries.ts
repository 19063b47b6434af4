// What jurors, hosts and those who organise read of the choice of challenges.
import { queryOptions, type QueryClient } from '@tanstack/react-query';
import { api, ask, askVersioned, type Versioned } from '../../api/client';
import type { Schemas } from '../../api/types';

export type Hearing = Schemas['Hearing'];
export type JuryEntry = Schemas['JuryEntry'];
export type JuryList = Schemas['JuryList'];

const all = 'jury';

/** The submitted challenges of a call, in the order of the final list. */
export const juryQuery = (callId: string) =>
  queryOptions({
    queryKey: [all, 'list', callId],
    queryFn: ({ signal }) =>
      ask(api.GET('/calls/{call_id}/jury', { params: { path: { call_id: callId } }, signal })),
  });

/** The hearings that concern me. */
export const hearingsQuery = queryOptions({
  queryKey: [all, 'hearings'],
  queryFn: async ({ signal }) => (await ask(api.GET('/hearings', { signal }))).items,
});

export const readHearing = (id: string, signal?: AbortSignal) =>
  api.GET('/challenges/{challenge_id}/hearing', {
    params: { path: { challenge_id: id } },
    signal,
  });

/** The hearing of a challenge; the grid that others fill is looked at again by itself. */
export const hearingQuery = (id: string) =>
  queryOptions({
    queryKey: [all, 'hearing', id],
    queryFn: ({ signal }) => askVersioned(readHearing(id, signal)),
    // Whoever writes in the grid holds a draft of it, which follows its own rules.
    refetchInterval: ({ state }) => (state.data?.data.grid?.editable ? false : 30_000),
    refetchOnWindowFocus: false,
  });

/** Everything above: what an act may have changed. */
export const everyJuryQuery = { queryKey: [all] };

/** Keeps an answer to a write as what the pages now show. */
export function rememberHearing(client: QueryClient, found: Versioned<Hearing>): void {
  client.setQueryData(hearingQuery(found.data.challenge.id).queryKey, found);
  void client.invalidateQueries({ queryKey: [all, 'list'] });
  void client.invalidateQueries({ queryKey: hearingsQuery.queryKey });
}

/** The version of a part that has its own: of a sorting, a hearing, a grid. */
export function etagOf(part: { version: number } | undefined): string {
  return `"v${part?.version ?? 0}"`;
}
