// How many people are at their first wish, their second, … in one set of teams or in several beside one another.
import type { ScenarioWords } from './scenario.fr';
import { SeriesChart } from './SeriesChart';

interface WishChartProps {
  t: Pick<ScenarioWords, 'wish' | 'wishChart' | 'wishSentence'>;
  series: readonly { name: string; counts: readonly number[] }[];
}

export function WishChart({ t, series }: WishChartProps) {
  const last = Math.max(0, ...series.map(({ counts }) => counts.length));
  const groups = Array.from({ length: last }, (_, index) => ({
    id: String(index),
    label: t.wish(index + 1),
    values: series.map(({ counts }) => counts[index] ?? 0),
  }));
  return (
    <SeriesChart
      sentence={series.map(({ name, counts }) => t.wishSentence(name, counts)).join(' ')}
      caption={t.wishChart}
      what={t.wishChart}
      series={series.map(({ name }) => name)}
      groups={groups}
    />
  );
}
