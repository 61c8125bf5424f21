import type { MouseEvent } from 'react';
import { Icon } from '../Icon.js';
import type { IconName } from '../icons.js';
import type { GridSession } from './grid-session.js';
import { gridTools, runTool } from './grid-tools.js';
import type { GridLabels, GridTool } from './grid-types.js';
import classes from './grid-tools.module.css';

export const toolIcons: Readonly<Record<GridTool, IconName>> = {
  copy: 'copy',
  cut: 'cut',
  paste: 'paste',
  fill: 'fillDown',
  clear: 'close',
  today: 'calendar',
  undo: 'undo',
  redo: 'redo',
  keys: 'keyboard',
};

export interface GridToolsProps<Row> {
  readonly session: GridSession<Row>;
  readonly labels: GridLabels;
  readonly onKeys: () => void;
}

/** Whatever has the focus keeps it; where nothing has, the button takes it, so that what it opens can give it back. */
function keepFocus(event: MouseEvent) {
  if (document.activeElement !== document.body) event.preventDefault();
}

/** Everything the menu of a cell does, by a button: for the cells chosen, which keep the focus. */
export function GridTools<Row>({ session, labels, onKeys }: GridToolsProps<Row>) {
  return (
    <div role="toolbar" aria-label={labels.toolbar} className={classes.tools}>
      {gridTools.map((tool) => (
        <button
          key={tool}
          type="button"
          className={classes.tool}
          aria-label={labels.tools[tool]}
          title={labels.tools[tool]}
          onMouseDown={keepFocus}
          onClick={() => runTool(session, tool, onKeys)}
        >
          <Icon name={toolIcons[tool]} size={16} />
        </button>
      ))}
    </div>
  );
}
