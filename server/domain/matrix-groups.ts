import { isCalendarDate } from './calendar-date.js';
import { changedPart } from './changed-part.js';
import { Refusal } from './refusal.js';
import { onDay, say } from './sentence.js';
import type { FieldGroup } from './vocabulary.js';

/**
 * The fields of the joint plan by the group whose version they share: edits of different groups merge, edits of one group
 * meet in a conflict. Themes, groups of persons and SDG targets belong to the recommendation and move the TAGS version.
 */
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

/** What those fields hold; days are `YYYY-MM-DD`. */
export interface PlanFields {
  readonly expectedResult: string;
  readonly challenges: string;
  readonly nextSteps: string;
  readonly leadInstitutionId: string | null;
  readonly supportingInstitutionIds: readonly string[];
  readonly partnerIds: readonly string[];
  readonly startsOn: string | null;
  readonly deadline: string | null;
  readonly budget: string;
  readonly clusterId: string | null;
}

const groupsByField = new Map(
  (Object.keys(fieldsOfGroup) as FieldGroup[]).flatMap((group) =>
    fieldsOfGroup[group].map((field): [PlanField, FieldGroup] => [field, group]),
  ),
);

/** The plan field's group. */
export const groupOf = (field: PlanField): FieldGroup => groupsByField.get(field)!;

/** Longest text of one cell, in characters. */
export const cellLength = 10_000;

/** Most organisations one cell names. */
export const organisationsInCell = 60;

const texts = ['expectedResult', 'challenges', 'nextSteps', 'budget'] as const;
const lists = ['supportingInstitutionIds', 'partnerIds'] as const;
const days = ['startsOn', 'deadline'] as const;

function checkTexts(changes: Partial<PlanFields>): Refusal | null {
  const field = texts.find((text) => (changes[text]?.length ?? 0) > cellLength);
  if (!field) return null;
  const length = changes[field]?.length ?? 0;
  const message = say('matrix.tooLong', { field, length, allowed: cellLength });
  return new Refusal('TOO_LONG', message, field);
}

function checkLists(changes: Partial<PlanFields>): Refusal | null {
  for (const field of lists) {
    const named = changes[field] ?? [];
    if (named.length > organisationsInCell) {
      const message = say('matrix.tooMany', { field, count: named.length, allowed: organisationsInCell });
      return new Refusal('TOO_MANY', message, field);
    }
    if (new Set(named).size < named.length) {
      return new Refusal('NAMED_TWICE', say('matrix.namedTwice', { field }), field);
    }
  }
  return null;
}

function checkLead({ leadInstitutionId, supportingInstitutionIds }: Partial<PlanFields>): Refusal | null {
  if (!leadInstitutionId || !supportingInstitutionIds?.includes(leadInstitutionId)) return null;
  const message = say('matrix.leadAmongSupporting');
  return new Refusal('NAMED_TWICE', message, 'supportingInstitutionIds');
}

function checkDays(changes: Partial<PlanFields>): Refusal | null {
  const field = days.find((day) => changes[day] && !isCalendarDate(changes[day]));
  if (!field) return null;
  const message = say('dates.notADate', { written: changes[field] ?? '' });
  return new Refusal('NOT_A_DATE', message, field);
}

/** Refuses a deadline before the start; both are `YYYY-MM-DD` or null. */
export function checkTime(startsOn: string | null, deadline: string | null): Refusal | null {
  if (!startsOn || !deadline || startsOn <= deadline) return null;
  return new Refusal(
    'DEADLINE_BEFORE_START',
    say('matrix.deadlineBeforeStart', { deadline: onDay(deadline), start: onDay(startsOn) }),
    'deadline',
  );
}

/**
 * Refuses changes that are too long or too many, name an organisation twice, hold no date, or do not fit what stays of
 * the row, with the field it is about; null when they may be written. Fields that `changes` leaves undefined stay.
 */
export function checkPlan(before: PlanFields, changes: Partial<PlanFields>): Refusal | null {
  const next: PlanFields = { ...before, ...changedPart<PlanFields>(before, changes) };
  return (
    checkTexts(changes) ??
    checkLists(changes) ??
    checkLead(next) ??
    checkDays(changes) ??
    checkTime(next.startsOn, next.deadline)
  );
}
