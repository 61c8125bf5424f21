import { useEffect, useEffectEvent, useId, useSyncExternalStore, type ReactNode, type RefObject } from 'react';
import type { GridHandle } from '../../design/grid/Grid.js';
import { WithSidePanel } from '../../design/WithSidePanel.js';
import { later } from '../../lib/later.js';
import { NARROW, useMediaQuery } from '../../lib/useMediaQuery.js';
import type { MatrixEdits } from './matrix-edits.js';
import { DrawerContext, type RowDrawer } from './row-drawer.js';
import { useRowTools } from './row-tools.js';

const DrawerPanel = later(() => import('./DrawerPanel.js'), 'DrawerPanel');

export interface DrawerFrameProps {
  readonly drawer: RowDrawer;
  readonly edits: MatrixEdits;
  readonly grid: RefObject<GridHandle | null>;
  readonly children: ReactNode;
}

/** The rows, and beside them what is said, what happened and what proves the row in hand; over them on a narrow screen. */
export function DrawerFrame({ drawer, edits, grid, children }: DrawerFrameProps) {
  const { drawer: draw } = useRowTools();
  const id = useId();
  const isNarrow = useMediaQuery(NARROW);
  const state = useSyncExternalStore(drawer.subscribe, drawer.get);
  const toCell = () => {
    const { place } = drawer.get();
    if (place) grid.current?.focusCell(place.rowId, place.columnId, true);
  };
  const close = () => {
    drawer.close();
    toCell();
  };
  useDrawerKeys(drawer, draw !== undefined, { inside: `#${CSS.escape(id)}`, toCell });
  const panel = state.isOpen && draw && (
    <DrawerPanel {...{ id, drawer, state, edits, draw, isNarrow }} onClose={close} />
  );
  return (
    <DrawerContext value={drawer}>
      <WithSidePanel panel={!isNarrow && panel}>{children}</WithSidePanel>
      {isNarrow && panel}
    </DrawerContext>
  );
}

/** Ctrl+Alt+M goes into the drawer and back, Alt+H to the history of the cell in hand. */
function useDrawerKeys(drawer: RowDrawer, isThere: boolean, on: { inside: string; toCell: () => void }) {
  const press = useEffectEvent((event: KeyboardEvent) => {
    const { target, code, altKey, ctrlKey, metaKey } = event;
    // AltGr is how some keyboards write letters.
    if (!isThere || !altKey || !(target instanceof Element) || event.getModifierState('AltGraph')) return;
    if (target.closest('[role=dialog]')) return;
    if (code === 'KeyM' && (ctrlKey || metaKey)) {
      event.preventDefault();
      if (target.closest(on.inside)) on.toCell();
      else drawer.open();
    } else if (code === 'KeyH' && !ctrlKey && !metaKey && target.closest('[role=grid]') && !isText(target)) {
      event.preventDefault();
      drawer.open('history');
    }
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => press(event);
    window.addEventListener('keydown', listener);
    return () => window.removeEventListener('keydown', listener);
  }, []);
}

const isText = (target: Element) => target.closest('input, textarea, [contenteditable=true]') !== null;
