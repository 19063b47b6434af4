// A table wider than its place scrolls: the keyboard must be able to reach it, and only then.
import { useCallback } from 'react';

/** The ref of an element that takes the focus while it has something to scroll. */
export function useScrollable(): (element: HTMLElement | null) => (() => void) | undefined {
  return useCallback((element) => {
    if (!element || typeof ResizeObserver === 'undefined') return undefined;
    const observer = new ResizeObserver(() => {
      if (element.scrollWidth > element.clientWidth) element.tabIndex = 0;
      else element.removeAttribute('tabindex');
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
}
