import type { PlanFields } from '../../domain/matrix-groups.js';
import type { ValueField } from '../../domain/sheet-fields.js';
import type { CellFate, MergedValue } from '../../domain/sheet-merge.js';
import type { RowProblem } from '../../domain/sheet-rows.js';
import type { Claim } from '../assessments/lost-assessment.js';
import type { PlannedRow } from './sheet-rows.service.js';

/** What is to become of a cell; besides what merging tells: it is not the person's to change, or says nothing usable. */
export const LaidFate = {
  YOURS: 'YOURS',
  FILLS: 'FILLS',
  DIFFERS: 'DIFFERS',
  CONFLICT: 'CONFLICT',
  THEIRS: 'THEIRS',
  NOT_YOURS: 'NOT_YOURS',
  NOT_UNDERSTOOD: 'NOT_UNDERSTOOD',
} as const;
export type LaidFate = Exclude<CellFate, 'SAME'> | 'NOT_YOURS' | 'NOT_UNDERSTOOD';

/** A cell of the file that says something else than the matrix, or said so when it was made. */
export interface LaidCell {
  readonly field: ValueField;
  readonly fate: LaidFate;
  /** Why it says nothing usable, as a stable code; null where it does. */
  readonly problem: string | null;
  /** A name in it was only likely the organisation it is taken for. */
  readonly isGuess: boolean;
  /** As the file shows it. */
  readonly written: string;
  /** When the file was made; undefined: not known. */
  readonly base: MergedValue | undefined;
  readonly file: MergedValue;
  readonly now: MergedValue;
  /** Who changed it since; null where nobody did, or it is not known. */
  readonly changedBy: string | null;
}

/** A row of the file laid onto a row of the matrix, with the cells that differ. */
export interface LaidRow {
  readonly entry: PlannedRow;
  /** Its row in the file. */
  readonly row: number;
  /** The versions as they stand: what a person saw when they chose. */
  readonly stamp: string;
  readonly cells: readonly LaidCell[];
  /** Headings of cells that are not to be changed, and were. */
  readonly lockedChanged: readonly string[];
  readonly isBaseKnown: boolean;
  /** The own organisation's assessment as it stands; null for none. */
  readonly own: (Claim & { readonly version: number }) | null;
}

/** A row of the file that is laid onto none of the matrix. */
export interface StrayRow {
  readonly row: number;
  readonly problem: RowProblem;
  /** Its number as the file shows it, else the beginning of its text. */
  readonly written: string;
  /** References of rows it may mean. */
  readonly fitting: readonly string[];
}

/** A file laid onto the rows of a review: what each row would become, and what was left over. */
export interface LaidFile {
  /** Rows in which something differs, in the order of the document. */
  readonly rows: readonly LaidRow[];
  readonly strays: readonly StrayRow[];
  /** Rows of the file that say what the matrix says. */
  readonly unchanged: number;
  /** Rows of the matrix that the file does not have; they stay. */
  readonly absent: number;
  /** Headings of columns nothing is taken from, other than those that are not to be changed. */
  readonly ignoredColumns: readonly string[];
}

/** The values of chosen cells as the joint plan takes them. */
export type PlanChanges = Partial<PlanFields>;
