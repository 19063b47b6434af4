// Tabs on the same draft tell one another what was saved, so that each shows it without being asked.

export interface Tabs {
  /** This version was saved here. */
  tell: (etag: string) => void;
  /** Listens to the others; returns how to stop. */
  listen: (told: (etag: string) => void) => () => void;
}

/** Silent where the browser has no channel: a save then meets the other version by itself. */
export function talkToTabs(name: string): Tabs {
  let channel: BroadcastChannel | undefined;
  return {
    tell: (etag) => channel?.postMessage(etag),
    listen: (told) => {
      if (typeof BroadcastChannel === 'undefined') return () => undefined;
      const opened = new BroadcastChannel(`portail:draft:${name}`);
      channel = opened;
      opened.onmessage = ({ data }) => {
        if (typeof data === 'string') told(data);
      };
      return () => {
        if (channel === opened) channel = undefined;
        opened.close();
      };
    },
  };
}
