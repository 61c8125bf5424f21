import type { GridValue } from '../../design/grid/grid-types.js';
import { sameValue } from '../../design/grid/grid-edits.js';
import type { MatrixRow } from './matrix-row.js';
import { isPlanField, valueOfField, versionOf, type PlanField } from './plan-fields.js';

/** One cell of a step: what it held, what it was given, and the version the person saw. */
export interface ChangedCell {
  readonly rowId: string;
  readonly field: PlanField;
  readonly before: GridValue;
  readonly after: GridValue;
  readonly seenVersion: number;
}

/** What was done at once: a cell, or all cells of a paste. */
export type EditStep = readonly ChangedCell[];

/** The step between a row and the same row written anew; none where something was written that no cell can take back. */
export function stepBetween(before: MatrixRow, after: MatrixRow, fields: readonly string[]): EditStep {
  const cells = fields.filter(isPlanField);
  if (cells.length < fields.length) return [];
  return cells
    .map((field) => ({
      rowId: before.id,
      field,
      before: valueOfField(before, field),
      after: valueOfField(after, field),
      seenVersion: versionOf(before, field),
    }))
    .filter((cell) => !sameValue(cell.before, cell.after));
}

/** Steps kept; older ones are in the history of their rows. */
const KEPT = 100;

/** What a person did in the matrix, to be taken back and done again in turn. */
export class EditHistory {
  private done: EditStep[] = [];
  private undone: EditStep[] = [];

  /** Notes a step; what had been taken back cannot be done again after it. */
  note(step: EditStep) {
    if (step.length === 0) return;
    this.done = [...this.done.slice(1 - KEPT), step];
    this.undone = [];
  }

  /** The newest step, turned around; null where there is none. */
  back(): EditStep | null {
    const step = this.done.pop();
    if (!step) return null;
    this.undone.push(step);
    return step.map((cell) => ({ ...cell, before: cell.after, after: cell.before }));
  }

  /** The step last taken back; null where there is none. */
  again(): EditStep | null {
    const step = this.undone.pop();
    if (!step) return null;
    this.done.push(step);
    return step;
  }
}
