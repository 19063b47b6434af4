// Recruits to welcome, as the API gives them to each side.
import { queryOptions } from '@tanstack/react-query';
import { api, ask } from '../../api/client';
import type { operations } from '../../api/schema';
import type { Schemas } from '../../api/types';

export type Arrival = Schemas['Arrival'];
export type ArrivalStep = Schemas['ArrivalStep'];
export type ArrivalFilter = NonNullable<operations['listArrivals']['parameters']['query']>;

const all = 'arrivals';

export const arrivalsQuery = (filter: ArrivalFilter) =>
  queryOptions({
    queryKey: [all, 'list', filter],
    queryFn: ({ signal }) => ask(api.GET('/arrivals', { params: { query: filter }, signal })),
  });

export const arrivalQuery = (dossierId: string) =>
  queryOptions({
    queryKey: [all, 'one', dossierId],
    queryFn: ({ signal }) =>
      ask(
        api.GET('/dossiers/{dossier_id}/arrival', {
          params: { path: { dossier_id: dossierId } },
          signal,
        }),
      ),
    // A host's reading of a contact is told to the recruit: none that nobody asked for.
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });

/** The lists: what a tick may have changed. */
export const everyArrivalList = { queryKey: [all, 'list'] };
