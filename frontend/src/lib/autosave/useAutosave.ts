// Binds an Autosaver to a component, to the browser's events and to the other tabs.
import { useEffect, useState, useSyncExternalStore } from 'react';
import { Autosaver } from './Autosaver';
import { LocalCopy, type CopyKey } from './localCopy';
import type { JsonObject, Path } from './mergePatch';
import { talkToTabs } from './tabs';
import type { AutosaveSnapshot, Held, Read, Send, ServerState } from './types';

interface UseAutosave<Values> {
  /** Whose draft of what, for this device's copy. */
  draft: CopyKey;
  /** The draft as the server gave it. */
  server: ServerState<Values>;
  /** May be a new function at each render. */
  send: Send<Values>;
  /** How to read again; `send` may hold it. */
  read?: Read<Values>;
}

export interface Autosave<Values> extends AutosaveSnapshot<Values> {
  /** Takes a merge patch; null clears a field. */
  change: (patch: JsonObject) => void;
  /** Keeps what cannot be sent as it is, or lets it go. */
  hold: (field: string, held: Held | undefined) => void;
  /** Sends now all that waits, and says where that led: before submitting. */
  flush: () => Promise<AutosaveSnapshot<Values>>;
  /** Another request of this page made a new version: takes it. */
  refresh: () => Promise<void>;
  /** Decides a conflict for one side; every conflict when no path is given. */
  resolve: (side: 'mine' | 'theirs', path?: Path) => void;
  /** The person is signed in again. */
  resume: () => void;
  /** Somebody else is signed in: nothing more is sent. */
  pause: () => void;
}

/**
 * One draft, saved as it is typed. Give the component `key={object id}`: another object needs another
 * Autosaver.
 */
export function useAutosave<Values extends object>({
  draft,
  server,
  send,
  read,
}: UseAutosave<Values>): Autosave<Values> {
  const [{ autosaver, tabs }] = useState(() => {
    const talk = talkToTabs(`${draft.user}:${draft.object}`);
    const copy = new LocalCopy(draft);
    const made = new Autosaver({ server, copy, onSaved: (etag) => talk.tell(etag) });
    return { autosaver: made, tabs: talk };
  });
  const snapshot = useSyncExternalStore(
    autosaver.subscribe,
    autosaver.snapshot,
    autosaver.snapshot,
  );

  useEffect(() => autosaver.connect(send, read), [autosaver, send, read]);

  useEffect(() => {
    const onHidden = () => {
      if (document.visibilityState === 'hidden') void autosaver.flush({ keepalive: true });
    };
    const onOnline = () => void autosaver.flush();
    document.addEventListener('visibilitychange', onHidden);
    window.addEventListener('online', onOnline);
    const quiet = tabs.listen((etag) => void autosaver.refresh(etag));
    autosaver.start();
    return () => {
      document.removeEventListener('visibilitychange', onHidden);
      window.removeEventListener('online', onOnline);
      quiet();
      autosaver.stop();
    };
  }, [autosaver, tabs]);

  const [actions] = useState(() => ({
    change: (patch: JsonObject) => autosaver.change(patch),
    hold: (field: string, held: Held | undefined) => autosaver.hold(field, held),
    flush: () => autosaver.flush(),
    refresh: () => autosaver.refresh(),
    resolve: (side: 'mine' | 'theirs', path?: Path) => autosaver.resolve(side, path),
    resume: () => autosaver.resume(),
    pause: () => autosaver.pause(),
  }));
  return { ...snapshot, ...actions };
}
