// What had been seen before this visit, and the note that it now is.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { api, askVersioned, type Versioned } from '../../api/client';
import { rememberThread, type Exchange } from './queries';

/** The last message seen when the page opened: what came since is marked as new until one leaves. */
export function useSeen(thread: Exchange): number {
  const { unread, messages } = thread;
  const client = useQueryClient();
  const [seen] = useState(() => seenAtFirst(thread));
  const { mutate: note } = useMutation({
    mutationFn: (upTo: number) => noteRead(thread, { up_to: upTo }),
    onSuccess: (found) => rememberThread(client, found),
  });
  const last = messages.at(-1)?.sequence ?? 0;
  useEffect(() => {
    if (unread > 0) note(last);
  }, [unread, last, note]);
  return seen;
}

function noteRead(thread: Exchange, body: { up_to: number }): Promise<Versioned<Exchange>> {
  return 'challenge' in thread
    ? askVersioned(
        api.PUT('/challenges/{challenge_id}/thread/read', {
          params: { path: { challenge_id: thread.challenge.id } },
          body,
        }),
      )
    : askVersioned(
        api.PUT('/dossiers/{dossier_id}/thread/read', {
          params: { path: { dossier_id: thread.dossier_id } },
          body,
        }),
      );
}

/** The message before the first unread one: the unread ones are the last of the other side. */
export function seenAtFirst({
  unread,
  messages,
  side,
}: Pick<Exchange, 'unread' | 'messages' | 'side'>): number {
  if (unread === 0) return messages.at(-1)?.sequence ?? 0;
  const theirs = messages.filter((message) => message.side !== side);
  return (theirs.at(-unread)?.sequence ?? 1) - 1;
}
