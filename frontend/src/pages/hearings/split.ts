// Hearings to come and past ones: the next one first, then the last one first.
import type { Hearing } from './queries';

/** A hearing is past once it is over. */
export function split(hearings: readonly Hearing[], now: number) {
  const ends = ({ starts_at: at, minutes }: Hearing) => Date.parse(at) + minutes * 60_000;
  const byDate = [...hearings].sort((a, b) => Date.parse(a.starts_at) - Date.parse(b.starts_at));
  return {
    coming: byDate.filter((hearing) => ends(hearing) > now),
    past: byDate.filter((hearing) => ends(hearing) <= now).reverse(),
  };
}
