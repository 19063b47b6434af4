// Whether the person who opened the form is still signed in. The form stays in every case but one:
// somebody else must not see it, and nothing of it may leave under their name.
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useLayoutEffect } from 'react';
import { meQuery } from '../../api/queries';
import { ApiError } from '../../api/problem';
import { useMe } from '../../api/useMe';
import type { Autosave } from '../../lib/autosave/useAutosave';
import { useSessionWatch } from '../../lib/session/useSessionWatch';
import type { DossierContent } from './queries';

export type OwnSession = 'open' | 'ended' | 'somebody-else';

export function useOwnSession(owner: string, autosave: Autosave<DossierContent>): OwnSession {
  const queryClient = useQueryClient();
  const { me } = useMe();
  const watch = useSessionWatch();
  const state = stateOf(owner, me?.id, watch.kind === 'ended');
  const { pause, resume, error } = autosave;

  // Before the browser does anything else: no key typed now may be sent.
  useLayoutEffect(() => {
    if (state === 'open') resume();
    else pause();
  }, [state, pause, resume]);

  // Another tab may have signed in, as the same person or not.
  useEffect(() => {
    const look = () => void queryClient.invalidateQueries({ queryKey: meQuery.queryKey });
    if (state === 'ended') addEventListener('focus', look);
    // A dossier that is no longer there is somebody else's, for whoever is signed in now.
    if (error instanceof ApiError && error.status === 404) look();
    return () => removeEventListener('focus', look);
  }, [state, error, queryClient]);

  return state;
}

function stateOf(owner: string, now: string | undefined, ended: boolean): OwnSession {
  if (now !== undefined && now !== owner) return 'somebody-else';
  return now === undefined || ended ? 'ended' : 'open';
}
