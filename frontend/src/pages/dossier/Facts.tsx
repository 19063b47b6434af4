// Names and values, one below the other.
import type { ReactNode } from 'react';

type Row = readonly [name: string, value: ReactNode];

/** Rows that do not apply are left out. */
export function Facts({ rows }: { rows: readonly (Row | undefined | '' | false)[] }) {
  return (
    <dl className="portal-dates fr-my-3w">
      {rows.map(
        (row) =>
          row && (
            <div key={row[0]} className="portal-dates__row">
              <dt>{row[0]}</dt>
              <dd>{row[1]}</dd>
            </div>
          ),
      )}
    </dl>
  );
}
