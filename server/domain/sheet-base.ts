import { fieldsOfGroup, versionOfGroup, type PlanField, type PlanFields } from './matrix-groups.js';
import type { FieldGroup } from './vocabulary.js';

/** The parts of a row that a spreadsheet can change; OWN is the own organisation's assessment. */
export type SheetGroup = Exclude<FieldGroup, 'TAGS'> | 'OWN';
export const planGroups = ['PLAN', 'RESPONSIBILITY', 'TIME', 'MONEY'] as const;

/** The versions of a row's parts that an export was made from; a part left out is not known. */
export type SeenVersions = Partial<Record<SheetGroup, number>>;

/** A change of the joint plan as the record has it, with the fields and the version it started from. */
export type BeforeChange = Readonly<Record<string, unknown>>;

/** `PLAN=3;TIME=1` as the hidden column has it. What is not of that form is not known. */
export function readVersions(text: string): SeenVersions {
  const seen: SeenVersions = {};
  for (const [, group, version] of text.matchAll(/\b(PLAN|RESPONSIBILITY|TIME|MONEY|OWN)=(\d{1,9})\b/g)) {
    seen[group as SheetGroup] = Number(version);
  }
  return seen;
}

/** The versions as they stand, in the same form: two rows that stand alike have the same. */
export const writtenVersions = (versions: SeenVersions): string =>
  Object.entries(versions)
    .map(([group, version]) => `${group}=${version}`)
    .join(';');

/** A row's plan with the versions of its parts. */
export type VersionedPlan = PlanFields & Readonly<Record<(typeof versionOfGroup)[FieldGroup], number>>;

/**
 * The fields of one part as they stood at the version seen: what stands now, with the changes since taken back. Null
 * where that is not known: a version that never was, or a record that does not tell of every change since.
 */
export function baseOfGroup(
  group: Exclude<SheetGroup, 'OWN'>,
  seen: number | undefined,
  now: VersionedPlan,
  changes: readonly BeforeChange[],
): Partial<PlanFields> | null {
  const column = versionOfGroup[group];
  if (seen === undefined || seen < 1 || seen > now[column]) return null;
  const since = changes.filter((before) => typeof before[column] === 'number' && before[column] >= seen);
  const versions = new Set(since.map((before) => before[column]));
  if (versions.size !== now[column] - seen) return null;
  const fields: readonly PlanField[] = fieldsOfGroup[group];
  return Object.fromEntries(
    fields.map((field) => {
      const first = since.find((before) => field in before);
      return [field, first ? first[field] : now[field]];
    }),
  );
}
