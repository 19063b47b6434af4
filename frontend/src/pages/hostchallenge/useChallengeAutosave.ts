// Binds a challenge's draft to the autosave: the same piece as the dossier's.
import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { api, mergePatch, type Versioned } from '../../api/client';
import { patchSender } from '../../lib/autosave/patchSender';
import { useAutosave, type Autosave } from '../../lib/autosave/useAutosave';
import { rememberProposal } from '../hosting/queries';
import { draftOf, type Challenge, type ChallengeDraft } from './form';

interface Answer {
  data?: Challenge;
  response: Response;
}

export function useChallengeAutosave(
  { data: challenge, etag }: Versioned<Challenge>,
  user: string,
): Autosave<ChallengeDraft> {
  const queryClient = useQueryClient();
  const { id } = challenge;

  const send = useMemo(() => {
    const path = { challenge_id: id };
    async function remember<T extends Answer>(asked: Promise<T>): Promise<T> {
      const answer = await asked;
      if (answer.data) {
        const version = answer.response.headers.get('ETag') ?? '';
        rememberProposal(queryClient, { data: answer.data, etag: version });
      }
      return answer;
    }
    return patchSender<Challenge, ChallengeDraft>({
      patch: (body, { etag: version, idempotencyKey, keepalive }) =>
        remember(
          api.PATCH('/challenges/{challenge_id}', {
            params: { path },
            body,
            headers: mergePatch(version, idempotencyKey),
            keepalive,
          }),
        ),
      read: () => remember(api.GET('/challenges/{challenge_id}', { params: { path } })),
      values: draftOf,
    });
  }, [id, queryClient]);

  return useAutosave<ChallengeDraft>({
    draft: { user, object: `challenge/${id}`, version: '1' },
    server: { values: draftOf(challenge), etag },
    send,
  });
}
