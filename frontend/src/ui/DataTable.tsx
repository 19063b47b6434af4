// A small table of text: a caption, named columns, one row header a line.
import type { ReactNode } from 'react';
import { useScrollable } from './useScrollable';

interface DataTableProps {
  caption: string;
  /** The caption repeats the heading above: it is for assistive technologies only. */
  captionHidden?: boolean;
  /** Its columns are read one against another: equally wide, and one below another on a narrow screen. */
  compared?: boolean;
  columns: readonly string[];
  /** The first cell of a row is its header. */
  rows: readonly (readonly [header: string, ...cells: ReactNode[]] | readonly string[])[];
}

/** What a table’s parts are, said again where the style sheet lays them out as blocks: browsers then forget it. */
export const roles = {
  table: 'table',
  group: 'rowgroup',
  row: 'row',
  column: 'columnheader',
  header: 'rowheader',
  cell: 'cell',
};
/** Where the layout is a table’s, the elements say it all. */
export const own: Partial<typeof roles> = {};

export function DataTable({ caption, captionHidden, compared, columns, rows }: DataTableProps) {
  const scroller = useScrollable();
  const role = compared ? roles : own;
  return (
    <div
      className={[
        'fr-table fr-table--multiline',
        captionHidden ? 'fr-table--no-caption' : '',
        compared ? 'portal-compared portal-stacked' : '',
      ].join(' ')}
    >
      <div className="fr-table__wrapper">
        <div ref={scroller} className="fr-table__container">
          <div className="fr-table__content">
            <table role={role.table}>
              <caption>{caption}</caption>
              <thead role={role.group}>
                <tr role={role.row}>
                  {columns.map((column) => (
                    <th key={column} scope="col" role={role.column}>
                      {column}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody role={role.group}>
                {rows.map(([header, ...cells]) => (
                  <tr key={header} role={role.row}>
                    <th scope="row" role={role.header}>
                      {header}
                    </th>
                    {cells.map((cell, index) => (
                      <td
                        key={columns[index + 1]}
                        role={role.cell}
                        data-column={columns[index + 1]}
                      >
                        {cell}
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </div>
      </div>
    </div>
  );
}
