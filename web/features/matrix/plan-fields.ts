import type { FieldGroup, ReviseMatrixEntryInput, Side } from '../../graphql/generated/graphql.js';
import type { GridValue } from '../../design/grid/grid-types.js';
import type { MatrixRow } from './matrix-row.js';

/** Each field of the joint plan that a cell revises, with the part of the row whose version it shares. */
export const groupOfField = {
  expectedResult: 'PLAN',
  challenges: 'PLAN',
  nextSteps: 'PLAN',
  leadInstitutionId: 'RESPONSIBILITY',
  supportingInstitutionIds: 'RESPONSIBILITY',
  partnerIds: 'RESPONSIBILITY',
  startsOn: 'TIME',
  deadline: 'TIME',
  budget: 'MONEY',
  clusterId: 'TAGS',
} as const satisfies Record<string, FieldGroup>;

export type PlanField = keyof typeof groupOfField;

/** Under which name a row has the version of a part. */
export const versions = {
  PLAN: 'planVersion',
  RESPONSIBILITY: 'responsibilityVersion',
  TIME: 'timeVersion',
  MONEY: 'moneyVersion',
  TAGS: 'tagsVersion',
} as const satisfies Record<FieldGroup, keyof MatrixRow>;

const texts: readonly PlanField[] = ['expectedResult', 'challenges', 'nextSteps', 'budget'];
const lists: readonly PlanField[] = ['supportingInstitutionIds', 'partnerIds'];

export const isPlanField = (id: string): id is PlanField => id in groupOfField;

/** Whether the field holds running text, which two people may have written in different places of. */
export const isText = (field: PlanField): boolean => texts.includes(field);

/** Whether the field names several organisations. */
export const isList = (field: PlanField): boolean => lists.includes(field);

/** The sides whose organisations a field can name, the likeliest first: partners are of civil society. */
export const sidesNamedIn = (field: PlanField): readonly [Side, ...Side[]] =>
  field === 'partnerIds' ? ['CSO'] : ['GOVERNMENT', 'NHRI', 'CSO'];

/** The version a row has in the part a field belongs to. */
export const versionOf = (row: MatrixRow, field: PlanField): number => row[versions[groupOfField[field]]];

/** What a row holds in a field; empty text and nothing are the same to people. */
export const valueOfField = (row: MatrixRow, field: PlanField): GridValue => row[field] ?? null;

/** A value as the field holds it: text is never null, a list neither. */
export function fitting(field: PlanField, value: GridValue): GridValue {
  if (isText(field)) return value ?? '';
  if (isList(field)) return value ?? [];
  return value === '' ? null : value;
}

/** The row with another value in a field, and another version of its part where one is given. */
export function withValue(row: MatrixRow, field: PlanField, value: GridValue, version?: number): MatrixRow {
  const counted = version === undefined ? {} : { [versions[groupOfField[field]]]: version };
  return { ...row, ...counted, [field]: fitting(field, value) };
}

/** What the revision of one field sends. */
export interface FieldRevision {
  readonly rowId: string;
  readonly field: PlanField;
  readonly value: GridValue;
  readonly expectedVersion: number;
  readonly mutationId: string;
}

/** The input of the mutation that revises one field. */
export function revisionInput(revision: FieldRevision): ReviseMatrixEntryInput {
  const { rowId, field, value, expectedVersion, mutationId } = revision;
  const change = { [field]: fitting(field, value) };
  return { id: rowId, fieldGroup: groupOfField[field], expectedVersion, mutationId, ...change };
}
