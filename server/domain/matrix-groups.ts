import { Refusal } from './refusal.js';
import type { FieldGroup } from './vocabulary.js';

/** The fields of the joint plan by the group whose version they share: edits of different groups merge. */
export const fieldsOfGroup = {
  PLAN: ['expectedResult', 'challenges', 'nextSteps'],
  RESPONSIBILITY: ['leadInstitutionId', 'supportingInstitutionIds', 'partnerIds'],
  TIME: ['startsOn', 'deadline'],
  MONEY: ['budget'],
  TAGS: ['clusterId'],
} as const satisfies Record<FieldGroup, readonly string[]>;

/** The column that counts a group's versions. */
export const versionOfGroup = {
  PLAN: 'planVersion',
  RESPONSIBILITY: 'responsibilityVersion',
  TIME: 'timeVersion',
  MONEY: 'moneyVersion',
  TAGS: 'tagsVersion',
} as const satisfies Record<FieldGroup, string>;

/** A field of the joint plan that a cell can revise. */
export type PlanField = (typeof fieldsOfGroup)[FieldGroup][number];

/** The plan field's group. */
export const groupOf = (field: PlanField): FieldGroup =>
  (Object.keys(fieldsOfGroup) as FieldGroup[]).find((group) =>
    (fieldsOfGroup[group] as readonly string[]).includes(field),
  )!;

/** Refuses a deadline before the start; both are `YYYY-MM-DD` or null. */
export function checkTime(startsOn: string | null, deadline: string | null): Refusal | null {
  if (!startsOn || !deadline || startsOn <= deadline) return null;
  return new Refusal('DEADLINE_BEFORE_START', `The deadline ${deadline} is before the start ${startsOn}.`, 'deadline');
}

/** The part of `after` that differs from `before`, compared by content. */
export function changedFields<Thing extends object>(before: Thing, after: Partial<Thing>): Partial<Thing> {
  const changed = Object.entries(after).filter(
    ([field, value]) => value !== undefined && JSON.stringify(value) !== JSON.stringify(before[field as keyof Thing]),
  );
  return Object.fromEntries(changed) as Partial<Thing>;
}
