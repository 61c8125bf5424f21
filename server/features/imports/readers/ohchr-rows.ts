import { tidyText } from '../../../domain/text-likeness.js';
import type { WordDocument } from '../../../files/word-document.js';
import type { WordRow, WordTable } from '../../../files/word-table.js';
import {
  readRecommendationCell,
  readSdgLines,
  readThemeRow,
  readThemesCell,
  splitSource,
  type RecommendationCell,
  type ThemesCell,
} from './ohchr-cells.js';
import { ListColumns } from './ohchr-columns.js';
import type { ProblemList } from './parsed-file.js';
import { readStatesCell } from './state-labels.js';
import { say } from '../../../domain/sentence.js';

/** One row of a thematic list as printed, before its themes' scheme is known. */
export interface ListRow extends RecommendationCell, ThemesCell {
  readonly row: number;
  readonly position: string;
  /** Of a column of its own, which few lists have. */
  readonly states: readonly string[];
  /** The theme row it stands under. */
  readonly heading: string | null;
}

/** The rows of all tables of a document that have a thematic list's heading row. */
export interface ListRows {
  readonly rows: readonly ListRow[];
  readonly hasTable: boolean;
  readonly hasSdgColumn: boolean;
}

/** Reads the tables. A table without heading row goes on where the one before it ended. */
export function readListRows(document: WordDocument, problems: ProblemList): ListRows {
  const reader = new ListReader(problems);
  for (const block of document.blocks) if (block.kind === 'TABLE') reader.readTable(block);
  reader.noteComments();
  return reader;
}

class ListReader implements ListRows {
  readonly rows: ListRow[] = [];
  hasSdgColumn = false;
  private columns: ListColumns | null = null;
  private heading: string | null = null;
  private rowNumber = 0;
  private readonly commented: number[] = [];

  constructor(private readonly problems: ProblemList) {}

  get hasTable(): boolean {
    return this.columns !== null;
  }

  readTable({ rows }: WordTable) {
    for (const row of rows) {
      const columns = ListColumns.of(row);
      if (columns) this.columns = columns;
      if (!this.columns) continue;
      this.rowNumber++;
      if (!columns) this.readRow(row, this.columns);
    }
    this.hasSdgColumn ||= this.columns?.has('sdgs') ?? false;
  }

  noteComments() {
    const [first] = this.commented;
    if (first === undefined || !this.columns) return;
    const column = this.columns.heading('comments');
    const message = say('imports.commentsNotImported', { count: this.commented.length, column, first });
    this.problems.add('COMMENTS_NOT_IMPORTED', message, { row: first, column });
  }

  private readRow(row: WordRow, columns: ListColumns) {
    const filled = row.cells.filter(({ lines }) => lines.length > 0);
    const [only] = filled;
    if (!only) return;
    const cell = readRecommendationCell(columns.lines(row, 'recommendation'));
    if (filled.length === 1 && !cell.number?.includes('.')) return this.readHeading(only.lines);
    if (cell.paragraph === '') return this.noteUnread(only.lines);
    const { before, source } = splitSource(tidyText(columns.lines(row, 'position').join(' ')));
    const themes = readThemesCell(columns.lines(row, 'themes'));
    this.rows.push({
      ...cell,
      source: cell.source ?? source,
      row: this.rowNumber,
      position: before,
      ...themes,
      sdgs: [...themes.sdgs, ...readSdgLines(columns.lines(row, 'sdgs'))],
      states: readStatesCell(columns.lines(row, 'states')),
      heading: this.heading,
    });
    if (columns.lines(row, 'comments').length > 0) this.commented.push(this.rowNumber);
  }

  private readHeading(lines: readonly string[]) {
    const theme = readThemeRow(lines);
    if (theme === null) this.noteUnread(lines);
    else this.heading = theme;
  }

  private noteUnread(lines: readonly string[]) {
    const message = say('imports.rowNotRead', { row: this.rowNumber });
    this.problems.add('ROW_NOT_READ', message, { row: this.rowNumber, value: tidyText(lines.join(' ')) });
  }
}
