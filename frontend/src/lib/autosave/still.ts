// A draft that goes nowhere: the same fields can be tried, or sent by other means, without being saved.
import { applyPatch, type JsonObject } from './mergePatch';
import type { AutosaveSnapshot, HeldFields } from './types';
import type { Autosave } from './useAutosave';

const nothing = () => undefined;

/** An autosave in the shape the fields expect; `change` keeps what is typed where the page wants it. */
export function stillAutosave<Values extends object>(
  shown: Pick<AutosaveSnapshot<Values>, 'values'> & Partial<AutosaveSnapshot<Values>>,
  change: (update: (before: Values) => Values) => void,
  hold: (update: (before: HeldFields) => HeldFields) => void = nothing,
): Autosave<Values> {
  const snapshot: AutosaveSnapshot<Values> = {
    etag: '',
    status: 'idle',
    conflicts: [],
    refusals: [],
    held: {},
    elsewhere: false,
    ...shown,
  };
  return {
    ...snapshot,
    change: (patch) =>
      change((before) => applyPatch(before as JsonObject, patch) as unknown as Values),
    hold: (field, next) =>
      hold((before) => {
        const { [field]: gone, ...others } = before;
        if (next) return { ...others, [field]: next };
        return gone ? others : before;
      }),
    flush: () => Promise.resolve(snapshot),
    refresh: () => Promise.resolve(),
    resolve: nothing,
    resume: nothing,
    pause: nothing,
  };
}
