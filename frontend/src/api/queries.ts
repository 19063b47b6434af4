// What the frame itself reads: who the reader is, and where a demonstration stands.
// A page keeps its own queries beside it, written the same way.
import { queryOptions } from '@tanstack/react-query';
import { serverClock } from '../lib/clock/clock';
import { api, ask } from './client';
import { ApiError } from './problem';

/** Who is signed in and what they may do; a visitor gets an answer too. */
export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: async ({ signal }) => {
    const me = await ask(api.GET('/me', { signal }));
    serverClock.observeNow(me.now);
    return me;
  },
  staleTime: 60_000,
});

/** Where the demonstration stands; null where this is not one. */
export const demoQuery = queryOptions({
  queryKey: ['demo'],
  queryFn: async ({ signal }) => {
    try {
      const demo = await ask(api.GET('/demo', { signal }));
      serverClock.observeNow(demo.now);
      return demo;
    } catch (error) {
      if (error instanceof ApiError && error.status === 404) return null;
      throw error;
    }
  },
  staleTime: 60_000,
});
