import type { Permission } from '../../domain/permissions.js';

/** The act that changing a column of the workbook is, once it is brought back. */
const actOf: Readonly<Record<string, Permission>> = {
  expectedResult: 'matrixEntry.revisePlan',
  lead: 'matrixEntry.reviseInstitutions',
  supporting: 'matrixEntry.reviseInstitutions',
  partners: 'matrixEntry.revisePartners',
  startsOn: 'matrixEntry.reviseTime',
  deadline: 'matrixEntry.reviseTime',
  budget: 'matrixEntry.reviseMoney',
  challenges: 'matrixEntry.revisePlan',
  nextSteps: 'matrixEntry.revisePlan',
  ownStatus: 'assessment.record',
  ownRationale: 'assessment.record',
  ownNoEvidence: 'assessment.record',
  ownAsOf: 'assessment.record',
};

/** The columns of a workbook that somebody may change and bring back; none for who may bring nothing back. */
export function changeableColumns(can: (permission: Permission) => boolean): string[] {
  if (!can('matrix.import')) return [];
  return Object.keys(actOf).filter((column) => can(actOf[column]));
}
