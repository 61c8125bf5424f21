import { useCallback } from 'react';
import type { ColumnWindow } from './column-window.js';
import type { GridItem } from './grid-items.js';
import type { GridFrameProps } from './GridFrame.js';
import { GridGroupRow } from './GridGroupRow.js';
import { GridRow } from './GridRow.js';
import type { GridRowHeight } from './grid-types.js';
import classes from './grid.module.css';
import { leastStyle } from './place-style.js';
import type { RestQueue } from './rest-queue.js';
import type { GridVirtualizer } from './useGridVirtualizer.js';

export interface GridLinesProps<Row> extends GridFrameProps<Row> {
  items: readonly GridItem[];
  virtualizer: GridVirtualizer;
  unfolded: ReadonlySet<string>;
  height: GridRowHeight;
  window: ColumnWindow;
  rest: RestQueue;
}

/** The lines in view; the virtualiser itself puts each in its place. */
export function GridLines<Row>(props: GridLinesProps<Row>) {
  const { items, virtualizer, columns } = props;
  const sized = useCallback((node: HTMLElement | null) => virtualizer.containerRef(node), [virtualizer]);
  return (
    <div ref={sized} role="rowgroup" className={classes.lines} style={leastStyle(columns)}>
      {virtualizer.getVirtualItems().map(({ index, key }) => (
        <div
          key={key}
          ref={virtualizer.measureElement}
          role="row"
          aria-rowindex={index + 2}
          data-index={index}
          className={classes.line}
        >
          <Line {...props} item={items[index]} isFirst={index === 0} />
        </div>
      ))}
    </div>
  );
}

function Line<Row>(props: GridLinesProps<Row> & { item: GridItem; isFirst: boolean }) {
  const { item, session, columns, collapsed, onToggle, unfolded, rows, states, height, labels, isFirst } = props;
  const { window, rest } = props;
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
      {...{ session, rows, states, columns, labels, isFirst, isUnfolded, window, rest }}
      height={isUnfolded ? 'full' : height}
      itemKey={item.key}
      rowId={item.rowId}
    />
  );
}
