// A place where a file can be dropped with the mouse; the field inside it does the same for everybody.
import { useEffect, useEffectEvent, useRef, useState, type RefObject } from 'react';

/** The ref of the place, and whether something is held over it. */
export function useFileDrop<T extends HTMLElement>(
  onFile: (file: File | undefined) => void,
): { place: RefObject<T | null>; over: boolean } {
  const place = useRef<T>(null);
  const [over, setOver] = useState(false);
  const dropped = useEffectEvent(onFile);
  useEffect(() => {
    const element = place.current;
    if (!element) return;
    const stop = new AbortController();
    const { signal } = stop;
    const hold = (event: DragEvent) => {
      event.preventDefault(); // else the browser opens the file
      setOver(event.type === 'dragover');
    };
    element.addEventListener('dragover', hold, { signal });
    element.addEventListener('dragleave', () => setOver(false), { signal });
    element.addEventListener(
      'drop',
      (event) => {
        hold(event);
        dropped(event.dataTransfer?.files[0]);
      },
      { signal },
    );
    return () => stop.abort();
  }, []);
  return { place, over };
}
