import type { FileLimits } from './file-limits.js';
import { textTooLong } from './size-refusals.js';
import type { XmlAttributes } from './xml-events.js';

export interface WordCell {
  /** The grid column the cell begins at, from 0. */
  readonly column: number;
  /** How many grid columns it covers. */
  readonly span: number;
  /** Its paragraphs, line breaks parted, without empty ones. A vertically merged cell repeats its first cell's. */
  readonly lines: readonly string[];
}
export interface WordRow {
  readonly cells: readonly WordCell[];
}
export interface WordTable {
  readonly kind: 'TABLE';
  readonly rows: readonly WordRow[];
}

interface OpenCell {
  span: number;
  lines: string[];
  length: number;
  merge: 'none' | 'begins' | 'continues';
  /** Text of a paragraph whose mark was deleted: it stands at the beginning of the next one. */
  carried: string;
  isDeleted: boolean;
}

/** Gathers one table, repeating merged cells over the rows they cover. */
export class WordTableReader {
  private readonly rows: WordRow[] = [];
  private row: { cells: WordCell[]; column: number; isDeleted: boolean } | null = null;
  private cell: OpenCell | null = null;
  /** By grid column: the lines of the vertically merged cell that may go on, and how many rows it has covered. */
  private readonly merged = new Map<number, { lines: readonly string[]; rows: number }>();

  constructor(private readonly limits: FileLimits) {}

  get isInDeletedRow(): boolean {
    return this.row?.isDeleted ?? false;
  }

  openRow() {
    this.row = { cells: [], column: 0, isDeleted: false };
  }

  deleteRow() {
    if (this.row) this.row.isDeleted = true;
  }

  openCell() {
    this.cell = { span: 1, lines: [], length: 0, merge: 'none', carried: '', isDeleted: false };
  }

  describe(name: string, attributes: XmlAttributes) {
    const value = attributes.val ?? '';
    if (name === 'w:gridBefore' && this.row) this.row.column = this.bounded(value);
    if (!this.cell) return;
    if (name === 'w:gridSpan') this.cell.span = Math.max(1, this.bounded(value));
    if (name === 'w:vMerge') this.cell.merge = value === 'restart' ? 'begins' : 'continues';
    if (name === 'w:cellDel') this.cell.isDeleted = true;
  }

  addParagraph(text: string, isMarkDeleted: boolean) {
    if (!this.cell) return;
    const whole = this.cell.carried + text;
    this.cell.carried = isMarkDeleted ? whole : '';
    if (!isMarkDeleted) this.addLines(whole.split('\n'));
  }

  addLines(lines: readonly string[]) {
    if (!this.cell) return;
    for (const line of lines) {
      this.cell.length += line.length;
      if (this.cell.length > this.limits.textLength)
        throw textTooLong(this.limits.textLength, this.cell.lines[0] ?? line);
      if (line.trim() !== '') this.cell.lines.push(line.trim());
    }
  }

  closeCell() {
    const { cell, row } = this;
    this.cell = null;
    if (!cell || !row || cell.isDeleted) return;
    if (cell.carried.trim() !== '') cell.lines.push(cell.carried.trim());
    row.cells.push({ column: row.column, span: cell.span, lines: this.linesOf(cell, row.column) });
    row.column += cell.span;
  }

  closeRow() {
    if (this.row && !this.row.isDeleted) this.rows.push({ cells: this.row.cells });
    this.row = null;
  }

  close(): WordTable {
    return { kind: 'TABLE', rows: this.rows };
  }

  private linesOf(cell: OpenCell, column: number): readonly string[] {
    const above = this.merged.get(column);
    if (cell.merge === 'continues' && above && ++above.rows <= this.limits.mergedRows) return above.lines;
    if (cell.merge === 'begins') this.merged.set(column, { lines: cell.lines, rows: 1 });
    else this.merged.delete(column);
    return cell.lines;
  }

  private bounded(value: string): number {
    return Math.min(Math.max(Number.parseInt(value, 10) || 0, 0), this.limits.columns);
  }
}
