// Whether the value of a stage got better or worse.
import type { Schemas } from '../../../api/types';

export type Verdict = 'same' | 'better' | 'worse';

/** More teams, places and quality are better; fewer people at a late wish, and a smaller gap. */
const moreIsBetter = (name: string) =>
  ['equipes', 'places', 'qualite_max', 'qualite'].includes(name);

export function verdict({ name, before, after }: Schemas['StageChange']): Verdict {
  if (before === after) return 'same';
  return after > before === moreIsBetter(name) ? 'better' : 'worse';
}

/** A difference with its sign, so that it reads as one: +3, −2 with a minus, not a hyphen. */
export const signed = (n: number) => (n > 0 ? `+${n}` : String(n).replace('-', '−'));
