// Binds an Autosaver to a component and to the browser's events.
import { useEffect, useState, useSyncExternalStore } from 'react';
import { Autosaver } from './Autosaver';
import { LocalCopy, type CopyKey } from './localCopy';
import type { JsonObject } from './mergePatch';
import type { AutosaveSnapshot, Read, Send, ServerState } from './types';

interface UseAutosave<Values> {
  /** Whose draft of what, for this device's copy. */
  draft: CopyKey;
  /** The draft as the server gave it. */
  server: ServerState<Values>;
  /** May be a new function at each render. */
  send: Send<Values>;
  /** Needed by refresh. */
  read?: Read<Values>;
}

export interface Autosave<Values> extends AutosaveSnapshot<Values> {
  /** Takes a merge patch; null clears a field. */
  change: (patch: JsonObject) => void;
  /** Sends now all that waits, and says where that led: before submitting. */
  flush: () => Promise<AutosaveSnapshot<Values>>;
  /** Another request of this page made a new version: takes it. */
  refresh: () => Promise<void>;
  /** Decides every conflict for one side. */
  resolve: (side: 'mine' | 'theirs') => void;
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
  const [autosaver] = useState(() => new Autosaver({ server, copy: new LocalCopy(draft) }));
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
    autosaver.start();
    return () => {
      document.removeEventListener('visibilitychange', onHidden);
      window.removeEventListener('online', onOnline);
      autosaver.stop();
    };
  }, [autosaver]);

  const [actions] = useState(() => ({
    change: (patch: JsonObject) => autosaver.change(patch),
    flush: () => autosaver.flush(),
    refresh: () => autosaver.refresh(),
    resolve: (side: 'mine' | 'theirs') => autosaver.resolve(side),
  }));
  return { ...snapshot, ...actions };
}
