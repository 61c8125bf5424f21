import { memo } from 'react';
import type { GridColumnView } from './grid-columns.js';
import classes from './grid.module.css';
import { placeStyle } from './place-style.js';

export interface GridHeaderProps<Row> {
  columns: readonly GridColumnView<Row>[];
}

function Header<Row>({ columns }: GridHeaderProps<Row>) {
  return (
    <div role="rowgroup" className={classes.header} data-grid-header>
      <div role="row" aria-rowindex={1} className={classes.headerRow}>
        {columns.map((view) => (
          <div
            key={view.column.id}
            role="columnheader"
            aria-colindex={view.index + 1}
            className={classes.headerCell}
            data-pinned={view.isPinned || undefined}
            style={placeStyle(view)}
          >
            {view.column.header}
          </div>
        ))}
      </div>
    </div>
  );
}

/** The names of the columns, which stay in view. */
export const GridHeader = memo(Header) as typeof Header;
