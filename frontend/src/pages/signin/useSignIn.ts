// Asking for a code, signing in and out. Everything shown depends on who looks: what was read as
// somebody else is read again.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, ask } from '../../api/client';
import { demoQuery, meQuery } from '../../api/queries';
import type { Me, Schemas } from '../../api/types';
import { clearAllLocalCopies } from '../../lib/autosave/localCopy';
import { serverClock } from '../../lib/clock/clock';

/** What proves who one is: the link's token, or the code. */
export type Proof = Schemas['SignIn'];

/** Leaves a mail with a code and a link; `next` is where the link leads afterwards. */
export function useAskCode(next: string | undefined) {
  return useMutation({
    mutationFn: (email: string) =>
      ask(api.POST('/session/challenges', { body: next ? { email, next } : { email } })),
  });
}

function useReadAgain() {
  const queryClient = useQueryClient();
  const kept = new Set<unknown>([meQuery.queryKey[0], demoQuery.queryKey[0]]);
  return (me?: Me, staying?: string) => {
    if (me) {
      serverClock.observeNow(me.now);
      queryClient.setQueryData(meQuery.queryKey, me);
    }
    // The page of the same person stays as it is, and is only brought up to date.
    if (me && me.id === staying) return queryClient.invalidateQueries();
    return queryClient.resetQueries({ predicate: ({ queryKey }) => !kept.has(queryKey[0]) });
  };
}

/** `staying` is the person whose page is open around the form, if it is. */
export function useSignIn(onSignedIn: (me: Me) => void, staying?: string) {
  const readAgain = useReadAgain();
  return useMutation({
    mutationFn: (proof: Proof) => ask(api.POST('/session', { body: proof })),
    onSuccess: async (me) => {
      await readAgain(me, staying);
      onSignedIn(me);
    },
  });
}

/** Forgets the drafts kept on this device too: computers are shared. */
export function useSignOut(onSignedOut?: () => void) {
  const queryClient = useQueryClient();
  const readAgain = useReadAgain();
  return useMutation({
    mutationFn: () => ask(api.DELETE('/session')),
    onSuccess: async () => {
      clearAllLocalCopies();
      onSignedOut?.();
      await queryClient.resetQueries({ queryKey: meQuery.queryKey });
      await readAgain();
    },
  });
}
