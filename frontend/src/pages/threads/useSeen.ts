// What had been seen before this visit, and the note that it now is.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { api, askVersioned } from '../../api/client';
import { rememberThread, type Thread } from './queries';

/** The last message seen when the page opened: what came since is marked as new until one leaves. */
export function useSeen(thread: Thread): number {
  const { dossier_id: id, unread, messages } = thread;
  const client = useQueryClient();
  const [seen] = useState(() => seenAtFirst(thread));
  const { mutate: note } = useMutation({
    mutationFn: (upTo: number) =>
      askVersioned(
        api.PUT('/dossiers/{dossier_id}/thread/read', {
          params: { path: { dossier_id: id } },
          body: { up_to: upTo },
        }),
      ),
    onSuccess: (found) => rememberThread(client, found),
  });
  const last = messages.at(-1)?.sequence ?? 0;
  useEffect(() => {
    if (unread > 0) note(last);
  }, [unread, last, note]);
  return seen;
}

/** The message before the first unread one: the unread ones are the last of the other side. */
export function seenAtFirst({ unread, messages, side }: Thread): number {
  if (unread === 0) return messages.at(-1)?.sequence ?? 0;
  const theirs = messages.filter((message) => message.side !== side);
  return (theirs.at(-unread)?.sequence ?? 1) - 1;
}
