import { use } from 'react';
import { Icon } from '../../design/Icon.js';
import { useRow } from '../../design/grid/row-store.js';
import { sayWith, useColumnWorld } from './column-world.js';
import { DrawerContext } from './row-drawer.js';
import { useRowTools } from './row-tools.js';
import classes from './matrix.module.css';

/** On a card: opens the drawer about its row, and says how many comments are open there. */
export function DrawerOfCard({ rowId }: { rowId: string }) {
  const { intl } = useColumnWorld();
  const { drawer: draw, openComments } = useRowTools();
  const drawer = use(DrawerContext);
  const counts = useRow(openComments, rowId);
  const count = Object.values(counts ?? {}).reduce((sum, one) => sum + one, 0);
  if (!drawer || !draw) return null;
  return (
    <button type="button" className={classes.control} onClick={() => drawer.open(null, { rowId, columnId: '' })}>
      <Icon name="comment" size={14} />
      {sayWith(intl)('drawer.ofCard', { count })}
    </button>
  );
}
