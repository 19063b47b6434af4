// The versions kept of a challenge, as far as the reader may see them.
import { queryOptions } from '@tanstack/react-query';
import { api, ask } from '../../api/client';

const at = (id: string) => ({ path: { challenge_id: id } });

export const versionsQuery = (id: string) =>
  queryOptions({
    queryKey: ['challenge-versions', id],
    queryFn: ({ signal }) =>
      ask(api.GET('/challenges/{challenge_id}/versions', { params: at(id), signal })),
  });

export const comparisonQuery = (id: string, from: number, to: number) =>
  queryOptions({
    queryKey: ['challenge-versions', id, from, to],
    queryFn: ({ signal }) =>
      ask(
        api.GET('/challenges/{challenge_id}/comparison', {
          params: { ...at(id), query: { from, to } },
          signal,
        }),
      ),
  });
