// Another page of a list is read from its top, by eye and by screen reader.
import { useEffect, useRef } from 'react';

/** For the line that counts the list; it takes the focus when the cursor changes. */
export function useTopOfPage(cursor: string | undefined) {
  const top = useRef<HTMLParagraphElement>(null);
  const shown = useRef(cursor);
  useEffect(() => {
    if (shown.current === cursor) return;
    shown.current = cursor;
    top.current?.scrollIntoView();
    top.current?.focus({ preventScroll: true });
  }, [cursor]);
  return top;
}
