// A table of records: caption, named columns, one row header a line, columns that sort.
import { useId, type ReactNode } from 'react';
import { Link, type LinkProps } from 'react-router';
import './committee.css';
import { useScrollable } from '../../../ui/useScrollable';

export interface Column<Row> {
  id: string;
  label: string;
  cell: (row: Row) => ReactNode;
  /** Figures line up on the right. */
  numeric?: boolean;
  /** The header leads to the list in another order. */
  sort?: { direction?: 'ascending' | 'descending'; to: LinkProps['to']; hint: string };
}

interface RecordTableProps<Row> {
  caption: string;
  /** The heading above already says it. */
  captionHidden?: boolean;
  /** The first one heads its row. */
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
}

export function RecordTable<Row>(props: RecordTableProps<Row>) {
  const { caption, captionHidden, columns, rows, rowKey } = props;
  return (
    <TableBox caption={caption} captionHidden={captionHidden}>
      <thead>
        <tr>
          {columns.map((column) => (
            <HeaderCell key={column.id} column={column} />
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={rowKey(row)}>
            {columns.map(({ id, cell, numeric }, index) =>
              index === 0 ? (
                <th key={id} scope="row">
                  {cell(row)}
                </th>
              ) : (
                <td key={id} className={numeric ? 'portal-figure' : undefined}>
                  {cell(row)}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </TableBox>
  );
}

function HeaderCell<Row>({ column: { label, numeric, sort } }: { column: Column<Row> }) {
  const className = numeric ? 'portal-figure' : undefined;
  if (!sort) {
    return (
      <th scope="col" className={className}>
        {label}
      </th>
    );
  }
  return (
    <th scope="col" className={className} aria-sort={sort.direction}>
      <Link to={sort.to} className="portal-sort" title={sort.hint}>
        {label}
      </Link>
    </th>
  );
}

interface TableBoxProps {
  caption: string;
  captionHidden?: boolean;
  children: ReactNode;
}

/** The DSFR's boxes around a table; a wide one scrolls in its own box, by keyboard too. */
export function TableBox({ caption, captionHidden, children }: TableBoxProps) {
  const id = useId();
  const scrollable = useScrollable();
  return (
    <div className={`fr-table fr-table--multiline ${captionHidden ? 'fr-table--no-caption' : ''}`}>
      <div className="fr-table__wrapper">
        <div ref={scrollable} className="fr-table__container" role="region" aria-labelledby={id}>
          <div className="fr-table__content">
            <table>
              <caption id={id}>{caption}</caption>
              {children}
            </table>
          </div>
        </div>
      </div>
    </div>
  );
}
