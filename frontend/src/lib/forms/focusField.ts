// Going from a list of what to correct to the field itself.
import type { MouseEvent } from 'react';

/** For the click on a link to a field: following the link alone would only scroll to it. */
export function focusField(event: MouseEvent<HTMLAnchorElement>): void {
  const target = document.getElementById(event.currentTarget.hash.slice(1));
  if (!target) return;
  event.preventDefault();
  target.scrollIntoView({ block: 'center' });
  target.focus({ preventScroll: true });
}
