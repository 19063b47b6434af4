// Bars in groups: the same things counted several ways, one bar a way, each with its name and its value
// beside it. The same figures can be read as a table.
import { ChartOrTable } from './BarChart';
import { RecordTable } from './RecordTable';

export interface Group {
  id: string;
  label: string;
  /** One a series, in their order. */
  values: readonly number[];
}

interface SeriesChartProps {
  /** What the figures say, in a sentence: it stands for the drawing. */
  sentence: string;
  caption: string;
  /** What the groups are. */
  what: string;
  /** What each bar of a group counts. */
  series: readonly string[];
  groups: readonly Group[];
}

export function SeriesChart({ sentence, caption, what, series, groups }: SeriesChartProps) {
  return (
    <ChartOrTable
      sentence={sentence}
      drawing={<Drawing sentence={sentence} series={series} groups={groups} />}
    >
      <RecordTable
        caption={caption}
        columns={[
          { id: 'label', label: what, cell: ({ label }: Group) => label },
          ...series.map((name, index) => ({
            id: name,
            label: name,
            numeric: true,
            cell: ({ values }: Group) => values[index],
          })),
        ]}
        rows={groups}
        rowKey={({ id }) => id}
      />
    </ChartOrTable>
  );
}

function Drawing({
  sentence,
  series,
  groups,
}: Pick<SeriesChartProps, 'sentence' | 'series' | 'groups'>) {
  const most = Math.max(1, ...groups.flatMap(({ values }) => values));
  return (
    <div className="fr-mb-2w" role="img" aria-label={sentence}>
      {groups.map(({ id, label, values }) => (
        <div key={id} className="portal-chart__group">
          <strong>{label}</strong>
          {values.map((value, index) => (
            <div key={series[index]} className="portal-chart__row">
              <span className="fr-text--sm fr-mb-0">{series[index]}</span>
              <svg viewBox="0 0 100 10" preserveAspectRatio="none" width="100%" height="12">
                <rect className="portal-chart__track" x="0" y="9.5" width="100" height="0.5" />
                <rect
                  className="portal-chart__bar"
                  x="0"
                  y="0"
                  width={(value / most) * 100}
                  height="10"
                />
              </svg>
              <strong>{value}</strong>
            </div>
          ))}
        </div>
      ))}
    </div>
  );
}
