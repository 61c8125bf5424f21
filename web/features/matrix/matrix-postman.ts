import type { ApolloClient } from '@apollo/client';
import type { Answer, OutboxEntry, Postman } from '../../graphql/device/outbox.js';
import { faultOf } from '../../graphql/fault.js';
import type {
  FieldGroup,
  ReviseMatrixEntriesInput,
  ReviseMatrixEntriesMutation,
  ReviseMatrixEntryInput,
  ReviseMatrixEntryMutation,
} from '../../graphql/generated/graphql.js';
import { reviseMatrixEntriesDocument, reviseMatrixEntryDocument } from './matrix.documents.js';
import type { MatrixRow } from './matrix-row.js';
import { groupOfField, versions, type PlanField } from './plan-fields.js';

/** The two mutations that write cells, by the names under which they lie in the outbox. */
export type CellOperation = 'ReviseMatrixEntry' | 'ReviseMatrixEntries';

/** What the server answered to either. */
type Answered = Partial<ReviseMatrixEntryMutation> & Partial<ReviseMatrixEntriesMutation>;

/** Sends what was written into cells, by this build's own documents. */
export const matrixPostman = (client: ApolloClient): Postman => ({
  async post({ operation, input }): Promise<Answer> {
    const isOne = operation === ('ReviseMatrixEntry' satisfies CellOperation);
    const mutation = isOne ? reviseMatrixEntryDocument : reviseMatrixEntriesDocument;
    try {
      const { data } = await client.mutate({ mutation, variables: { input } } as never);
      return { kind: 'answered', data: data as object };
    } catch (error) {
      return { kind: 'unanswered', fault: faultOf(error) };
    }
  },
  isSettled(data) {
    const { reviseMatrixEntry: row, reviseMatrixEntries: many } = data as Answered;
    if (many?.__typename === 'MatrixRevision')
      return many.cells.every(({ outcome }) => outcome === 'CHANGED' || outcome === 'SAME');
    return row?.__typename === 'MatrixRow';
  },
  after: (later, earlier, data) => stepsOf(earlier, data as Answered).reduce(lifted, later),
});

/** A part of a row whose version one's own change has moved on by one. */
interface Step {
  readonly rowId: string;
  readonly group: FieldGroup;
  readonly before: number;
}

function stepsOf({ operation, input }: OutboxEntry, data: Answered): readonly Step[] {
  const isNext = (row: MatrixRow | undefined, { group, before }: Step) => row?.[versions[group]] === before + 1;
  if (operation === 'ReviseMatrixEntry') {
    const { id, fieldGroup, expectedVersion } = input as ReviseMatrixEntryInput;
    const step: Step = { rowId: String(id), group: fieldGroup, before: expectedVersion };
    const row = data.reviseMatrixEntry;
    return row?.__typename === 'MatrixRow' && isNext(row, step) ? [step] : [];
  }
  const many = data.reviseMatrixEntries;
  if (many?.__typename !== 'MatrixRevision') return [];
  const rows = new Map(many.rows.map((row) => [row.id, row]));
  const steps = (input as ReviseMatrixEntriesInput).cells.map(({ entryId, field, expectedVersion }): Step => {
    return { rowId: String(entryId), group: groupOfField[field as PlanField], before: expectedVersion };
  });
  return steps.filter((step) => isNext(rows.get(step.rowId), step));
}

/** The entry as it stands after one's own earlier change: that one is no conflict. */
function lifted(entry: OutboxEntry, { rowId, group, before }: Step): OutboxEntry {
  if (entry.operation === 'ReviseMatrixEntry') {
    const input = entry.input as ReviseMatrixEntryInput;
    const isSame = input.id === rowId && input.fieldGroup === group && input.expectedVersion === before;
    return isSame ? { ...entry, input: { ...input, expectedVersion: before + 1 } } : entry;
  }
  const input = entry.input as ReviseMatrixEntriesInput;
  const isSame = ({ entryId, field, expectedVersion }: (typeof input.cells)[number]) =>
    entryId === rowId && groupOfField[field as PlanField] === group && expectedVersion === before;
  if (!input.cells.some(isSame)) return entry;
  const cells = input.cells.map((cell) => (isSame(cell) ? { ...cell, expectedVersion: before + 1 } : cell));
  return { ...entry, input: { ...input, cells } };
}
