// Binds the draft of a dossier to the autosave: each answer of the server is what the page shows.
import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { api, askVersioned, mergePatch, type Versioned } from '../../api/client';
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

  const { send, read } = useMemo(() => {
    const path = { dossier_id: id };
    async function remember<T extends Answer>(asked: Promise<T>): Promise<T> {
      const answer = await asked;
      if (answer.data) {
        const version = answer.response.headers.get('ETag') ?? '';
        rememberDossier(queryClient, { data: answer.data, etag: version });
      }
      return answer;
    }
    const readAgain = () => remember(api.GET('/dossiers/{dossier_id}', { params: { path } }));
    const sender = patchSender<Dossier, DossierContent>({
      patch: (body, { etag: version, idempotencyKey, keepalive }) =>
        remember(
          api.PATCH('/dossiers/{dossier_id}', {
            params: { path },
            body,
            headers: mergePatch(version, idempotencyKey),
            keepalive,
          }),
        ),
      read: readAgain,
      values: ({ draft }) => draft,
    });
    return {
      send: sender,
      read: async () => {
        const { data, etag: version } = await askVersioned(readAgain());
        return { values: data.draft, etag: version };
      },
    };
  }, [id, queryClient]);

  return useAutosave<DossierContent>({
    draft: { user, object: `dossier/${id}`, version: formOf(call) },
    server: { values: dossier.draft, etag },
    send,
    read,
  });
}

/** What the answers belong to: an extension changes the call, not its questions. */
function formOf({ id, questions, statements }: Call): string {
  return [id, ...[...questions, ...statements].map((asked) => asked.id)].join(' ');
}
