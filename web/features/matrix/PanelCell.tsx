import { use } from 'react';
import type { GridCellView } from '../../design/grid/grid-types.js';
import { Icon } from '../../design/Icon.js';
import { mayOpenPanel, PanelContext, type PanelColumn } from './cell-panels.js';
import { sayWith, useColumnWorld } from './column-world.js';
import { Lines } from './RowCells.js';
import classes from './matrix.module.css';

export interface PanelCellProps {
  rowId: string;
  columnId: PanelColumn;
  text: string;
  view: GridCellView;
}

/** Several things in one cell, and while the focus is on it the way to change them. */
export function PanelCell({ rowId, columnId, text, view }: PanelCellProps) {
  const world = useColumnWorld();
  const open = use(PanelContext);
  const mayOpen = open !== null && view.isFocused && mayOpenPanel(world, columnId);
  return (
    <>
      <Lines text={text} />
      {mayOpen && (
        <button type="button" tabIndex={view.tabIndex} className={classes.assess} onClick={() => open(rowId, columnId)}>
          <Icon name="pencil" size={12} />
          {sayWith(world.intl)(`panel.${columnId}`)}
        </button>
      )}
    </>
  );
}
