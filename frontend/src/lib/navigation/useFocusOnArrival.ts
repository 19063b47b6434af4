// A single-page application must do what browsers do on a new page: start at the top, and tell
// assistive technologies where one is, by moving the focus to the title.
import { useEffect, type RefObject } from 'react';
import { NavigationType, useLocation, useNavigationType } from 'react-router';

/** The address whose title was last shown; undefined until the first page of this load. */
let shown: string | undefined;

/** Forgets the visited pages; for tests. */
export function forgetArrivals(): void {
  shown = undefined;
}

/**
 * Moves the focus to the page's title when the reader arrives from another page, or from another
 * place of the same page.
 */
export function useFocusOnArrival(title: RefObject<HTMLElement | null>, place = ''): void {
  const { pathname, hash } = useLocation();
  const here = `${pathname}?${place}`;
  const byHistory = useNavigationType() === NavigationType.Pop;

  useEffect(() => {
    const fromElsewhere = shown !== undefined && shown !== here;
    shown = here;
    if (!fromElsewhere) return;
    const target = hash ? document.getElementById(decodeURIComponent(hash.slice(1))) : null;
    if (target) {
      target.scrollIntoView();
      target.focus({ preventScroll: true });
      return;
    }
    title.current?.focus({ preventScroll: true });
    // Back and forward keep the position that the browser restores.
    if (!byHistory) window.scrollTo(0, 0);
  }, [here, hash, byHistory, title]);
}
