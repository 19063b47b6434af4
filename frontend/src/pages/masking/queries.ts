// What the masking page reads. Under the committee's key: what an act changes there is read again.
import { queryOptions } from '@tanstack/react-query';
import { api, askVersioned } from '../../api/client';
import { everyCommitteeQuery } from '../committee/shared/queries';

export const anonymityQuery = (id: string) =>
  queryOptions({
    queryKey: [...everyCommitteeQuery.queryKey, 'anonymity', id],
    queryFn: ({ signal }) =>
      askVersioned(
        api.GET('/dossiers/{dossier_id}/anonymity', {
          params: { path: { dossier_id: id } },
          signal,
        }),
      ),
    // The page holds masks that are not saved yet: nothing is read again in its back.
    staleTime: Infinity,
    gcTime: 0,
  });
