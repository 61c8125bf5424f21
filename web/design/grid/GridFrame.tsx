import { useCallback, useMemo, useRef, useState } from 'react';
import type { GridProps } from './Grid.js';
import type { GridColumnView } from './grid-columns.js';
import { indexItems, layOutItems } from './grid-items.js';
import type { GridSession } from './grid-session.js';
import { GridHeader } from './GridHeader.js';
import { GridLines } from './GridLines.js';
import classes from './grid.module.css';
import { useGridHandlers } from './useGridKeyboard.js';
import { useGridPointer, type MenuPoint } from './useGridPointer.js';
import { noteBlur, screenKeys, useFocusReport, useGridScene } from './useGridScene.js';
import { useGridVirtualizer } from './useGridVirtualizer.js';

export interface GridFrameProps<Row> extends Omit<
  GridProps<Row>,
  'columns' | 'collapsed' | 'onToggle' | 'onKeys' | 'ref'
> {
  session: GridSession<Row>;
  columns: readonly GridColumnView<Row>[];
  collapsed: ReadonlySet<string>;
  onToggle: (sectionId: string, collapsed: boolean) => void;
  /** Opens the menu of a cell. */
  onMenu: (at: MenuPoint) => void;
  /** Lists the keys. */
  onKeys: () => void;
}

/** The scrolling grid itself: header, lines, keyboard, and two places outside it for Tab to go on from. */
export function GridFrame<Row>(props: GridFrameProps<Row>) {
  const { session, label, columns, sections, rows, collapsed, height = 'four' } = props;
  const frame = useRef<HTMLDivElement>(null);
  const before = useRef<HTMLElement>(null);
  const after = useRef<HTMLElement>(null);
  const ends = useMemo(() => ({ before, after }), []);
  const [unfolded, toggleUnfolded] = useUnfolded();
  const items = useMemo(() => layOutItems(sections, collapsed), [sections, collapsed]);
  const indexOf = useMemo(() => indexItems(items), [items]);
  const virtualizer = useGridVirtualizer({ frame, session, items, indexOf, columns, rows, height });
  useGridScene({ ...props, items, indexOf, virtualizer });
  useFocusReport(session, props.onFocusChange);
  const pointer = useGridPointer(session, frame, props.onMenu);
  const { onMenu, onKeys } = props;
  const ways = useMemo(
    () => ({ ends, onMore: toggleUnfolded, onMenu, onKeys }),
    [ends, toggleUnfolded, onMenu, onKeys],
  );
  const handlers = useGridHandlers(session, ways);
  return (
    <>
      <span ref={before} tabIndex={-1} className={classes.end} />
      <div
        ref={frame}
        role="grid"
        aria-label={label}
        aria-multiselectable
        aria-rowcount={items.length + 1}
        aria-colcount={columns.length}
        className={classes.frame}
        onKeyDownCapture={screenKeys(session, props.onKey)}
        onBlur={noteBlur(session)}
        {...pointer}
        {...handlers}
      >
        <GridHeader columns={columns} />
        <GridLines {...props} {...{ items, virtualizer, unfolded, height }} />
      </div>
      <span ref={after} tabIndex={-1} className={classes.end} />
    </>
  );
}

/** The rows whose whole text was asked for by “more”. */
function useUnfolded() {
  const [unfolded, setUnfolded] = useState<ReadonlySet<string>>(() => new Set());
  const toggle = useCallback((item: string) => setUnfolded((before) => toggled(before, item)), []);
  return [unfolded, toggle] as const;
}

function toggled(set: ReadonlySet<string>, item: string): ReadonlySet<string> {
  const next = new Set(set);
  if (!next.delete(item)) next.add(item);
  return next;
}
