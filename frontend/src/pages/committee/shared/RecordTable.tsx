// A table of records: caption, named columns, one row header a line, columns that sort.
import { useId, type ReactNode } from 'react';
import { Link, type LinkProps } from 'react-router';
import './committee.css';
import { own, roles } from '../../../ui/DataTable';
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
  /** On a narrow screen a row is read from top to bottom, each cell under its column's name: for lists that do not sort. */
  stacked?: boolean;
}

export function RecordTable<Row>(props: RecordTableProps<Row>) {
  const { caption, captionHidden, columns, rows, rowKey, stacked } = props;
  const role = stacked ? roles : own;
  return (
    <TableBox caption={caption} captionHidden={captionHidden} stacked={stacked}>
      <thead role={role.group}>
        <tr role={role.row}>
          {columns.map((column) => (
            <HeaderCell key={column.id} column={column} role={role.column} />
          ))}
        </tr>
      </thead>
      <tbody role={role.group}>
        {rows.map((row) => (
          <tr key={rowKey(row)} role={role.row}>
            {columns.map(({ id, label, cell, numeric }, index) =>
              index === 0 ? (
                <th key={id} scope="row" role={role.header}>
                  {cell(row)}
                </th>
              ) : (
                <td
                  key={id}
                  role={role.cell}
                  data-column={label}
                  className={numeric ? 'portal-figure' : undefined}
                >
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

interface HeaderCellProps<Row> {
  column: Column<Row>;
  role: string | undefined;
}

function HeaderCell<Row>({ column: { label, numeric, sort }, role }: HeaderCellProps<Row>) {
  const className = numeric ? 'portal-figure' : undefined;
  if (!sort) {
    return (
      <th scope="col" role={role} className={className}>
        {label}
      </th>
    );
  }
  return (
    <th scope="col" role={role} className={className} aria-sort={sort.direction}>
      <Link to={sort.to} className="portal-sort" title={sort.hint}>
        {label}
      </Link>
    </th>
  );
}

interface TableBoxProps {
  caption: string;
  captionHidden?: boolean | undefined;
  stacked?: boolean | undefined;
  children: ReactNode;
}

/** The DSFR's boxes around a table; a wide one scrolls in its own box, by keyboard too. */
export function TableBox({ caption, captionHidden, stacked, children }: TableBoxProps) {
  const id = useId();
  const scrollable = useScrollable();
  return (
    <div
      className={[
        'fr-table fr-table--multiline',
        captionHidden ? 'fr-table--no-caption' : '',
        stacked ? 'portal-stacked' : '',
      ].join(' ')}
    >
      <div className="fr-table__wrapper">
        <div ref={scrollable} className="fr-table__container" role="region" aria-labelledby={id}>
          <div className="fr-table__content">
            <table role={stacked ? roles.table : undefined}>
              <caption id={id}>{caption}</caption>
              {children}
            </table>
          </div>
        </div>
      </div>
    </div>
  );
}
