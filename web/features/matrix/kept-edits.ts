import type { OutboxEntry } from '../../graphql/device/outbox.js';
import type {
  CellRevisionInput,
  ReviseMatrixEntriesInput,
  ReviseMatrixEntryInput,
} from '../../graphql/generated/graphql.js';
import type { GridValue } from '../../design/grid/grid-types.js';
import type { CellBatch } from './cell-batch.js';
import type { CellEdit } from './cell-edit.js';
import type { CellPlace } from './edits-world.js';
import { isList, isPlanField, type PlanField } from './plan-fields.js';

/** The cells an entry of the outbox is about. */
export function placesOf({ operation, input }: OutboxEntry): readonly CellPlace[] {
  if (operation !== 'ReviseMatrixEntry')
    return (input as ReviseMatrixEntriesInput).cells.map(({ entryId, field }) => ({
      rowId: String(entryId),
      columnId: field,
    }));
  const { id } = input as ReviseMatrixEntryInput;
  return Object.keys(input)
    .filter(isPlanField)
    .map((columnId) => ({ rowId: String(id), columnId }));
}

/** What was written down on this device and is not settled, as changes of cells that wait to be sent as they were. */
export function editsOf(entry: OutboxEntry, message: string): readonly CellEdit[] {
  const held = { phase: 'failed', message, conflict: null } as const;
  if (entry.operation !== 'ReviseMatrixEntry') {
    const batch: CellBatch = { input: entry.input as ReviseMatrixEntriesInput };
    return batch.input.cells.map((cell) => ({ ...held, ...changeOf(cell), revision: null, batch }));
  }
  const input = entry.input as ReviseMatrixEntryInput;
  const { expectedVersion } = input;
  const mutationId = String(input.mutationId);
  return placesOf(entry).map(({ rowId, columnId }) => {
    const field = columnId as PlanField;
    const value = (input[field] ?? null) as GridValue;
    const revision = { rowId, field, value, expectedVersion, mutationId };
    return { ...held, rowId, field, value, seenVersion: expectedVersion, revision, batch: null };
  });
}

function changeOf({ entryId, field: name, expectedVersion, text, ids }: CellRevisionInput) {
  const field = name as PlanField;
  const named = ids?.map(String);
  const value: GridValue = named ? (isList(field) ? named : (named[0] ?? null)) : (text ?? null);
  return { rowId: String(entryId), field, value, seenVersion: expectedVersion };
}
