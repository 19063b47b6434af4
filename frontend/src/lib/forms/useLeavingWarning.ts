// What was typed and cannot be saved would be lost by leaving the portal: the browser asks first.
import { useEffect } from 'react';

/** Asks before the page is closed or reloaded, while `active`. */
export function useLeavingWarning(active: boolean): void {
  useEffect(() => {
    if (!active) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', warn);
    return () => removeEventListener('beforeunload', warn);
  }, [active]);
}
