// The revisions that hosts ask for, and what a revision would do.
import { queryOptions } from '@tanstack/react-query';
import { api, ask } from '../../api/client';
import type { Schemas } from '../../api/types';
import type { Trial } from './revision';

export type Request = Schemas['RevisionRequest'];

export const requestsQuery = (challengeId: string) =>
  queryOptions({
    queryKey: ['revision-requests', challengeId],
    queryFn: async ({ signal }) =>
      (
        await ask(
          api.GET('/challenges/{challenge_id}/revision-requests', {
            params: { path: { challenge_id: challengeId } },
            signal,
          }),
        )
      ).items,
  });

export const impactOf = (challengeId: string, body: Trial) =>
  ask(
    api.POST('/challenges/{challenge_id}/revisions/preview', {
      params: { path: { challenge_id: challengeId } },
      body,
    }),
  );
