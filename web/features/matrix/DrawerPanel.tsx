import { Suspense, useEffect, useEffectEvent } from 'react';
import { Dialog } from '../../design/Dialog.js';
import { LoadingState } from '../../design/LoadingState.js';
import { SidePanel } from '../../design/SidePanel.js';
import { TabList, tabIds } from '../../design/TabList.js';
import { sayWith, useColumnWorld } from './column-world.js';
import type { MatrixEdits } from './matrix-edits.js';
import { drawerTabs, type DrawerState, type RowDrawer } from './row-drawer.js';
import type { RowTools } from './row-tools.js';
import classes from './drawer.module.css';

export interface DrawerPanelProps {
  /** Id of what is inside it. */
  readonly id: string;
  readonly drawer: RowDrawer;
  readonly state: DrawerState;
  readonly edits: MatrixEdits;
  readonly draw: NonNullable<RowTools['drawer']>;
  /** Over the rows, and not beside them. */
  readonly isNarrow: boolean;
  readonly onClose: () => void;
}

/** The open drawer: its tabs, and what the tab chosen says of the row in hand. */
export function DrawerPanel({ id, drawer, state, edits, draw, isNarrow, onClose }: DrawerPanelProps) {
  const say = sayWith(useColumnWorld().intl);
  useCalledFocus(state, tabIds(id, state.tab).tab);
  const row = state.place && edits.rows.get(state.place.rowId);
  const title = say('drawer.title', { row: row?.reference ?? '' });
  const tabs = drawerTabs.map((name) => ({ name, label: say(`drawer.${name}`) }));
  const content = (
    <div id={id} className={classes.content}>
      <TabList label={title} {...{ id, tabs }} chosen={state.tab} onChoose={(tab) => drawer.choose(tab)} />
      <div
        role="tabpanel"
        id={tabIds(id, state.tab).panel}
        aria-labelledby={tabIds(id, state.tab).tab}
        tabIndex={0}
        className={classes.body}
      >
        {row ? (
          <Suspense fallback={<LoadingState label={say('loading')} lines={4} />}>
            {draw({
              entryId: row.id,
              columnId: state.place!.columnId,
              tab: state.tab,
              beforeWriting: edits.beforeWriting,
            })}
          </Suspense>
        ) : (
          <p className={classes.hint}>{say('drawer.choose')}</p>
        )}
      </div>
    </div>
  );
  if (!isNarrow) {
    return (
      <SidePanel title={title} closeLabel={say('drawer.close')} onClose={onClose}>
        {content}
      </SidePanel>
    );
  }
  return (
    <Dialog opened onClose={onClose} title={title} closeLabel={say('drawer.close')} size="screen">
      {content}
    </Dialog>
  );
}

/** Whoever opened the drawer is in it: on its tab. */
function useCalledFocus({ isOpen, calls }: DrawerState, tab: string) {
  const focus = useEffectEvent(() => document.getElementById(tab)?.focus());
  useEffect(() => {
    if (!isOpen) return;
    // After a menu that opened it has given the focus back.
    const later = setTimeout(focus);
    return () => clearTimeout(later);
  }, [isOpen, calls]);
}
