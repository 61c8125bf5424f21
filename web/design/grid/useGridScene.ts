import { useEffect, useEffectEvent, useLayoutEffect, type FocusEvent, type KeyboardEvent } from 'react';
import { useAnnounce } from '../Announcer.js';
import type { GridColumnView } from './grid-columns.js';
import { commitEdit } from './grid-edits.js';
import { rowIdOf, type GridItem } from './grid-items.js';
import { followFocus } from './grid-moves.js';
import type { GridEdit, GridPlace, GridScene, GridSession } from './grid-session.js';
import type { GridCommit, GridFocus, GridLabels, GridPaste, GridRowStore, GridWriting } from './grid-types.js';
import { focusInView, keepAcross, keepInView } from './keep-in-view.js';
import { pageFrom, type GridVirtualizer } from './useGridVirtualizer.js';

export interface Staged<Row> {
  session: GridSession<Row>;
  items: readonly GridItem[];
  indexOf: ReadonlyMap<string, number>;
  columns: readonly GridColumnView<Row>[];
  rows: GridRowStore<Row>;
  labels: GridLabels;
  locale: string;
  collapsed: ReadonlySet<string>;
  onToggle: (sectionId: string, collapsed: boolean) => void;
  onCommit?: (commit: GridCommit<Row>) => void;
  onCommits?: (commits: readonly GridCommit<Row>[]) => void;
  onPaste?: (paste: GridPaste<Row>) => void;
  onUndo?: () => void;
  onRedo?: () => void;
  virtualizer: GridVirtualizer;
}

/**
 * Tells the session, after every render, what is on show. When lines went away, an edit under way in one of them is
 * committed rather than lost, and the focus goes to what has taken its place.
 */
export function useGridScene<Row>(staged: Staged<Row>) {
  const announce = useAnnounce();
  useLayoutEffect(() => {
    const { session, virtualizer, items, columns, indexOf } = staged;
    const before = session.scene();
    const scene: GridScene<Row> = {
      ...staged,
      announce,
      reveal: (index) => {
        const line = virtualizer.elementsCache.get(items[index].key);
        if (line?.isConnected) focusAtOnce(session, line);
        else virtualizer.scrollToIndex(index);
      },
      show: (place) => showPlace(virtualizer, place, indexOf.get(place.item) ?? 0),
      pageFrom: (index, direction) => pageFrom(virtualizer, index, direction),
    };
    session.show(scene);
    if (!before || (before.items === items && before.columns === columns)) return;
    const { edit } = session.read();
    if (edit && !indexOf.has(edit.item)) commitEdit(session, 'stay');
    followFocus(session, before, scene);
  });
}

/**
 * From one cell to another that is drawn the browser's focus goes before anything is drawn anew: it then finds the page laid
 * out. What is not drawn yet gets the focus with its line.
 */
function focusAtOnce<Row>(session: GridSession<Row>, line: HTMLElement) {
  const { focus, edit } = session.read();
  if (!focus || edit || !document.activeElement?.hasAttribute('data-grid-stop')) return;
  const cell = line.querySelector<HTMLElement>(`[data-column="${CSS.escape(focus.column)}"], button[data-grid-stop]`);
  if (!cell || !session.takeFocus()) return;
  focusInView(cell);
  session.stopAt(cell);
}

/** Scrolls so far that a cell is in view, once it is drawn. */
function showPlace(virtualizer: GridVirtualizer, place: GridPlace, index: number) {
  if (!virtualizer.elementsCache.get(place.item)?.isConnected) virtualizer.scrollToIndex(index);
  requestAnimationFrame(() => {
    const frame = virtualizer.scrollElement;
    const line = virtualizer.elementsCache.get(place.item);
    const cell = line?.querySelector<HTMLElement>(`[data-column="${CSS.escape(place.column)}"]`);
    if (!frame) return;
    // Of a line only the columns near those in view are drawn; the head of every column is.
    const head = frame.querySelector<HTMLElement>(`[data-header="${CSS.escape(place.column)}"]`);
    if (head) keepAcross(frame, head);
    if (cell) keepInView(frame, cell);
  });
}

function describe<Row>(session: GridSession<Row>, place: GridPlace | null): GridFocus | null {
  const scene = session.scene();
  if (!scene || !place) return null;
  const item = scene.items[scene.indexOf.get(place.item) ?? -1];
  return { rowId: rowIdOf(item), columnId: place.column };
}

/** Reports where the focus has gone, without re-rendering the grid for it. */
export function useFocusReport<Row>(session: GridSession<Row>, onFocusChange?: (focus: GridFocus | null) => void) {
  const report = useEffectEvent((place: GridPlace | null) => onFocusChange?.(describe(session, place)));
  useEffect(() => {
    let last = session.read().focus;
    return session.subscribe(() => {
      const { focus } = session.read();
      if (focus === last) return;
      last = focus;
      report(focus);
    });
  }, [session]);
}

/** Reports what is being written, and that nothing is any more, without re-rendering the grid for it. */
export function useWritingReport<Row>(session: GridSession<Row>, onWriting?: (now: GridWriting<Row> | null) => void) {
  const report = useEffectEvent((edit: GridEdit<Row> | null) => {
    onWriting?.(edit && { rowId: edit.rowId, columnId: edit.column, draft: edit.draft, row: edit.row });
  });
  useEffect(() => {
    let last = session.read().edit;
    return session.subscribe(() => {
      const { edit } = session.read();
      if (edit === last) return;
      last = edit;
      report(edit);
    });
  }, [session]);
}

/** The screen's own keys on a focused cell come before the grid's: they are caught on the way down to it. */
export function screenKeys<Row>(
  session: GridSession<Row>,
  onKey?: (event: KeyboardEvent<HTMLElement>, focus: GridFocus) => void,
) {
  return (event: KeyboardEvent<HTMLElement>) => {
    const isOnCell = event.target instanceof Element && event.target.hasAttribute('data-grid-stop');
    const focus = isOnCell ? describe(session, session.read().focus) : null;
    if (focus) onKey?.(event, focus);
  };
}

/** Remembers whether the browser's focus is in the grid, to give it back when its cell is taken away. */
export function noteBlur<Row>(session: GridSession<Row>) {
  return (event: FocusEvent<HTMLElement>) => {
    const next = event.relatedTarget;
    session.hasBrowserFocus = next instanceof Node && event.currentTarget.contains(next);
  };
}
