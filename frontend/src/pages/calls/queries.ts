// What the portal says of its calls and promotions; every page about them reads these.
import { queryOptions } from '@tanstack/react-query';
import { api, ask } from '../../api/client';
import type { Schemas } from '../../api/types';
import { serverClock } from '../../lib/clock/clock';

export type Call = Schemas['Call'];
export type CallWindow = Schemas['Window'];
export type Promotion = Schemas['Promotion'];

/** Every published call, newest first. */
export const callsQuery = queryOptions({
  queryKey: ['calls'],
  queryFn: async ({ signal }) => {
    const { items } = await ask(api.GET('/calls', { signal }));
    items.forEach(({ now }) => serverClock.observeNow(now));
    return items.filter(({ status }) => status === 'published');
  },
});

/** One call. */
export const callQuery = (id: string) =>
  queryOptions({
    queryKey: ['calls', id],
    queryFn: async ({ signal }) => {
      const call = await ask(
        api.GET('/calls/{call_id}', { params: { path: { call_id: id } }, signal }),
      );
      serverClock.observeNow(call.now);
      return call;
    },
  });

/** One promotion. */
export const promotionQuery = (id: string) =>
  queryOptions({
    queryKey: ['promotions', id],
    queryFn: ({ signal }) =>
      ask(
        api.GET('/promotions/{promotion_id}', { params: { path: { promotion_id: id } }, signal }),
      ),
    staleTime: 60_000,
  });
