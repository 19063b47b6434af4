// What hosts and the programme team read of challenges, and how a change is remembered.
import { queryOptions, type QueryClient } from '@tanstack/react-query';
import { api, ask, askVersioned, type Versioned } from '../../api/client';
import type { Schemas } from '../../api/types';

export type Challenge = Schemas['Challenge'];

const all = 'proposals';

export const myChallengesQuery = queryOptions({
  queryKey: [all, 'mine'],
  queryFn: async ({ signal }) =>
    (await ask(api.GET('/challenges', { params: { query: { mine: true } }, signal }))).items,
});

/** Every challenge the reader may see, drafts included. */
export const allChallengesQuery = queryOptions({
  queryKey: [all, 'all'],
  queryFn: async ({ signal }) => (await ask(api.GET('/challenges', { signal }))).items,
});

export const proposalQuery = (id: string) =>
  queryOptions({
    queryKey: [all, 'one', id],
    queryFn: ({ signal }) =>
      askVersioned(
        api.GET('/challenges/{challenge_id}', { params: { path: { challenge_id: id } }, signal }),
      ),
    // The form holds a draft of it, which follows its own rules.
    staleTime: Infinity,
    gcTime: 0,
  });

export const challengesCallsQuery = queryOptions({
  queryKey: [all, 'calls'],
  queryFn: async ({ signal }) =>
    (await ask(api.GET('/calls', { params: { query: { kind: 'challenges' } }, signal }))).items,
});

/** Everything above: what an act may have changed. */
export const everyProposal = { queryKey: [all] };

/** What the server answered is what every page shows next. */
export function rememberProposal(client: QueryClient, found: Versioned<Challenge>): void {
  client.setQueryData(proposalQuery(found.data.id).queryKey, found);
  void client.invalidateQueries({ queryKey: [all, 'mine'] });
  void client.invalidateQueries({ queryKey: [all, 'all'] });
}
