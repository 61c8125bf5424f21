import type { ConflictAnswer } from '../../graphql/useMutationResult.js';
import { sameValue } from '../../design/grid/grid-edits.js';
import type { GridValue } from '../../design/grid/grid-types.js';
import type { CellConflict, CellEdit } from './cell-edit.js';
import type { PlanField } from './plan-fields.js';

const of = (fields: unknown, field: PlanField): GridValue =>
  ((fields ?? {}) as Partial<Record<PlanField, GridValue>>)[field] ?? null;

/** Whether the other's change left this very cell alone. */
export const isBeside = ({ hasBase, base, theirs }: CellConflict) => hasBase && sameValue(theirs, base);

/** A conflict as it stands in the cell of a change. */
export function conflictOf(
  { field, seenVersion, revision }: CellEdit,
  { base, theirs, theirsBy, currentVersion }: ConflictAnswer,
): CellConflict {
  return {
    base: of(base, field),
    hasBase: typeof base === 'object' && base !== null && field in base,
    theirs: of(theirs, field),
    theirsBy: theirsBy ?? null,
    sawVersion: revision?.expectedVersion ?? seenVersion,
    currentVersion,
  };
}
