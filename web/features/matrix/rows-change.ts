import type { CellRevisionInput } from '../../graphql/generated/graphql.js';
import type { GridValue } from '../../design/grid/grid-types.js';
import { cellInput, type RevisedCell } from './cell-batch.js';
import type { MatrixRow } from './matrix-row.js';
import { placeKey, type ReadPaste } from './paste-reading.js';
import { versionOf, type PlanField } from './plan-fields.js';

/** What can be given to many rows at once. */
export const fieldsOfMany = [
  'leadInstitutionId',
  'supportingInstitutionIds',
  'deadline',
  'clusterId',
] as const satisfies readonly PlanField[];
export type FieldOfMany = (typeof fieldsOfMany)[number];

/** What the rows are to hold; a field that is not there stays as it is in each. */
export type RowsDraft = Partial<Record<FieldOfMany, GridValue>>;

/** The fields the draft says something of, in order. */
export const fieldsIn = (draft: RowsDraft) => fieldsOfMany.filter((field) => field in draft);

/** The cells the change is about, each with the version that was seen. */
export const cellsOfChange = (rows: readonly MatrixRow[], draft: RowsDraft): CellRevisionInput[] =>
  rows.flatMap((row) =>
    fieldsIn(draft).map((field) =>
      cellInput({ rowId: row.id, field, value: draft[field] ?? null }, versionOf(row, field)),
    ),
  );

/** The change as the server read it, waiting for the person's word as a paste does. */
export const readChange = (rows: readonly MatrixRow[], draft: RowsDraft, cells: readonly RevisedCell[]): ReadPaste => ({
  cells,
  locked: [],
  left: { rows: 0, columns: 0 },
  seen: new Map(
    rows.flatMap((row) => fieldsIn(draft).map((field) => [placeKey(row.id, field), versionOf(row, field)] as const)),
  ),
});
