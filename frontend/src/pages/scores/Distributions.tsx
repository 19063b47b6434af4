// How often each score was given, a row a reader or a criterion: small columns, or a table.
import { useLang } from '../../i18n';
import { ChartOrTable } from '../committee/shared/BarChart';
import { meanText } from '../committee/shared/mean';
import { RecordTable, type Column } from '../committee/shared/RecordTable';
import type { ScoresWords } from './scores.fr';
import './scores.css';

interface Row {
  id: string;
  label: string;
  hint?: string;
  /** How many scores of 0, of 1, … */
  counts: readonly number[];
  sum: number;
  /** What a reader adds beside the others, in words. */
  offset?: string;
}

interface DistributionsProps {
  t: ScoresWords;
  sentence: string;
  caption: string;
  rows: readonly Row[];
}

export function Distributions({ t, sentence, caption, rows }: DistributionsProps) {
  return (
    <ChartOrTable sentence={sentence} drawing={<Drawing t={t} sentence={caption} rows={rows} />}>
      <Table t={t} caption={caption} rows={rows} />
    </ChartOrTable>
  );
}

function useMean() {
  const lang = useLang();
  return ({ counts, sum }: Row) =>
    meanText(
      sum,
      counts.reduce((all, one) => all + one, 0),
      lang,
    );
}

function Drawing({ t, sentence, rows }: Pick<DistributionsProps, 't' | 'sentence' | 'rows'>) {
  const mean = useMean();
  return (
    <ul className="portal-scores fr-mb-2w" aria-label={sentence}>
      {rows.map((row) => (
        <li key={row.id} className="portal-scores__row">
          <span>
            {row.label}
            {row.hint && <span className="fr-hint-text">{row.hint}</span>}
          </span>
          <Columns t={t} row={row} />
          <span>
            {t.mean(mean(row) ?? t.none)}
            {row.offset && <span className="fr-hint-text">{t.offset(row.offset)}</span>}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** A column a score, as high as it is frequent among this row's. */
function Columns({ t, row: { counts } }: { t: ScoresWords; row: Row }) {
  const most = Math.max(1, ...counts);
  return (
    <svg viewBox="0 0 120 46" role="img" aria-label={t.counts(counts)}>
      {counts.map((count, score) => (
        <g key={score}>
          <rect
            className="portal-chart__bar"
            x={score * 20 + 3}
            y={32 - (count / most) * 30}
            width={14}
            height={(count / most) * 30}
          />
          <rect className="portal-chart__track" x={score * 20 + 3} y={32} width={14} height={1} />
          <text x={score * 20 + 10} y={44} textAnchor="middle">
            {score}
          </text>
        </g>
      ))}
    </svg>
  );
}

function Table({ t, caption, rows }: Pick<DistributionsProps, 't' | 'caption' | 'rows'>) {
  const mean = useMean();
  const scores = rows[0]?.counts ?? [];
  const columns: Column<Row>[] = [
    { id: 'label', label: t.who, cell: ({ label }) => label },
    ...scores.map((_, score) => ({
      id: String(score),
      label: t.score(score),
      numeric: true,
      cell: ({ counts }: Row) => counts[score],
    })),
    { id: 'mean', label: t.meanColumn, numeric: true, cell: (row) => mean(row) ?? t.none },
  ];
  if (rows.some(({ offset }) => offset !== undefined)) {
    columns.push({
      id: 'offset',
      label: t.offsetColumn,
      numeric: true,
      cell: ({ offset }) => offset,
    });
  }
  return <RecordTable caption={caption} columns={columns} rows={rows} rowKey={({ id }) => id} />;
}
