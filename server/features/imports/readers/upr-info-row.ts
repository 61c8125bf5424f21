import { readPosition } from '../../../domain/source-position.js';
import { RecommendationKind, ThemeScheme } from '../../../domain/vocabulary.js';
import type { CsvRow } from '../../../files/csv-table.js';
import { tidyText } from '../../../domain/text-likeness.js';
import { mendMisreadLetters } from './misread-letters.js';
import type { ParsedTheme, ProblemList } from './parsed-file.js';
import { parseSession } from './review-session.js';
import { distinctLabels } from './state-labels.js';
import type { UprInfoColumn, UprInfoHeader } from './upr-info-columns.js';
import { say } from '../../../domain/sentence.js';

/** One row of the export as it stands, before rows of the same recommendation are united. */
export interface UprInfoRow {
  readonly row: number;
  readonly stateUnderReview: string;
  readonly session: number | null;
  readonly kind: RecommendationKind;
  readonly text: string;
  /** Null for a pledge, and where UPR Info does not know. */
  readonly recommendingState: string | null;
  readonly response: string;
  readonly action: number | null;
  readonly themes: readonly ParsedTheme[];
}

const NO_STATE = /^\(?\s*(unknown|not known|n\/?a|-)?\s*\)?$/i;

/** Reads the rows of one export and notes what is odd in them. */
export class UprInfoRowReader {
  constructor(
    private readonly header: UprInfoHeader,
    private readonly problems: ProblemList,
  ) {}

  /** The row's content, or null when it cannot be placed; then a problem says why it was left out. */
  read(row: CsvRow): UprInfoRow | null {
    if (this.hasSwallowedRows(row) || !this.hasRightWidth(row)) return null;
    const stateUnderReview = this.tidy(row, 'stateUnderReview');
    const text = this.tidy(row, 'text');
    if (stateUnderReview === '') return this.leftOut(row, 'STATE_MISSING', 'stateUnderReview');
    if (text === '') return this.leftOut(row, 'TEXT_MISSING', 'text');
    const response = this.tidy(row, 'response');
    if (response === '') this.noteMissingResponse(row);
    const { kind } = readPosition(response);
    return {
      row: row.row,
      stateUnderReview,
      session: this.session(row),
      kind,
      text,
      recommendingState: this.recommendingState(row, kind, stateUnderReview),
      response,
      action: this.action(row),
      themes: this.themes(row),
    };
  }

  private hasSwallowedRows({ row, cells, isOddlyQuoted }: CsvRow): boolean {
    if (!isOddlyQuoted) return false;
    const isSwallowed = cells.some((cell) => cell.includes('\n'));
    const message = say(isSwallowed ? 'imports.quotationSwallowed' : 'imports.quotationMarks', { row });
    this.problems.add('QUOTATION_MARKS', message, { row, value: cells.join(' ¦ ') });
    return isSwallowed;
  }

  private hasRightWidth(row: CsvRow): boolean {
    const beyond = row.cells.slice(this.header.width).some((cell) => cell.trim() !== '');
    if (row.cells.length >= this.header.fewestCells && !beyond) return true;
    this.problems.add(
      'CELL_COUNT',
      say('imports.cellCount', { row: row.row, cells: row.cells.length, width: this.header.width }),
      { row: row.row, value: row.cells.join(' ¦ ') },
    );
    return false;
  }

  private tidy(row: CsvRow, column: UprInfoColumn): string {
    const cell = this.header.cell(row, column);
    const mended = mendMisreadLetters(cell);
    const tidied = tidyText(mended);
    if (mended !== cell) {
      const place = { row: row.row, column: this.header.heading(column), value: tidied };
      this.problems.add('CHARACTERS_MENDED', say('imports.charactersMended', { row: row.row }), place);
    }
    return tidied;
  }

  private leftOut(row: CsvRow, code: 'STATE_MISSING' | 'TEXT_MISSING', column: UprInfoColumn): null {
    const place = { row: row.row, column: this.header.heading(column) };
    const id = code === 'STATE_MISSING' ? 'imports.leftOutWithoutState' : 'imports.leftOutWithoutText';
    this.problems.add(code, say(id, { row: row.row }), place);
    return null;
  }

  private noteMissingResponse({ row }: CsvRow) {
    const message = say('imports.responseMissing', { row });
    this.problems.add('POSITION_MISSING', message, { row, column: this.header.heading('response') });
  }

  private session(row: CsvRow): number | null {
    const value = this.tidy(row, 'session');
    const session = parseSession(value);
    if (session === null) {
      const message =
        value === ''
          ? say('imports.sessionMissing', { row: row.row })
          : say('imports.sessionNotUnderstood', { row: row.row, session: value.slice(0, 20) });
      this.problems.add('SESSION_NOT_UNDERSTOOD', message, {
        row: row.row,
        column: this.header.heading('session'),
        value,
      });
    }
    return session;
  }

  private recommendingState(row: CsvRow, kind: RecommendationKind, stateUnderReview: string): string | null {
    const label = this.tidy(row, 'recommendingState');
    if (kind === RecommendationKind.PLEDGE && (NO_STATE.test(label) || label === stateUnderReview)) return null;
    if (!NO_STATE.test(label)) return label;
    const message = say('imports.recommendingStateMissing', { row: row.row });
    const place = { row: row.row, column: this.header.heading('recommendingState'), value: label };
    this.problems.add('STATE_MISSING', message, place);
    return null;
  }

  private action(row: CsvRow): number | null {
    const value = this.tidy(row, 'action');
    const category = /^([1-5])(?:[.,]0+)?(?:\s*-.*)?$/.exec(value)?.[1];
    if (category) return Number(category);
    if (value !== '') {
      const message = say('imports.actionNotUnderstood', { row: row.row });
      const place = { row: row.row, column: this.header.heading('action'), value };
      this.problems.add('ACTION_NOT_UNDERSTOOD', message, place);
    }
    return null;
  }

  /** UPR Info parts its issues by commas, and no label of its list of issues contains one. */
  private themes(row: CsvRow): ParsedTheme[] {
    const labels = this.tidy(row, 'issue')
      .split(',')
      .map((label) => label.trim());
    const named = distinctLabels(labels.filter((label) => label !== ''));
    return named.map((label) => ({ scheme: ThemeScheme.UPR_INFO, label, code: null }));
  }
}
