import type { CsvRow } from '../../../files/csv-table.js';
import { FileRefusal } from '../../../files/file-refusal.js';
import { tidyText } from '../../../domain/text-likeness.js';
import { say, sentences } from '../../../domain/sentence.js';

/** The columns of UPR Info's export that the import uses. `Rgrp` and `Org` stand twice and are not needed. */
export type UprInfoColumn =
  | 'stateUnderReview'
  | 'text'
  | 'recommendingState'
  | 'response'
  | 'session'
  | 'action'
  | 'issue';

/** Headings by column: UPR Info's own first, then those of copies saved again by other programs. */
const HEADINGS: Readonly<Record<UprInfoColumn, readonly string[]>> = {
  stateUnderReview: ['SuR', 'To', 'State under review', 'SuR State under review'],
  text: ['Recommendation', 'Text', 'Recommendation text'],
  recommendingState: ['RS', 'From', 'Recommending State', 'RS Recommending State'],
  response: ['Response', 'Position'],
  session: ['Session', 'UPR session'],
  action: ['Action', 'Action category', 'A'],
  issue: ['Issue', 'Issues'],
};

const EXPLAINED: Readonly<Record<UprInfoColumn, string>> = {
  stateUnderReview: 'SuR (State under review)',
  text: 'Recommendation',
  recommendingState: 'RS (recommending State)',
  response: 'Response',
  session: 'Session',
  action: 'Action',
  issue: 'Issue',
};

const REQUIRED: readonly UprInfoColumn[] = ['stateUnderReview', 'text', 'recommendingState', 'response', 'session'];
const OPTIONAL: readonly UprInfoColumn[] = ['action', 'issue'];

const keyOf = (heading: string) =>
  tidyText(heading)
    .toLowerCase()
    .replace(/[^a-z]/g, '');

const COLUMN_OF: ReadonlyMap<string, UprInfoColumn> = new Map(
  [...REQUIRED, ...OPTIONAL].flatMap((column) => HEADINGS[column].map((heading) => [keyOf(heading), column] as const)),
);

/** How many different columns of the export a row of headings names. */
export const uprInfoLikeness = (cells: readonly string[]): number =>
  new Set(cells.map((cell) => COLUMN_OF.get(keyOf(cell))).filter((column) => column !== undefined)).size;

/** Where each column stands in a file, and how the file calls it. */
export class UprInfoHeader {
  private readonly indexes = new Map<UprInfoColumn, number>();

  /** Refuses a header without the columns a recommendation needs, and names those that are missing. */
  constructor(private readonly header: CsvRow) {
    header.cells.forEach((cell, index) => {
      const column = COLUMN_OF.get(keyOf(cell));
      if (column && !this.indexes.has(column)) this.indexes.set(column, index);
    });
    const missing = REQUIRED.filter((column) => !this.indexes.has(column));
    if (missing.length > 0) throw columnsMissing(missing, header.cells);
  }

  /** How many cells a row must have at least. */
  get fewestCells(): number {
    return Math.max(...REQUIRED.map((column) => this.indexes.get(column) ?? 0)) + 1;
  }

  get width(): number {
    return this.header.cells.length;
  }

  get row(): number {
    return this.header.row;
  }

  get absent(): { column: UprInfoColumn; heading: string }[] {
    return OPTIONAL.filter((column) => !this.indexes.has(column)).map((column) => ({
      column,
      heading: EXPLAINED[column],
    }));
  }

  cell(row: CsvRow, column: UprInfoColumn): string {
    return row.cells[this.indexes.get(column) ?? -1] ?? '';
  }

  /** The column's heading as the file writes it. */
  heading(column: UprInfoColumn): string {
    return tidyText(this.header.cells[this.indexes.get(column) ?? -1] ?? EXPLAINED[column]);
  }
}

function columnsMissing(missing: readonly UprInfoColumn[], found: readonly string[]): FileRefusal {
  const named = missing.map((column) => `“${EXPLAINED[column]}”`);
  const headings = found.map(tidyText).filter((heading) => heading !== '');
  const shown = headings.slice(0, 20).map((heading) => `“${heading.slice(0, 40)}”`);
  const first = shown.length > 0 ? [say('imports.firstRow', { shown })] : [];
  const more = sentences([...first, say('imports.columnsExpected')]);
  return new FileRefusal('COLUMNS_MISSING', say('imports.columnsMissing', { count: named.length, named, more }));
}
