// What the demonstration bar can do. Everything shown depends on the date and on who looks, so each
// act makes the page read again all it shows.
import { useMutation, useQueryClient, type QueryKey } from '@tanstack/react-query';
import { api, ask } from '../../api/client';
import { demoQuery, meQuery } from '../../api/queries';
import { clearAllLocalCopies } from '../../lib/autosave/localCopy';
import { serverClock } from '../../lib/clock/clock';

interface Move {
  milestone: string;
  /** What follows the milestone is discarded. */
  back: boolean;
}

export function useDemoActs() {
  const queryClient = useQueryClient();

  function readAgainExcept(...kept: QueryKey[]) {
    const names = kept.map(([name]) => name);
    return queryClient.resetQueries({ predicate: ({ queryKey }) => !names.includes(queryKey[0]) });
  }

  const move = useMutation({
    mutationFn: ({ milestone }: Move) => ask(api.POST('/demo/move', { body: { milestone } })),
    onSuccess: async (demo, { back }) => {
      // Drafts typed in a future that no longer happened must not come back.
      if (back) clearAllLocalCopies();
      serverClock.observeNow(demo.now);
      queryClient.setQueryData(demoQuery.queryKey, demo);
      await readAgainExcept(demoQuery.queryKey);
    },
  });

  const signIn = useMutation({
    mutationFn: (persona: string) => ask(api.POST('/demo/session', { body: { persona } })),
    onSuccess: async (me) => {
      queryClient.setQueryData(meQuery.queryKey, me);
      await readAgainExcept(demoQuery.queryKey, meQuery.queryKey);
    },
  });

  return { move, signIn };
}
