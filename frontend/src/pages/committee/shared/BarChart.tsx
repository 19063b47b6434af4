// A bar a figure, with its label and its value beside it: colour says nothing on its own. The same
// figures can be read as a table.
import { useState, type ReactNode } from 'react';
import { useCommitteeWords } from './useCommitteeWords';
import { RecordTable } from './RecordTable';

export interface Bar {
  id: string;
  label: string;
  value: number;
}

interface BarChartProps {
  /** What the figures say, in a sentence: it stands for the drawing. */
  sentence: string;
  caption: string;
  /** What is counted, and by what, as the columns of the table. */
  columns: readonly [label: string, value: string];
  bars: readonly Bar[];
}

export function BarChart({ sentence, caption, columns, bars }: BarChartProps) {
  return (
    <ChartOrTable sentence={sentence} drawing={<Drawing sentence={sentence} bars={bars} />}>
      <RecordTable
        caption={caption}
        columns={[
          { id: 'label', label: columns[0], cell: ({ label }: Bar) => label },
          { id: 'value', label: columns[1], cell: ({ value }: Bar) => value, numeric: true },
        ]}
        rows={bars}
        rowKey={({ id }) => id}
      />
    </ChartOrTable>
  );
}

interface ChartOrTableProps {
  sentence: string;
  drawing: ReactNode;
  /** The same figures, as a table. */
  children: ReactNode;
}

/** A drawing under its sentence, or its figures as a table: whoever reads it chooses. */
export function ChartOrTable({ sentence, drawing, children }: ChartOrTableProps) {
  const committee = useCommitteeWords();
  const [asTable, setAsTable] = useState(false);
  return (
    <figure className="portal-chart fr-mb-3w">
      <figcaption className="fr-mb-2w">{sentence}</figcaption>
      {asTable ? children : drawing}
      <button
        type="button"
        className="fr-btn fr-btn--sm fr-btn--tertiary"
        onClick={() => setAsTable(!asTable)}
      >
        {asTable ? committee.asChart : committee.asTable}
      </button>
    </figure>
  );
}

function Drawing({ sentence, bars }: Pick<BarChartProps, 'sentence' | 'bars'>) {
  const most = Math.max(1, ...bars.map(({ value }) => value));
  return (
    <div className="portal-chart__bars fr-mb-2w" role="img" aria-label={sentence}>
      {bars.map(({ id, label, value }) => (
        <div key={id} className="portal-chart__row">
          <span>{label}</span>
          <svg viewBox="0 0 100 10" preserveAspectRatio="none" width="100%" height="20">
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
  );
}
