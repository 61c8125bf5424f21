import type { PlanField } from './matrix-groups.js';
import type { Permission } from './permissions.js';

/** The act in the permission table that revising a field of the joint plan is. */
export const permissionOfField: Readonly<Record<PlanField, Permission>> = {
  expectedResult: 'matrixEntry.revisePlan',
  challenges: 'matrixEntry.revisePlan',
  nextSteps: 'matrixEntry.revisePlan',
  leadInstitutionId: 'matrixEntry.reviseInstitutions',
  supportingInstitutionIds: 'matrixEntry.reviseInstitutions',
  partnerIds: 'matrixEntry.revisePartners',
  startsOn: 'matrixEntry.reviseTime',
  deadline: 'matrixEntry.reviseTime',
  budget: 'matrixEntry.reviseMoney',
  clusterId: 'matrixEntry.reviseTags',
};

/** Whether an act on an entry revises its plan alone: tags lie in tables of their own. */
export const isOnPlanAlone = (act: string): boolean =>
  act !== 'matrixEntry.reviseTags' && (Object.values(permissionOfField) as string[]).includes(act);
