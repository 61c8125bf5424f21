import type { PlanField } from './matrix-groups.js';

/** What a column of a spreadsheet may hold of a row of the matrix: what tells the row, then what may be written. */
export const SheetField = Object.freeze({
  ENTRY_ID: 'ENTRY_ID',
  VERSIONS: 'VERSIONS',
  NUMBER: 'NUMBER',
  TEXT: 'TEXT',
  EXPECTED_RESULT: 'EXPECTED_RESULT',
  CHALLENGES: 'CHALLENGES',
  NEXT_STEPS: 'NEXT_STEPS',
  LEAD: 'LEAD',
  SUPPORTING: 'SUPPORTING',
  PARTNERS: 'PARTNERS',
  STARTS_ON: 'STARTS_ON',
  DEADLINE: 'DEADLINE',
  BUDGET: 'BUDGET',
  OWN_STATUS: 'OWN_STATUS',
  OWN_RATIONALE: 'OWN_RATIONALE',
  OWN_NO_EVIDENCE: 'OWN_NO_EVIDENCE',
  OWN_AS_OF: 'OWN_AS_OF',
});
export type SheetField = keyof typeof SheetField;

/** Fields of the joint plan, by the name the matrix has for them. */
export const planFieldOf = {
  EXPECTED_RESULT: 'expectedResult',
  CHALLENGES: 'challenges',
  NEXT_STEPS: 'nextSteps',
  LEAD: 'leadInstitutionId',
  SUPPORTING: 'supportingInstitutionIds',
  PARTNERS: 'partnerIds',
  STARTS_ON: 'startsOn',
  DEADLINE: 'deadline',
  BUDGET: 'budget',
} as const satisfies Partial<Record<SheetField, PlanField>>;

/** Fields of the own organisation's assessment, by the name the assessment has for them. */
export const ownFieldOf = {
  OWN_STATUS: 'status',
  OWN_RATIONALE: 'rationale',
  OWN_NO_EVIDENCE: 'noEvidenceReason',
  OWN_AS_OF: 'asOf',
} as const satisfies Partial<Record<SheetField, string>>;

export type PlanSheetField = keyof typeof planFieldOf;
export type OwnSheetField = keyof typeof ownFieldOf;
/** A field that a spreadsheet can change. */
export type ValueField = PlanSheetField | OwnSheetField;

export const isPlanSheetField = (field: SheetField): field is PlanSheetField => field in planFieldOf;
export const isOwnSheetField = (field: SheetField): field is OwnSheetField => field in ownFieldOf;
export const isValueField = (field: SheetField): field is ValueField =>
  isPlanSheetField(field) || isOwnSheetField(field);

/** Which column of a sheet, from 0, holds which field. */
export type SheetLayout = ReadonlyMap<SheetField, number>;
