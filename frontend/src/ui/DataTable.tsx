// A small table of text: a caption, named columns, one row header a line.
import type { ReactNode } from 'react';
import { useScrollable } from './useScrollable';

interface DataTableProps {
  caption: string;
  /** The caption repeats the heading above: it is for assistive technologies only. */
  captionHidden?: boolean;
  columns: readonly string[];
  /** The first cell of a row is its header. */
  rows: readonly (readonly [header: string, ...cells: ReactNode[]] | readonly string[])[];
}

export function DataTable({ caption, captionHidden, columns, rows }: DataTableProps) {
  const scroller = useScrollable();
  return (
    <div
      className={
        captionHidden
          ? 'fr-table fr-table--multiline fr-table--no-caption'
          : 'fr-table fr-table--multiline'
      }
    >
      <div className="fr-table__wrapper">
        <div ref={scroller} className="fr-table__container">
          <div className="fr-table__content">
            <table>
              <caption>{caption}</caption>
              <thead>
                <tr>
                  {columns.map((column) => (
                    <th key={column} scope="col">
                      {column}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {rows.map(([header, ...cells]) => (
                  <tr key={header}>
                    <th scope="row">{header}</th>
                    {cells.map((cell, index) => (
                      <td key={columns[index + 1]}>{cell}</td>
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
