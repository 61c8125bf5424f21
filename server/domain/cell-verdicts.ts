import { changedPart } from './changed-part.js';
import { checkPlan, groupOf, versionOfGroup, type PlanField, type PlanFields } from './matrix-groups.js';
import type { CellValue } from './written-cell.js';
import type { Sentence } from './sentence.js';

/** The fields of the joint plan that a cell holds, by the name they have in a row. */
export const PlanFieldName = {
  expectedResult: 'expectedResult',
  challenges: 'challenges',
  nextSteps: 'nextSteps',
  leadInstitutionId: 'leadInstitutionId',
  supportingInstitutionIds: 'supportingInstitutionIds',
  partnerIds: 'partnerIds',
  startsOn: 'startsOn',
  deadline: 'deadline',
  budget: 'budget',
  clusterId: 'clusterId',
} as const satisfies { readonly [Field in PlanField]: Field };

/** What comes of a cell among many that are revised at once. Only `CHANGED` is written. */
export const CellOutcome = {
  CHANGED: 'CHANGED',
  /** It holds this already. */
  SAME: 'SAME',
  /** It was understood by likeness: a person says yes to it first. */
  GUESSED: 'GUESSED',
  /** Somebody else changed this part of the row since. */
  CONFLICT: 'CONFLICT',
  NOT_ALLOWED: 'NOT_ALLOWED',
  /** A word in it means nothing known here. */
  UNKNOWN: 'UNKNOWN',
  /** A rule of the row speaks against it. */
  REFUSED: 'REFUSED',
  /** There is no such row, or not for these eyes. */
  GONE: 'GONE',
} as const;
export type CellOutcome = (typeof CellOutcome)[keyof typeof CellOutcome];

/** A cell that somebody wants to change, and what is made of it so far. */
export interface CellVerdict {
  readonly entryId: string;
  readonly field: PlanField;
  readonly expectedVersion: number;
  readonly outcome: CellOutcome;
  readonly value: CellValue;
  readonly strange: readonly string[];
  readonly message: Sentence | null;
}

/** A row of the joint plan with the versions of its parts. */
export type VersionedPlan = PlanFields & Readonly<Record<(typeof versionOfGroup)[keyof typeof versionOfGroup], number>>;

/** The version a plan has in the part a field belongs to. */
const versionIn = (plan: VersionedPlan, field: PlanField) => plan[versionOfGroup[groupOf(field)]];

type Outcomes = readonly CellOutcome[];

/** What is written; before a person has looked, also what is understood by likeness. */
export const written: Outcomes = [CellOutcome.CHANGED];
export const proposed: Outcomes = [CellOutcome.CHANGED, CellOutcome.GUESSED];

/** The values that verdicts with one of these outcomes would write into their row. */
export const changesOf = (verdicts: readonly CellVerdict[], outcomes: Outcomes = written): Partial<PlanFields> =>
  Object.fromEntries(
    verdicts.filter(({ outcome }) => outcomes.includes(outcome)).map(({ field, value }) => [field, value]),
  );

/** Verdicts by the row they are about, in their order. */
export function byRow(verdicts: readonly CellVerdict[]): ReadonlyMap<string, readonly CellVerdict[]> {
  const rows = new Map<string, CellVerdict[]>();
  for (const verdict of verdicts) {
    const row = rows.get(verdict.entryId);
    if (row) row.push(verdict);
    else rows.set(verdict.entryId, [verdict]);
  }
  return rows;
}

/** What a row as it stands makes of a cell: the same is no change, and a newer version of its part a conflict. */
function against(plan: VersionedPlan, verdict: CellVerdict): CellVerdict {
  if (!proposed.includes(verdict.outcome)) return verdict;
  const { field, value, expectedVersion } = verdict;
  const isSame = Object.keys(changedPart<PlanFields>(plan, { [field]: value })).length === 0;
  if (isSame) return { ...verdict, outcome: CellOutcome.SAME };
  if (versionIn(plan, field) !== expectedVersion) return { ...verdict, outcome: CellOutcome.CONFLICT };
  return verdict;
}

/** Whether a cell is in the part of the row that a refused field belongs to. */
const isInPartOf = ({ field }: CellVerdict, refused: string | null) =>
  refused !== null && refused in PlanFieldName && groupOf(field) === groupOf(refused as PlanField);

/**
 * Settles the cells of one row against the row as it stands. Of cells that contradict each other or the row, the one the
 * rule speaks of falls, then its part; the rest goes on. Where the row contradicts itself as it stands, all fall.
 */
export function settleRow(
  plan: VersionedPlan,
  wanted: readonly CellVerdict[],
  outcomes: Outcomes = written,
): CellVerdict[] {
  const isOpen = ({ outcome }: CellVerdict) => outcomes.includes(outcome);
  let verdicts = wanted.map((verdict) => against(plan, verdict));
  for (;;) {
    const refusal = checkPlan(plan, changesOf(verdicts, outcomes));
    if (!refusal || !verdicts.some(isOpen)) return verdicts;
    const isNamed = (verdict: CellVerdict) => isOpen(verdict) && verdict.field === refusal.field;
    const isBeside = (verdict: CellVerdict) => isOpen(verdict) && isInPartOf(verdict, refusal.field);
    const falls = [isNamed, isBeside].find((rule) => verdicts.some(rule)) ?? isOpen;
    verdicts = verdicts.map((verdict) =>
      falls(verdict) ? { ...verdict, outcome: CellOutcome.REFUSED, message: refusal.message } : verdict,
    );
  }
}
