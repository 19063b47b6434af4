// Binds a draft call to the autosave. The API replaces a call whole: what is sent is the version that was
// read with the changes made here on top, so that a colleague's change in between is told, never erased.
import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, type Versioned } from '../../api/client';
import { applyPatch, type JsonObject } from '../../lib/autosave/mergePatch';
import { patchSender } from '../../lib/autosave/patchSender';
import type { Send } from '../../lib/autosave/types';
import { useAutosave, type Autosave } from '../../lib/autosave/useAutosave';
import { rememberCall, type Call } from '../programme/calls/queries';
import { draftOf, type CallDraft } from './model';

interface Answer {
  data?: Call;
  response: Response;
}

/** Knows the draft at the version that the next change is made upon. */
function callSender(id: string, first: CallDraft, queryClient: QueryClient): Send<CallDraft> {
  const path = { call_id: id };
  let latest = first;
  async function remember<T extends Answer>(asked: Promise<T>): Promise<T> {
    const answer = await asked;
    if (answer.data) {
      latest = draftOf(answer.data);
      const etag = answer.response.headers.get('ETag') ?? '';
      rememberCall(queryClient, { data: answer.data, etag });
    }
    return answer;
  }
  return patchSender<Call, CallDraft>({
    patch: (patch, { etag, idempotencyKey, keepalive }) =>
      remember(
        api.PUT('/calls/{call_id}', {
          params: { path, header: { 'If-Match': etag, 'Idempotency-Key': idempotencyKey } },
          body: applied(latest, patch),
          keepalive,
        }),
      ),
    read: () => remember(api.GET('/calls/{call_id}', { params: { path } })),
    values: draftOf,
  });
}

export function useCallAutosave(
  { data: call, etag }: Versioned<Call>,
  user: string,
): Autosave<CallDraft> {
  const queryClient = useQueryClient();
  const { id } = call;
  const [send] = useState(() => callSender(id, draftOf(call), queryClient));

  return useAutosave<CallDraft>({
    draft: { user, object: `call/${id}`, version: '1' },
    server: { values: draftOf(call), etag },
    send,
  });
}

function applied(values: CallDraft, patch: JsonObject): CallDraft {
  return applyPatch(values, patch) as unknown as CallDraft;
}
