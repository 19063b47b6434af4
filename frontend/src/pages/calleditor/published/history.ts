// What happened to a published call since its publication, in order.
import type { BilingualText } from '../../../i18n';
import { changesOf } from '../../calls/current';
import type { Call, CallWindow } from '../../programme/calls/queries';

export type CallEvent =
  | { kind: 'published'; at: string }
  | {
      kind: 'extended';
      at: string;
      window: CallWindow['name'];
      before: string;
      after: string;
      motive: BilingualText;
    }
  | { kind: 'revised'; at: string; version: number; motive: BilingualText };

export function historyOf(call: Call): CallEvent[] {
  const { published_at, windows, revisions } = call;
  const events: CallEvent[] = [
    ...(published_at ? [{ kind: 'published' as const, at: published_at }] : []),
    ...windows.flatMap((window) =>
      changesOf(window).map(({ publishedAt: at, before, after, motive }): CallEvent => ({
        kind: 'extended',
        at,
        window: window.name,
        before,
        after,
        motive,
      })),
    ),
    ...revisions.map(({ at, version, reason: motive }): CallEvent => ({
      kind: 'revised',
      at,
      version,
      motive,
    })),
  ];
  return events.toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at));
}
