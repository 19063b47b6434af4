// A candidate's wishes, and the challenges that can be ranked.
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, askVersioned } from '../../api/client';
import type { Schemas } from '../../api/types';

export type Wishes = Schemas['Wishes'];

export const wishesQuery = (dossierId: string) =>
  queryOptions({
    queryKey: ['wishes', dossierId],
    queryFn: ({ signal }) =>
      askVersioned(
        api.GET('/dossiers/{dossier_id}/wishes', {
          params: { path: { dossier_id: dossierId } },
          signal,
        }),
      ),
    // What is being ranked must not be replaced under the hand.
    refetchOnWindowFocus: false,
  });

export function useSaveWishes(dossierId: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ ids, etag }: { ids: readonly string[]; etag: string }) =>
      askVersioned(
        api.PUT('/dossiers/{dossier_id}/wishes', {
          params: { path: { dossier_id: dossierId }, header: { 'If-Match': etag } },
          body: { challenge_ids: [...ids] },
        }),
      ),
    onSuccess: (found) => {
      queryClient.setQueryData(wishesQuery(dossierId).queryKey, found);
      void queryClient.invalidateQueries({ queryKey: ['dossiers'] });
    },
  });
}
