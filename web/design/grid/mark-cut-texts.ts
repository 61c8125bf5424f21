import classes from './grid.module.css';

const isCut = (text: HTMLElement) =>
  text.scrollHeight > text.clientHeight + 2 || text.scrollWidth > text.clientWidth + 1;

/** Notes on a cell whether its text is cut, and answers it. */
export function markCut(cell: HTMLElement): boolean {
  const text = cell.querySelector<HTMLElement>(':scope > [data-clamp]');
  const cut = text !== null && isCut(text);
  if (cell.hasAttribute('data-cut') !== cut) cell.toggleAttribute('data-cut', cut);
  return cut;
}

/**
 * The mark “more” for the cell under the pointer, where its text is cut: one for all cells, since only one is under it.
 * Texts are looked at when the pointer comes, not when they are drawn: most are never pointed at.
 */
export class MoreUnderPointer {
  private readonly mark = document.createElement('span');

  constructor(word: string) {
    this.mark.className = classes.more;
    this.mark.dataset.mark = 'more';
    this.mark.setAttribute('aria-hidden', 'true');
    this.mark.textContent = word;
  }

  /** The pointer came to something in the grid. */
  over = (target: EventTarget | null) => {
    const cell = target instanceof Element ? target.closest<HTMLElement>('[data-column]') : null;
    if (cell?.contains(this.mark)) return;
    this.mark.remove();
    if (!cell || cell.closest('[data-height="full"]') || !markCut(cell)) return;
    // The cell in hand has a mark of its own.
    if (!cell.hasAttribute('data-focused')) cell.append(this.mark);
  };
}
