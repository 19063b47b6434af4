// What candidates or hosts and the programme team wrote to each other, as the API gives it.
import { queryOptions, useMutation, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { api, askVersioned, type Versioned } from '../../api/client';
import { newIdempotencyKey } from '../../api/fetch';
import { ApiError } from '../../api/problem';
import type { Schemas } from '../../api/types';
import { serverClock } from '../../lib/clock/clock';

export type Thread = Schemas['Thread'];
export type ChallengeThread = Schemas['ChallengeThread'];
export type Message = Schemas['Message'];
export type Supplement = Schemas['Supplement'];

/** An exchange about an application, or about a challenge. */
export type Exchange = Thread | ChallengeThread;

const all = 'threads';

function keyOf(about: Exchange): string[] {
  return 'challenge' in about ? [all, 'challenge', about.challenge.id] : [all, about.dossier_id];
}

export const threadQuery = (id: string) =>
  queryOptions({
    queryKey: [all, id],
    queryFn: async ({ signal }) => {
      const params = { path: { dossier_id: id } };
      const found = await askVersioned(
        api.GET('/dossiers/{dossier_id}/thread', { params, signal }),
      );
      serverClock.observeNow(found.data.now);
      return found;
    },
    // Somebody may write at any time: an open page learns of it without being reloaded.
    refetchInterval: 60_000,
  });

export const challengeThreadQuery = (id: string) =>
  queryOptions({
    queryKey: [all, 'challenge', id],
    queryFn: async ({ signal }) => {
      const params = { path: { challenge_id: id } };
      const found = await askVersioned(
        api.GET('/challenges/{challenge_id}/thread', { params, signal }),
      );
      serverClock.observeNow(found.data.now);
      return found;
    },
    refetchInterval: 60_000,
  });

/** The team's lists: what an act in a thread may have changed. */
export const everyInbox = { queryKey: ['inbox'] };

/** Keeps an answer to a write as what the page now shows. */
export function rememberThread(client: QueryClient, found: Versioned<Exchange>): void {
  client.setQueryData<Versioned<Exchange>>(keyOf(found.data), (shown) =>
    // Two answers may cross on the way: the older one changes nothing.
    shown && shown.data.version > found.data.version ? shown : found,
  );
  void client.invalidateQueries(everyInbox);
}

/** One act on a thread, as it is sent: `headers` make it safe to send twice, on the version seen. */
export type Act<Input> = (
  input: Input,
  headers: { 'Idempotency-Key': string; 'If-Match': string },
) => Promise<Versioned<Exchange>>;

/**
 * An act on a thread; refused because somebody wrote meanwhile, it shows what stands. An act that does
 * not depend on what was seen (`unversioned`) stays the same act when the thread changes.
 */
export function useThreadAct<Input>(
  { data, etag }: Versioned<Exchange>,
  act: Act<Input>,
  { unversioned = false } = {},
) {
  const client = useQueryClient();
  const key = useRetryKey();
  return useMutation({
    mutationFn: (input: Input) =>
      act(input, {
        'Idempotency-Key': key(`${unversioned ? '' : etag} ${JSON.stringify(input)}`),
        'If-Match': etag,
      }),
    onSuccess: (found) => rememberThread(client, found),
    onError: (error) => {
      const current = error instanceof ApiError ? (error.problem.current as unknown) : undefined;
      if (!current || !(error instanceof ApiError) || error.code !== 'stale_version') return;
      const found = current as Exchange;
      client.setQueryData<Versioned<Exchange>>(keyOf(data), {
        data: found,
        etag: `"v${found.version}"`,
      });
    },
  });
}

/** The same act tried again keeps its key, so that an answer lost on the way does not do it twice. */
export function useRetryKey(): (what: string) => string {
  const last = useRef({ what: '', key: '' });
  return (what) => {
    if (last.current.what !== what) last.current = { what, key: newIdempotencyKey() };
    return last.current.key;
  };
}
