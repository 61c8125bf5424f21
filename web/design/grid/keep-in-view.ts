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

/** Scrolls just so far that a cell is hidden neither by the header nor by pinned columns nor by the frame's edges. */
export function keepInView(frame: HTMLElement, cell: HTMLElement) {
  const area = openArea(frame);
  const box = cell.getBoundingClientRect();
  const down = shift(box.top, box.bottom, area.top, area.bottom);
  if (down !== 0) frame.scrollTop += down;
  if (cell.hasAttribute('data-pinned')) return;
  const right = isRightToLeft(frame)
    ? -shift(-box.right, -box.left, -area.right, -area.left)
    : shift(box.left, box.right, area.left, area.right);
  if (right !== 0) frame.scrollLeft += right;
}

/** Gives a cell the browser's focus and shows it whole; once more when the lines around it have been measured. */
export function focusInView(cell: HTMLElement) {
  cell.focus({ preventScroll: true });
  const frame = cell.closest<HTMLElement>('[role="grid"]');
  if (!frame) return;
  keepInView(frame, cell);
  requestAnimationFrame(() => {
    if (document.activeElement === cell) keepInView(frame, cell);
  });
}
