import type { FileLimits } from '../file-limits.js';
import { FileRefusal } from '../file-refusal.js';
import { textTooLong, tooManyRows } from '../size-refusals.js';

/** Sheets one workbook may have, hidden ones among them. */
const SHEETS = 60;
/** Characters all cells together may hold: a text that many cells share counts each time. */
const CHARACTERS = 20_000_000;

/** What one workbook may hold altogether; refuses what goes beyond, with the limit named. */
export class WorkbookBudget {
  private cells = 0;
  private characters = 0;

  constructor(private readonly limits: FileLimits) {}

  countSheets(sheets: number): void {
    if (sheets > SHEETS) throw tooMuch(`It has ${sheets} sheets; ${SHEETS} are the most that are read.`);
  }

  countRows(rows: number): void {
    if (rows > this.limits.rows) throw tooManyRows(this.limits.rows);
  }

  countCell(text: string, row: number, column: number): void {
    if (column >= this.limits.columns) throw tooWide(row, this.limits.columns);
    if (text.length > this.limits.textLength) throw textTooLong(this.limits.textLength, text, row);
    this.countJoined();
    this.characters += text.length;
    if (this.characters > CHARACTERS) throw tooMuch('Its cells hold more text than any matrix.');
  }

  /** A cell that holds nothing of its own. */
  countJoined(): void {
    if (++this.cells > this.limits.cells) throw tooMuch(`It has more than ${this.limits.cells} cells.`);
  }

  countTexts(texts: number): void {
    if (texts > this.limits.cells) throw tooMuch(`It has more than ${this.limits.cells} texts.`);
  }
}

const tooMuch = (what: string) =>
  new FileRefusal(
    'EXPANDS_TOO_FAR',
    `The workbook is larger than any matrix. ${what} Copy the sheet you need into a workbook of its own and choose that.`,
  );

const tooWide = (row: number, limit: number) =>
  new FileRefusal(
    'TOO_MANY_COLUMNS',
    `Row ${row} has more than ${limit} columns. Delete what stands far to the right of the table, save, and choose the file again.`,
  );
