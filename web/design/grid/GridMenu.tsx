import { Menu } from '@mantine/core';
import { Icon } from '../Icon.js';
import type { GridSession } from './grid-session.js';
import { gridTools, runTool } from './grid-tools.js';
import type { GridLabels, GridMenuItem, GridTool } from './grid-types.js';
import { toolIcons } from './GridTools.js';
import { PointMark } from './PointMark.js';
import classes from './grid-tools.module.css';
import type { MenuPoint } from './useGridPointer.js';

export interface GridMenuProps<Row> {
  readonly session: GridSession<Row>;
  readonly labels: GridLabels;
  /** Where it stands open; null while it is closed. */
  readonly at: MenuPoint | null;
  readonly items: readonly GridMenuItem[];
  readonly onClose: () => void;
  readonly onKeys: () => void;
}

/** Keys that do the same, as they are written everywhere. */
const keysOf: Readonly<Partial<Record<GridTool, string>>> = {
  copy: 'Ctrl+C',
  cut: 'Ctrl+X',
  paste: 'Ctrl+V',
  fill: 'Ctrl+D',
  clear: 'Delete',
  today: 'Ctrl+;',
  undo: 'Ctrl+Z',
  redo: 'Ctrl+Y',
  keys: '?',
};

/** The menu of a cell: what the toolbar does, and the screen's own ways. The focus goes back to the cell. */
export function GridMenu<Row>({ session, labels, at, items, onClose, onKeys }: GridMenuProps<Row>) {
  const close = () => {
    onClose();
    session.writeAndFocus({});
  };
  const take = (run: () => void) => {
    close();
    run();
  };
  return (
    <Menu
      opened={at !== null}
      onChange={(opened) => !opened && close()}
      position="bottom-start"
      withInitialFocusPlaceholder={false}
      withinPortal={false}
      returnFocus={false}
      trapFocus
    >
      <Menu.Target>
        <PointMark at={at} label={labels.menu} />
      </Menu.Target>
      <Menu.Dropdown>
        {gridTools.map((tool) => (
          <Menu.Item
            key={tool}
            leftSection={<Icon name={toolIcons[tool]} size={14} />}
            rightSection={
              <kbd className={classes.keys} dir="ltr" aria-hidden="true">
                {keysOf[tool]}
              </kbd>
            }
            onClick={() => take(() => runTool(session, tool, onKeys))}
          >
            {labels.tools[tool]}
          </Menu.Item>
        ))}
        {items.length > 0 && <Menu.Divider />}
        {items.map(({ id, label, run }) => (
          <Menu.Item key={id} onClick={({ currentTarget }) => take(() => run(currentTarget))}>
            {label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
