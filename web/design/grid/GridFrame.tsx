import { useCallback, useEffect, useMemo, useRef, useState, type RefObject } from 'react';
import { useColumnWindow } from './column-window.js';
import type { GridProps } from './Grid.js';
import type { GridColumnView } from './grid-columns.js';
import { indexItems, layOutItems } from './grid-items.js';
import type { GridSession } from './grid-session.js';
import { GridHeader } from './GridHeader.js';
import { GridLines } from './GridLines.js';
import classes from './grid.module.css';
import { MoreUnderPointer } from './mark-cut-texts.js';
import { RestQueue } from './rest-queue.js';
import { useGridHandlers } from './useGridKeyboard.js';
import { useGridPointer, type MenuPoint } from './useGridPointer.js';
import { noteBlur, screenKeys, useFocusReport, useGridScene, useWritingReport } from './useGridScene.js';
import { useGridVirtualizer } from './useGridVirtualizer.js';

export interface GridFrameProps<Row> extends Omit<
  GridProps<Row>,
  'columns' | 'collapsed' | 'onToggle' | 'onKeys' | 'ref'
> {
  session: GridSession<Row>;
  columns: readonly GridColumnView<Row>[];
  /** Room for the lines, in px; 0 before the first layout. */
  available: number;
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
  const window = useColumnWindow(columns, props.available, frame);
  const rest = useRest(session);
  useMoreUnderPointer(frame, props.labels.more);
  const virtualizer = useGridVirtualizer({ frame, session, items, indexOf, columns, rows, height });
  useGridScene({ ...props, items, indexOf, virtualizer });
  useFocusReport(session, props.onFocusChange);
  useWritingReport(session, props.onWriting);
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
        <GridHeader session={session} columns={columns} ways={props.columnWays} />
        <GridLines {...props} {...{ items, virtualizer, unfolded, height, window, rest }} />
      </div>
      <span ref={after} tabIndex={-1} className={classes.end} />
    </>
  );
}

/** What is drawn once the hand rests. */
function useRest<Row>(session: GridSession<Row>): RestQueue {
  const [rest] = useState(() => new RestQueue());
  useEffect(() => session.subscribe(rest.wait), [session, rest]);
  return rest;
}

function useMoreUnderPointer(frame: RefObject<HTMLElement | null>, word: string) {
  useEffect(() => {
    const node = frame.current;
    const more = new MoreUnderPointer(word);
    const over = ({ target }: PointerEvent) => more.over(target);
    node?.addEventListener('pointerover', over, { passive: true });
    return () => {
      node?.removeEventListener('pointerover', over);
      more.over(null);
    };
  }, [frame, word]);
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
