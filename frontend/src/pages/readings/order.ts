// Which reading comes next. The server lists those to do first, an order that changes as one works;
// going back and forth follows the codes, which do not.
import type { Schemas } from '../../api/types';

export type Reading = Schemas['Reading'];

export interface Neighbours {
  previous?: Reading;
  next?: Reading;
  /** The next one that is not handed in, after this one and then from the start. */
  nextToDo?: Reading;
}

export function isDone(reading: Pick<Reading, 'state'>): boolean {
  return reading.state === 'locked';
}

export function neighbours(readings: readonly Reading[], id: string): Neighbours {
  const ordered = [...readings].sort((a, b) => (a.code < b.code ? -1 : 1));
  const here = ordered.findIndex((reading) => reading.id === id);
  if (here < 0) return { nextToDo: firstToDo(ordered) };
  return {
    previous: ordered[here - 1],
    next: ordered[here + 1],
    nextToDo: firstToDo([...ordered.slice(here + 1), ...ordered.slice(0, here)]),
  };
}

export function firstToDo(readings: readonly Reading[]): Reading | undefined {
  return readings.find((reading) => !isDone(reading));
}
