import { useEffect, useMemo, useRef, type MouseEvent, type PointerEvent, type RefObject } from 'react';
import { isChosen } from './grid-blocks.js';
import { copyInto, pasteFrom } from './grid-clipboard.js';
import { extendTo } from './grid-range.js';
import { alone, type GridPlace, type GridSession } from './grid-session.js';

/** The place of the cell under a pointer; null beside the cells, or inside an editor or a panel of a cell. */
function placeUnder(target: EventTarget | Element | null): GridPlace | null {
  if (!(target instanceof Element) || target.closest('[data-cell-panel], input, textarea')) return null;
  const cell = target.closest<HTMLElement>('[data-column]');
  return cell?.dataset.item && cell.dataset.column ? { item: cell.dataset.item, column: cell.dataset.column } : null;
}

const isSame = (one: GridPlace | null, other: GridPlace | null) =>
  one?.item === other?.item && one?.column === other?.column;

/** Where the menu of a cell opens: at the pointer, or below the cell. */
export interface MenuPoint {
  readonly x: number;
  readonly y: number;
}

/** The point below the start of the focused cell. */
export function pointOfCell(cell: Element): MenuPoint {
  const box = cell.getBoundingClientRect();
  const isRtl = getComputedStyle(cell).direction === 'rtl';
  return { x: isRtl ? box.right - 8 : box.left + 8, y: Math.min(box.bottom, box.top + 24) };
}

/**
 * The browser's own copy, cut and paste while a cell has the focus. They are heard at the document: without a text marked
 * a browser sends them to where the caret last was, or to the page, not to the cell.
 */
function useClipboardKeys<Row>(session: GridSession<Row>, frame: RefObject<HTMLDivElement | null>) {
  useEffect(() => {
    const isOnCell = () => {
      const at = document.activeElement;
      return at?.hasAttribute('data-column') === true && frame.current?.contains(at) === true;
    };
    const copy = (event: ClipboardEvent) => isOnCell() && copyInto(session, event, false);
    const cut = (event: ClipboardEvent) => isOnCell() && copyInto(session, event, true);
    const paste = (event: ClipboardEvent) => isOnCell() && pasteFrom(session, event);
    document.addEventListener('copy', copy);
    document.addEventListener('cut', cut);
    document.addEventListener('paste', paste);
    return () => {
      document.removeEventListener('copy', copy);
      document.removeEventListener('cut', cut);
      document.removeEventListener('paste', paste);
    };
  }, [session, frame]);
}

/** Takes a press with Shift, or the way of a pressed pointer over other cells, as a range. */
function useDrawing<Row>(session: GridSession<Row>, frame: RefObject<HTMLDivElement | null>) {
  const from = useRef<GridPlace | null>(null);
  useEffect(() => {
    const end = () => {
      from.current = null;
      frame.current?.removeAttribute('data-drawing');
    };
    window.addEventListener('pointerup', end);
    window.addEventListener('pointercancel', end);
    return () => {
      window.removeEventListener('pointerup', end);
      window.removeEventListener('pointercancel', end);
    };
  }, [frame]);
  return useMemo(
    () => ({
      onPointerDown: (event: PointerEvent<HTMLElement>) => {
        const place = placeUnder(event.target);
        if (!place || event.button !== 0 || event.pointerType === 'touch') return;
        from.current = place;
      },
      // The press itself would bring the focus here and let the range go.
      onMouseDown: (event: MouseEvent<HTMLElement>) => {
        const place = placeUnder(event.target);
        if (place && event.button === 2 && isChosen(session, place)) event.preventDefault(); // the menu is about the range
        if (!place || event.button !== 0) return;
        if (event.shiftKey && session.read().focus) {
          event.preventDefault();
          extendTo(session, place);
        } else if (isSame(place, session.read().focus)) session.write(alone(place));
      },
      onPointerMove: (event: PointerEvent<HTMLElement>) => {
        if (!from.current || !(event.buttons & 1) || session.read().edit) return;
        const place = placeUnder(document.elementFromPoint(event.clientX, event.clientY));
        const isDrawing = event.currentTarget.hasAttribute('data-drawing');
        if (!place || (!isDrawing && isSame(place, from.current))) return;
        event.currentTarget.setAttribute('data-drawing', '');
        document.getSelection()?.removeAllRanges();
        extendTo(session, place);
      },
    }),
    [session],
  );
}

/** The pointer's and the clipboard's share of the grid. */
export function useGridPointer<Row>(
  session: GridSession<Row>,
  frame: RefObject<HTMLDivElement | null>,
  openMenu: (at: MenuPoint) => void,
) {
  useClipboardKeys(session, frame);
  const drawing = useDrawing(session, frame);
  const others = useMemo(
    () => ({
      onContextMenu: (event: MouseEvent<HTMLElement>) => {
        const place = placeUnder(event.target);
        if (!place || session.read().edit) return;
        event.preventDefault();
        if (!isChosen(session, place)) session.writeAndFocus(alone(place));
        openMenu({ x: event.clientX, y: event.clientY });
      },
    }),
    [session, openMenu],
  );
  return useMemo(() => ({ ...drawing, ...others }), [drawing, others]);
}
