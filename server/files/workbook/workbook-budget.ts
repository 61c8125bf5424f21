import type { FileLimits } from '../file-limits.js';
import { FileRefusal } from '../file-refusal.js';
import { textTooLong, tooManyRows } from '../size-refusals.js';
import { say, type Sentence } from '../../domain/sentence.js';

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
    if (sheets > SHEETS) throw tooMuch(say('files.moreSheets', { sheets, most: SHEETS }));
  }

  countRows(rows: number): void {
    if (rows > this.limits.rows) throw tooManyRows(this.limits.rows);
  }

  countCell(text: string, row: number, column: number): void {
    if (column >= this.limits.columns) throw tooWide(row, this.limits.columns);
    if (text.length > this.limits.textLength) throw textTooLong(this.limits.textLength, text, row);
    this.countJoined();
    this.characters += text.length;
    if (this.characters > CHARACTERS) throw tooMuch(say('files.tooMuchText'));
  }

  /** A cell that holds nothing of its own. */
  countJoined(): void {
    if (++this.cells > this.limits.cells) throw tooMuch(say('files.moreCells', { limit: this.limits.cells }));
  }

  countTexts(texts: number): void {
    if (texts > this.limits.cells) throw tooMuch(say('files.moreTexts', { limit: this.limits.cells }));
  }
}

const tooMuch = (what: Sentence) => new FileRefusal('EXPANDS_TOO_FAR', say('files.workbookTooLarge', { what }));

const tooWide = (row: number, limit: number) =>
  new FileRefusal('TOO_MANY_COLUMNS', say('files.rowTooWide', { row, limit }));
