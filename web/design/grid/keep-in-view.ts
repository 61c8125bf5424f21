import { isRightToLeft } from '../../lib/direction.js';

/** The part of the scrolling frame that neither the header nor the pinned columns cover. */
function openArea(frame: HTMLElement) {
  const box = frame.getBoundingClientRect();
  const area = {
    top: box.top,
    left: box.left,
    bottom: box.top + frame.clientHeight,
    right: box.left + frame.clientWidth,
  };
  const header = frame.querySelector('[data-grid-header]');
  if (header) area.top = Math.max(area.top, header.getBoundingClientRect().bottom);
  const pins = header?.querySelectorAll('[data-pinned]');
  const last = pins?.[pins.length - 1]?.getBoundingClientRect();
  if (last && isRightToLeft(frame)) area.right = last.left;
  else if (last) area.left = last.right;
  return area;
}

/** By how much to scroll so that a stretch lies within the open one; its near edge wins when it is too long. */
function shift(start: number, end: number, openStart: number, openEnd: number): number {
  if (start < openStart || end - start > openEnd - openStart) return start - openStart;
  return end > openEnd ? end - openEnd : 0;
}

/** By how much the frame must scroll for a cell to be hidden neither by the header nor by pinned columns nor by its edges. */
function wayInView(frame: HTMLElement, cell: HTMLElement) {
  const area = openArea(frame);
  const box = cell.getBoundingClientRect();
  return { down: shift(box.top, box.bottom, area.top, area.bottom), along: wayAlong(frame, cell, area) };
}

function scrollBy(frame: HTMLElement, { down, along }: ReturnType<typeof wayInView>) {
  if (down !== 0) frame.scrollTop += down;
  if (along !== 0) frame.scrollLeft += along;
}

/** Scrolls just so far that a cell is in view. */
export const keepInView = (frame: HTMLElement, cell: HTMLElement) => scrollBy(frame, wayInView(frame, cell));

/** The same along the line alone: for the heads of columns, which are always in view from above. */
export const keepAcross = (frame: HTMLElement, cell: HTMLElement) =>
  scrollBy(frame, { down: 0, along: wayAlong(frame, cell, openArea(frame)) });

function wayAlong(frame: HTMLElement, cell: HTMLElement, area: ReturnType<typeof openArea>): number {
  if (cell.hasAttribute('data-pinned')) return 0;
  const box = cell.getBoundingClientRect();
  return isRightToLeft(frame)
    ? -shift(-box.right, -box.left, -area.right, -area.left)
    : shift(box.left, box.right, area.left, area.right);
}

/**
 * Gives a cell the browser's focus and shows it whole; once more when the lines around it have been measured. Where it lies
 * is read before the focus is given, so that the browser lays the page out once.
 */
export function focusInView(cell: HTMLElement) {
  const frame = cell.closest<HTMLElement>('[role="grid"]');
  const way = frame && wayInView(frame, cell);
  cell.focus({ preventScroll: true });
  if (!frame || !way) return;
  scrollBy(frame, way);
  requestAnimationFrame(() => {
    if (document.activeElement === cell) keepInView(frame, cell);
  });
}
