// What was submitted: it never changes.
import { queryOptions } from '@tanstack/react-query';
import { api, ask } from '../../api/client';

export const snapshotQuery = (dossierId: string, snapshotId: string) =>
  queryOptions({
    queryKey: ['snapshots', dossierId, snapshotId],
    queryFn: ({ signal }) =>
      ask(
        api.GET('/dossiers/{dossier_id}/snapshots/{snapshot_id}', {
          params: { path: { dossier_id: dossierId, snapshot_id: snapshotId } },
          signal,
        }),
      ),
    staleTime: Infinity,
  });
