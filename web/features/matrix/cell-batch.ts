import type {
  CellRevisionInput,
  ReviseMatrixEntriesInput,
  ReviseMatrixEntriesMutation,
} from '../../graphql/generated/graphql.js';
import type { GridValue } from '../../design/grid/grid-types.js';
import { fitting, type PlanField } from './plan-fields.js';

/** What came of one cell. */
export type RevisedCell = Extract<
  ReviseMatrixEntriesMutation['reviseMatrixEntries'],
  { __typename: 'MatrixRevision' }
>['cells'][number];

/** Cells sent together under one id: sent again as they were, so that they are never written twice. */
export interface CellBatch {
  readonly input: ReviseMatrixEntriesInput;
}

const namesThings: readonly PlanField[] = ['leadInstitutionId', 'supportingInstitutionIds', 'partnerIds', 'clusterId'];

const listed = (value: GridValue): string[] => (typeof value === 'string' ? [value] : [...(value ?? [])]);

/** A cell with its exact value: ids as ids, days and texts as text. */
export function cellInput(
  cell: { readonly rowId: string; readonly field: PlanField; readonly value: GridValue },
  expectedVersion: number,
): CellRevisionInput {
  const { rowId: entryId, field } = cell;
  const value = fitting(field, cell.value);
  if (namesThings.includes(field)) return { entryId, field, expectedVersion, ids: listed(value) };
  return { entryId, field, expectedVersion, text: typeof value === 'string' ? value : '' };
}

/** Most cells one mutation takes, and most letters. */
const CELLS = 5_000;
const LETTERS = 700_000;

/** What there is too much of to be written at once; null where it all fits. */
export function tooMuchOf(cells: readonly { readonly text?: string | null }[]): 'cells' | 'letters' | null {
  if (cells.length > CELLS) return 'cells';
  return cells.reduce((sum, { text }) => sum + (text?.length ?? 0) + 120, 0) > LETTERS ? 'letters' : null;
}
