// From one column to the next with a person in hand.
import type { KeyboardEvent } from 'react';

/** Moves the focus to the next place to put a person, or the previous one, round the board. */
export function focusDrop(event: KeyboardEvent, by: 1 | -1) {
  // In a list of choices, the arrows already do something.
  if (event.target instanceof HTMLSelectElement) return;
  const places = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-drop]')];
  const at = places.findIndex((place) => place === document.activeElement);
  const next = at < 0 ? (by > 0 ? 0 : places.length - 1) : at + by;
  places[(next + places.length) % places.length]?.focus();
  event.preventDefault();
}
