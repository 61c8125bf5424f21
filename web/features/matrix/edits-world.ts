import type {
  ReviseMatrixEntriesInput,
  ReviseMatrixEntriesMutation,
  ReviseMatrixEntryInput,
  ReviseMatrixEntryMutation,
} from '../../graphql/generated/graphql.js';
import type { MutationOutcome } from '../../graphql/useMutationResult.js';
import type { GridValue } from '../../design/grid/grid-types.js';
import type { RevisedCell } from './cell-batch.js';
import type { CellEdit } from './cell-edit.js';
import type { PlanField } from './plan-fields.js';

/** What came of many changes sent together. */
export interface BatchTold {
  readonly changed: number;
  /** Waiting for the person: refused, or in conflict. */
  readonly heldUp: number;
  readonly message: string | null;
  readonly kind: 'saved' | 'failed';
}

/** What the edits need from outside. */
export interface EditsWorld {
  readonly send: (input: ReviseMatrixEntryInput) => Promise<MutationOutcome<ReviseMatrixEntryMutation>>;
  readonly sendMany: (input: ReviseMatrixEntriesInput) => Promise<MutationOutcome<ReviseMatrixEntriesMutation>>;
  readonly newId: () => string;
  readonly now: () => string;
  /** Told when a change was saved or held up. */
  readonly tell: (edit: CellEdit, what: 'saved' | 'failed' | 'refused' | 'conflict') => void;
  readonly tellMany: (told: BatchTold) => void;
  /** Why a cell among many was not written, in the person's words. */
  readonly reason: (cell: RevisedCell) => string;
}

/** What somebody wrote into a cell, and the version of the row they had before them. */
export interface CellChange {
  readonly rowId: string;
  readonly field: PlanField;
  readonly value: GridValue;
  readonly seenVersion: number;
}

/** A cell, by its row and its column. */
export interface CellPlace {
  readonly rowId: string;
  readonly columnId: string;
}
