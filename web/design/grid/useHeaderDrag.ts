import { useCallback, useRef, type MouseEvent, type PointerEvent } from 'react';
import { isRightToLeft } from '../../lib/direction.js';
import { canStandBy, withinWidths, type GridColumnChange } from './grid-column-ways.js';
import type { GridColumnView } from './grid-columns.js';

/** From this way on, in px, a press is a drag and no click. */
const DRAG = 8;

/** How wide a header is drawn now, in px of a 16 px root. */
export function drawnWidth(cell: HTMLElement): number {
  const root = parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
  return (cell.getBoundingClientRect().width * 16) / root;
}

const headerOf = (target: EventTarget | null) =>
  target instanceof Element ? target.closest<HTMLElement>('[data-header]') : null;

type Change = (change: GridColumnChange) => void;

/** The edge of a header pulled to a width: a line goes along, the columns follow when it is let go. */
export function useWidthDrag(columnId: string, change: Change) {
  const pull = useRef<{ x: number; width: number; sign: 1 | -1 } | null>(null);
  const wanted = (event: PointerEvent<HTMLElement>) => {
    const { x, width, sign } = pull.current!;
    return withinWidths(width + sign * (event.clientX - x));
  };
  return {
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      const cell = headerOf(event.target);
      if (event.button !== 0 || !cell) return;
      event.preventDefault();
      event.stopPropagation();
      event.currentTarget.setPointerCapture(event.pointerId);
      pull.current = { x: event.clientX, width: drawnWidth(cell), sign: isRightToLeft(cell) ? -1 : 1 };
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      if (!pull.current) return;
      const { width, sign } = pull.current;
      event.currentTarget.dataset.pulled = '';
      event.currentTarget.style.translate = `${sign * (wanted(event) - width)}px`;
    },
    onPointerUp: (event: PointerEvent<HTMLElement>) => {
      if (!pull.current) return;
      const isPulled = event.currentTarget.dataset.pulled !== undefined;
      const width = wanted(event);
      letGo(event.currentTarget);
      pull.current = null;
      if (isPulled) change({ kind: 'width', columnId, width });
    },
    onPointerCancel: (event: PointerEvent<HTMLElement>) => {
      letGo(event.currentTarget);
      pull.current = null;
    },
    onDoubleClick: () => change({ kind: 'width', columnId, width: null }),
  };
}

function letGo(handle: HTMLElement) {
  delete handle.dataset.pulled;
  handle.style.translate = '';
}

interface Carried<Row> {
  readonly view: GridColumnView<Row>;
  readonly x: number;
  to: { readonly cell: HTMLElement; readonly change: GridColumnChange } | null;
  isOn: boolean;
}

/** Headers carried to another place by mouse or pen; a line shows where one would stand. Fingers scroll, and use the menu. */
export function useMoveDrag<Row>(columns: readonly GridColumnView<Row>[], change: Change) {
  const carried = useRef<Carried<Row> | null>(null);
  const wasCarried = useRef(false);
  const target = useCallback(
    (event: PointerEvent<HTMLElement>, { view }: Carried<Row>): Carried<Row>['to'] => {
      const cell = headerOf(document.elementFromPoint(event.clientX, event.clientY));
      const other = columns.find(({ column }) => column.id === cell?.dataset.header);
      if (!cell || !other || other.index === view.index || !canStandBy(view, other)) return null;
      const place = other.index < view.index ? 'before' : 'after';
      return { cell, change: { kind: 'move', columnId: view.column.id, to: other.column.id, place } };
    },
    [columns],
  );
  const end = () => {
    carried.current?.to?.cell.removeAttribute('data-drop');
    carried.current = null;
  };
  return {
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      const view = columns.find(({ column }) => column.id === headerOf(event.target)?.dataset.header);
      wasCarried.current = false;
      if (!view || view.column.isFixed || event.button !== 0 || event.pointerType === 'touch') return;
      carried.current = { view, x: event.clientX, to: null, isOn: false };
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      const now = carried.current;
      if (!now || !(event.buttons & 1)) return end();
      if (!now.isOn && Math.abs(event.clientX - now.x) < DRAG) return undefined;
      now.isOn = true;
      wasCarried.current = true;
      now.to?.cell.removeAttribute('data-drop');
      now.to = target(event, now);
      if (now.to?.change.kind === 'move') now.to.cell.dataset.drop = now.to.change.place;
      return undefined;
    },
    onPointerUp: () => {
      const to = carried.current?.to;
      end();
      if (to) change(to.change);
    },
    onPointerLeave: end,
    // What carried a header is no press of its button.
    onClickCapture: (event: MouseEvent<HTMLElement>) => {
      if (!wasCarried.current) return;
      wasCarried.current = false;
      event.preventDefault();
      event.stopPropagation();
    },
  };
}
