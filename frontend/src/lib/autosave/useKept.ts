// What is being written and goes to the server in one act, much later: kept on this device, so that a reload or a
// closed tab loses nothing.
import { useEffect, useState } from 'react';
import { LocalCopy, type CopyKey } from './localCopy';
import type { JsonObject } from './mergePatch';

/** A state that the next visit finds again; `forget` once the server has it. */
export function useKept<T extends object>(
  key: CopyKey,
  initial: () => T,
): [value: T, change: (update: (before: T) => T) => void, forget: () => void] {
  const [copy] = useState(() => new LocalCopy(key));
  const [start] = useState(initial);
  const [value, setValue] = useState(start);

  useEffect(() => {
    copy.open(({ patch }) => setValue(patch as T));
    return () => copy.close();
  }, [copy]);

  useEffect(() => {
    if (value !== start) copy.write({ patch: value as JsonObject, base: {} });
  }, [copy, start, value]);

  const [forget] = useState(() => () => copy.remove());
  return [value, setValue, forget];
}
