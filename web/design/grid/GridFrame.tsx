import { useCallback, useMemo, useRef, useState } from 'react';
import type { GridProps } from './Grid.js';
import type { GridColumnView } from './grid-columns.js';
import { indexItems, layOutItems } from './grid-items.js';
import type { GridSession } from './grid-session.js';
import { GridHeader } from './GridHeader.js';
import { GridLines } from './GridLines.js';
import classes from './grid.module.css';
import { useGridHandlers } from './useGridKeyboard.js';
import { noteBlur, screenKeys, useFocusReport, useGridScene } from './useGridScene.js';
import { useGridVirtualizer } from './useGridVirtualizer.js';

export interface GridFrameProps<Row> extends Omit<GridProps<Row>, 'columns' | 'collapsed' | 'onToggle' | 'ref'> {
  session: GridSession<Row>;
  columns: readonly GridColumnView<Row>[];
  collapsed: ReadonlySet<string>;
  onToggle: (sectionId: string, collapsed: boolean) => void;
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
  const handlers = useGridHandlers(session, ends, toggleUnfolded);
  return (
    <>
      <span ref={before} tabIndex={-1} className={classes.end} />
      <div
        ref={frame}
        role="grid"
        aria-label={label}
        aria-rowcount={items.length + 1}
        aria-colcount={columns.length}
        className={classes.frame}
        onKeyDownCapture={screenKeys(session, props.onKey)}
        onBlur={noteBlur(session)}
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
