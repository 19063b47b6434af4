// Questions on a call answered to all, as everybody reads them.
import { queryOptions } from '@tanstack/react-query';
import { api, ask } from '../../api/client';
import type { Schemas } from '../../api/types';

export type CallAnswer = Schemas['CallAnswer'];

export const callAnswersQuery = (id: string) =>
  queryOptions({
    queryKey: ['calls', id, 'answers'],
    queryFn: async ({ signal }) => {
      const params = { path: { call_id: id } };
      return (await ask(api.GET('/calls/{call_id}/answers', { params, signal }))).items;
    },
  });
