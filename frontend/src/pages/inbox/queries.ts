// The programme team's inbox, and who may take a thread in charge.
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, ask } from '../../api/client';
import type { Schemas } from '../../api/types';
import { serverClock } from '../../lib/clock/clock';
import { everyInbox } from '../threads/queries';
import type { ThreadFilter } from './filters';

export type ThreadSummary = Schemas['ThreadSummary'];

export const inboxQuery = (filter: ThreadFilter) =>
  queryOptions({
    queryKey: [...everyInbox.queryKey, filter],
    queryFn: async ({ signal }) => {
      const list = await ask(api.GET('/threads', { params: { query: filter }, signal }));
      serverClock.observeNow(list.now);
      return list;
    },
    placeholderData: keepPreviousData,
    refetchInterval: 60_000,
  });
