import type { CSSProperties } from 'react';
import type { GridItem } from './grid-items.js';
import type { GridFrameProps } from './GridFrame.js';
import { GridGroupRow } from './GridGroupRow.js';
import { GridRow } from './GridRow.js';
import type { GridRowHeight } from './grid-types.js';
import classes from './grid.module.css';
import type { GridVirtualizer } from './useGridVirtualizer.js';

export interface GridLinesProps<Row> extends GridFrameProps<Row> {
  items: readonly GridItem[];
  virtualizer: GridVirtualizer;
  unfolded: ReadonlySet<string>;
  height: GridRowHeight;
}

/** The lines in view, each where the virtualiser puts it. */
export function GridLines<Row>(props: GridLinesProps<Row>) {
  const { items, virtualizer, columns } = props;
  const least = columns.reduce((sum, { width }) => sum + width, 0);
  return (
    <div
      role="rowgroup"
      className={classes.lines}
      style={{ blockSize: virtualizer.getTotalSize(), minInlineSize: `${least / 16}rem` }}
    >
      {virtualizer.getVirtualItems().map(({ index, key, start }) => (
        <div
          key={key}
          ref={virtualizer.measureElement}
          role="row"
          aria-rowindex={index + 2}
          data-index={index}
          className={classes.line}
          style={{ '--line-start': `${start}px` } as CSSProperties}
        >
          <Line {...props} item={items[index]} isFirst={index === 0} />
        </div>
      ))}
    </div>
  );
}

function Line<Row>(props: GridLinesProps<Row> & { item: GridItem; isFirst: boolean }) {
  const { item, session, columns, collapsed, onToggle, unfolded, rows, states, height, labels, isFirst } = props;
  if (item.kind === 'group') {
    const { section } = item;
    return (
      <GridGroupRow
        {...{ session, section, onToggle, isFirst }}
        itemKey={item.key}
        isCollapsed={collapsed.has(section.id)}
        columnCount={columns.length}
      />
    );
  }
  const isUnfolded = unfolded.has(item.key);
  return (
    <GridRow
      {...{ session, rows, states, columns, labels, isFirst, isUnfolded }}
      height={isUnfolded ? 'full' : height}
      itemKey={item.key}
      rowId={item.rowId}
    />
  );
}
