// Binds the draft of a dossier to the autosave: each answer of the server is what the page shows.
import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { api, mergePatch, type Versioned } from '../../api/client';
import { ApiError, localProblem } from '../../api/problem';
import { meQuery } from '../../api/queries';
import { patchSender } from '../../lib/autosave/patchSender';
import { useAutosave, type Autosave } from '../../lib/autosave/useAutosave';
import type { Call } from '../calls/queries';
import { rememberDossier, type Dossier, type DossierContent } from './queries';

interface Answer {
  data?: Dossier;
  response: Response;
}

export function useDraftAutosave(
  { data: dossier, etag }: Versioned<Dossier>,
  call: Call,
  user: string,
): Autosave<DossierContent> {
  const queryClient = useQueryClient();
  const { id } = dossier;

  const send = useMemo(() => {
    const path = { dossier_id: id };
    /** What this tab knows of who is signed in: nothing of one person leaves under another's name. */
    const same = () => queryClient.getQueryData(meQuery.queryKey)?.id === user;
    async function remember<T extends Answer>(asked: Promise<T>): Promise<T> {
      const answer = await asked;
      if (answer.data) {
        const version = answer.response.headers.get('ETag') ?? '';
        rememberDossier(queryClient, { data: answer.data, etag: version });
      }
      return answer;
    }
    const send = patchSender<Dossier, DossierContent>({
      patch: (body, { etag: version, idempotencyKey, keepalive }) =>
        remember(
          api.PATCH('/dossiers/{dossier_id}', {
            params: { path },
            body,
            headers: mergePatch(version, idempotencyKey),
            keepalive,
          }),
        ),
      read: () => remember(api.GET('/dossiers/{dossier_id}', { params: { path } })),
      values: ({ draft }) => draft,
      savedAt: ({ saved_at }) => saved_at,
    });
    const guarded: typeof send = (patch, options) =>
      same() ? send(patch, options) : Promise.reject(signedOut());
    return Object.assign(guarded, { read: send.read });
  }, [id, queryClient, user]);

  return useAutosave<DossierContent>({
    // A published form only grows: what was typed under an earlier version of it still has its fields.
    draft: { user, object: `dossier/${id}`, version: call.id },
    server: { values: dossier.draft, etag, savedAt: dossier.saved_at },
    send,
  });
}

const signedOut = () => new ApiError(localProblem(401, 'session_expired', 'Signed out'));
