import { changedPart } from './changed-part.js';
import { checkPlan, fieldsOfGroup, groupOf, type PlanField, type PlanFields } from './matrix-groups.js';
import { Refusal } from './refusal.js';
import { say } from './sentence.js';
import { FieldGroup } from './vocabulary.js';

/** A field that can be proposed. Tags belong to the recommendation and are given in the matrix. */
export type ProposedField = Exclude<PlanField, 'clusterId'>;

/** What a proposed plan says; an empty field says nothing of it. */
export type ProposedFields = Pick<PlanFields, ProposedField>;

/** The fields in the order in which a row of the matrix has them. */
export const proposedFields = [
  ...fieldsOfGroup.PLAN,
  ...fieldsOfGroup.RESPONSIBILITY,
  ...fieldsOfGroup.TIME,
  ...fieldsOfGroup.MONEY,
] as const satisfies readonly ProposedField[];

/** Nothing said of anything: what a first proposal begins with. */
export const nothingProposed: ProposedFields = {
  expectedResult: '',
  challenges: '',
  nextSteps: '',
  leadInstitutionId: null,
  supportingInstitutionIds: [],
  partnerIds: [],
  startsOn: null,
  deadline: null,
  budget: '',
};

const says = (value: string | readonly string[] | null) => value !== null && value.length > 0;

/** The fields of which a proposed plan says something. */
export const fieldsSaid = (plan: ProposedFields): ProposedField[] =>
  proposedFields.filter((field) => says(plan[field]));

/** The fields of which it says something else than the joint plan: what adopting it would change, and nothing besides. */
export function differencesFrom(joint: ProposedFields, plan: ProposedFields): ProposedField[] {
  const changed = changedPart<ProposedFields>(joint, pickSaid(plan));
  return fieldsSaid(plan).filter((field) => field in changed);
}

/**
 * What an organisation proposes once a member brings in what they wrote for themselves: the fields that says something
 * of; of the others, what stands.
 */
export const broughtInto = (standing: ProposedFields, own: ProposedFields): ProposedFields => ({
  ...standing,
  ...pickSaid(own),
});

const pickSaid = (plan: ProposedFields): Partial<ProposedFields> =>
  Object.fromEntries(fieldsSaid(plan).map((field) => [field, plan[field]]));

/** What bringing these fields into the joint plan writes, by the groups whose versions they move. */
export function changesByGroup(plan: ProposedFields, fields: readonly ProposedField[]) {
  return Object.values(FieldGroup).flatMap((group) => {
    const ofGroup = fields.filter((field) => groupOf(field) === group);
    if (!ofGroup.length) return [];
    return [{ group, changes: Object.fromEntries(ofGroup.map((field) => [field, plan[field]])) }];
  });
}

/** Refuses a proposed plan that says nothing (`NOTHING_PROPOSED`), or what the joint plan could not hold either. */
export function checkProposal(before: ProposedFields, changes: Partial<ProposedFields>): Refusal | null {
  const refusal = checkPlan({ ...before, clusterId: null }, changes);
  if (refusal) return refusal;
  if (fieldsSaid({ ...before, ...changes }).length > 0) return null;
  return new Refusal('NOTHING_PROPOSED', say('plans.nothingProposed'));
}
