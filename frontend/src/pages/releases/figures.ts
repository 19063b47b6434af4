// Decisions as figures, always in the same order.
import type { Schemas } from '../../api/types';
import type { Bar } from '../committee/shared/BarChart';
import type { ReleasesWords } from './releases.fr';

const orders: Record<Schemas['ReleaseKind'], readonly string[]> = {
  challenges: ['kept', 'not_kept'],
  shortlist: ['shortlisted', 'waiting', 'refused'],
  result: ['recruited', 'not_recruited'],
};

/** The known outcomes first, in their order; one that this page does not know keeps its own name. */
export function figures(
  kind: Schemas['ReleaseKind'],
  counts: Readonly<Record<string, number>>,
  { outcomes }: Pick<ReleasesWords, 'outcomes'>,
): { bars: Bar[]; total: number } {
  const known = orders[kind].filter((id) => id in counts);
  const others = Object.keys(counts).filter((id) => !known.includes(id));
  const bars = [...known, ...others].map((id) => ({
    id,
    label: outcomes[id] ?? id,
    value: counts[id] ?? 0,
  }));
  return { bars, total: bars.reduce((sum, { value }) => sum + value, 0) };
}
