import type { MeasuredBlock, MeasuredParagraph, MeasuredRow } from './block-measures.js';

/** The room for text on a page, in twentieths of a point. */
export interface Area {
  readonly width: number;
  readonly height: number;
}

/** A paragraph leaves at least so many lines on a page, and takes as many to the next. */
const ORPHANS = 2;
const MOST_KEPT = 12;

/** Fills pages with blocks from top to bottom, and notes the page of each bookmark. */
export class PageFiller {
  page = 0;
  readonly bookmarks = new Map<string, number>();
  private room = 0;
  private area: Area = { width: 0, height: 0 };

  /** Starts a section: always on a new page. */
  begin(area: Area): void {
    this.area = area;
    this.turn();
  }

  fill(blocks: readonly MeasuredBlock[]): void {
    for (const [at, block] of blocks.entries()) {
      if (block.kind === 'table') this.table(block.rows);
      else this.paragraph(block, keptBelow(blocks, at));
    }
  }

  private turn(): void {
    this.page += 1;
    this.room = this.area.height;
  }

  private get isAtTop(): boolean {
    return this.room === this.area.height;
  }

  private paragraph(block: MeasuredParagraph, below: number): void {
    if (block.startsPage && !this.isAtTop) this.turn();
    const first = Math.min(block.lines, ORPHANS) * block.lineHeight;
    const needed = block.before + (block.keepNext ? block.lines * block.lineHeight + block.after + below : first);
    if (!this.isAtTop && needed > this.room) this.turn();
    if (!this.isAtTop || block.startsPage) this.room -= block.before;
    for (const mark of block.bookmarks) this.bookmarks.set(mark, this.page);
    this.lines(block);
    this.room -= block.after;
  }

  private lines({ lines, lineHeight }: MeasuredParagraph): void {
    let left = lines;
    while (left * lineHeight > this.room && !(this.isAtTop && left <= 1)) {
      const fitting = Math.floor(this.room / lineHeight);
      const placed = left - fitting < ORPHANS ? fitting - (ORPHANS - (left - fitting)) : fitting;
      left -= Math.max(0, placed);
      if (left === 0) return;
      this.turn();
    }
    this.room -= left * lineHeight;
  }

  /** The head comes again on each page; a row that may not break goes to the next page whole. */
  private table(rows: readonly MeasuredRow[]): void {
    const head = rows.filter(({ isHead }) => isHead).reduce((sum, { height }) => sum + height, 0);
    for (const [at, row] of rows.entries()) {
      const next = row.keepNext ? (rows[at + 1]?.height ?? 0) : 0;
      if (row.height + next > this.room && !this.isAtTop && (row.isWhole || row.isHead)) this.turnUnder(row, head);
      this.row(row, head);
    }
  }

  private turnUnder(row: MeasuredRow, head: number): void {
    this.turn();
    if (!row.isHead) this.room -= head;
  }

  private row(row: MeasuredRow, head: number): void {
    let left = row.height;
    while (left > this.room) {
      left -= Math.max(this.room, 1);
      this.turnUnder(row, head);
    }
    this.room -= left;
  }
}

/** How much of what follows a heading or caption must stand on its page: further headings, and two lines or a first row. */
function keptBelow(blocks: readonly MeasuredBlock[], at: number): number {
  let height = 0;
  for (const next of blocks.slice(at + 1, at + MOST_KEPT)) {
    if (next.kind === 'table') {
      const first = next.rows.findIndex(({ isHead, keepNext }) => !isHead && !keepNext);
      return height + next.rows.slice(0, first + 1).reduce((sum, row) => sum + row.height, 0);
    }
    if (!next.keepNext) return height + next.before + Math.min(next.lines, ORPHANS) * next.lineHeight;
    height += next.before + next.lines * next.lineHeight + next.after;
  }
  return height;
}
