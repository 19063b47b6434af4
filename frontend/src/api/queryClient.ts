// How often the API is asked, and when asking again is worth it.
import { QueryClient } from '@tanstack/react-query';
import { isTransient } from './problem';

/** One client a page load; tests and the prerender make their own. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 10_000,
        retry: (failures, error) => failures < 2 && isTransient(error),
      },
      mutations: { retry: false },
    },
  });
}
