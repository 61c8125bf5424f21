import { useSyncExternalStore } from 'react';
import { Icon } from '../../design/Icon.js';
import { sayWith, useColumnWorld } from './column-world.js';
import type { RowDrawer } from './row-drawer.js';
import { useRowTools } from './row-tools.js';
import classes from './matrix.module.css';

/** Opens and closes the drawer from the head of the matrix. */
export function DrawerButton({ drawer }: { drawer: RowDrawer }) {
  const { intl } = useColumnWorld();
  const { drawer: draw } = useRowTools();
  const { isOpen } = useSyncExternalStore(drawer.subscribe, drawer.get);
  if (!draw) return null;
  return (
    <button
      type="button"
      className={classes.control}
      aria-expanded={isOpen}
      aria-keyshortcuts="Control+Alt+M"
      onClick={() => (isOpen ? drawer.close() : drawer.open())}
    >
      <Icon name="comment" size={14} />
      {sayWith(intl)('drawer.button')}
    </button>
  );
}
