import { useLayoutEffect, useRef, useState, type ReactNode } from 'react';
import classes from './DataTable.module.css';

export interface DataColumn<Row> {
  id: string;
  header: string;
  draw: (row: Row) => ReactNode;
  /** `end` for figures. */
  align?: 'start' | 'end';
  /** Names the row: read out with every cell of it. */
  rowHeader?: boolean;
}

export interface DataTableProps<Row> {
  caption: string;
  /** Keeps the caption for screen readers only, where a heading above says the same. */
  captionHidden?: boolean;
  columns: readonly DataColumn<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** Said in place of rows when there are none. */
  empty?: string;
}

/** A plain table: hairlines, a caption, headers with scope. Scrolls sideways within itself when it must. */
export function DataTable<Row>({ caption, captionHidden, columns, rows, rowKey, empty }: DataTableProps<Row>) {
  const frame = useRef<HTMLDivElement>(null);
  const scrolls = useScrollsSideways(frame);
  // No landmark: a report has many tables of one name.
  const region = scrolls ? { role: 'group', 'aria-label': caption, tabIndex: 0 } : {};
  return (
    <div ref={frame} className={classes.frame} {...region}>
      <table className={classes.table}>
        <caption className={captionHidden ? classes.captionHidden : classes.caption}>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.id} scope="col" data-align={column.align}>
                {column.header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)}>
              {columns.map((column) => {
                const Cell = column.rowHeader ? 'th' : 'td';
                return (
                  <Cell key={column.id} scope={column.rowHeader ? 'row' : undefined} data-align={column.align}>
                    {column.draw(row)}
                  </Cell>
                );
              })}
            </tr>
          ))}
          {rows.length === 0 && empty && (
            <tr>
              <td colSpan={columns.length}>{empty}</td>
            </tr>
          )}
        </tbody>
      </table>
    </div>
  );
}

function useScrollsSideways(frame: React.RefObject<HTMLDivElement | null>): boolean {
  const [scrolls, setScrolls] = useState(false);
  useLayoutEffect(() => {
    const node = frame.current;
    if (!node) return undefined;
    const observer = new ResizeObserver(() => setScrolls(node.scrollWidth > node.clientWidth + 1));
    // The table too: it may grow wider, with its rows or its letters, in a frame that stays as it is.
    for (const part of [node, node.firstElementChild!]) observer.observe(part);
    return () => observer.disconnect();
  }, [frame]);
  return scrolls;
}
