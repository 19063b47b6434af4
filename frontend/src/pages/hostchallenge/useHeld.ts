// The fields whose text stays on the screen, unsent, and why: too long, for one.
import { useCallback, useState } from 'react';

export function useHeld() {
  const [held, setHeld] = useState<Readonly<Record<string, string>>>({});
  const hold = useCallback((field: string, why?: string) => {
    setHeld((before) => {
      if (before[field] === why) return before;
      const after = Object.fromEntries(Object.entries(before).filter(([one]) => one !== field));
      return why === undefined ? after : { ...after, [field]: why };
    });
  }, []);
  return [held, hold] as const;
}
