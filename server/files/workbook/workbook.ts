/** A workbook as its readers give it. Plain data only, so that it may be kept and sent between threads. */

/** What a cell is when it is no plain text, and what it shows. */
export interface OddCell {
  /**
   * NUMBER: a number as a spreadsheet shows it without a format; DAY: `YYYY-MM-DD` of a number formatted as a day;
   * FORMULA: what it last came to; ERROR: as `#REF!`; MERGED: part of a cell that is joined over several rows.
   */
  readonly kind: 'NUMBER' | 'DAY' | 'FORMULA' | 'ERROR' | 'MERGED';
  readonly text: string;
}

/** A text as written, something else, or nothing. */
export type SheetCell = string | OddCell | null;

/** A row that is not blank. */
export interface SheetRow {
  /** As a spreadsheet counts it, from 1. */
  readonly row: number;
  readonly cells: readonly SheetCell[];
}

export interface Sheet {
  readonly name: string;
  readonly isHidden: boolean;
  readonly rows: readonly SheetRow[];
}

export interface Workbook {
  readonly sheets: readonly Sheet[];
}

/** What the cell shows, white space at its ends left out. */
export const shownIn = (cell: SheetCell | undefined): string =>
  (typeof cell === 'string' ? cell : (cell?.text ?? '')).trim();
