// One person's dossiers, as the API gives them.
import { queryOptions, type QueryClient } from '@tanstack/react-query';
import { api, ask, askVersioned, type Versioned } from '../../api/client';
import type { Schemas } from '../../api/types';

export type Dossier = Schemas['Dossier'];
export type DossierContent = Schemas['DossierContent'];
export type DossierStatus = Schemas['DossierStatus'];
export type Track = Schemas['Track'];

/** My dossiers, whatever the call. */
export const myDossiersQuery = queryOptions({
  queryKey: ['dossiers', 'mine'],
  queryFn: async ({ signal }) => {
    const { items } = await ask(
      api.GET('/dossiers', { params: { query: { mine: true } }, signal }),
    );
    return items;
  },
});

/** One dossier with the version to name when writing. */
export const dossierQuery = (id: string) =>
  queryOptions({
    queryKey: ['dossiers', id],
    queryFn: ({ signal }) =>
      askVersioned(
        api.GET('/dossiers/{dossier_id}', { params: { path: { dossier_id: id } }, signal }),
      ),
  });

/** Keeps an answer to a write as what the page now shows. */
export function rememberDossier(queryClient: QueryClient, found: Versioned<Dossier>): void {
  queryClient.setQueryData(dossierQuery(found.data.id).queryKey, found);
  void queryClient.invalidateQueries({ queryKey: myDossiersQuery.queryKey });
}
