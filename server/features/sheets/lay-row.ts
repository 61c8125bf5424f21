import type { CalendarDate } from '../../domain/calendar-date.js';
import { checkAsOf } from '../../domain/assessment-day.js';
import { checkPlan } from '../../domain/matrix-groups.js';
import type { Refusal } from '../../domain/refusal.js';
import {
  isOwnSheetField,
  isPlanSheetField,
  ownFieldOf,
  planFieldOf,
  type OwnSheetField,
  type ValueField,
} from '../../domain/sheet-fields.js';
import { bringsSomething, mergeCell, type MergedValue } from '../../domain/sheet-merge.js';
import type { WrittenCell } from '../../domain/sheet-rows.js';
import { plainText, readCell, type NameableOrganisation } from '../../domain/sheet-values.js';
import { checkAssessment } from '../../domain/status-scale.js';
import type { Status } from '../../domain/vocabulary.js';
import type { Claim } from '../assessments/lost-assessment.js';
import type { LaidCell, LaidFate, LaidRow, PlanChanges } from './laid-file.js';
import type { BaseOfRow, OwnOfRow, PlannedRow } from './sheet-rows.service.js';

/** What does not change from row to row. */
export interface LayingWorld {
  readonly organisations: readonly NameableOrganisation[];
  readonly nameOf: (id: string) => string;
  readonly mayChange: (field: ValueField, entry: PlannedRow) => boolean;
  readonly today: CalendarDate;
}

/** A row of the matrix with all that is laid against it. */
export interface RowToLay {
  readonly entry: PlannedRow;
  readonly own: OwnOfRow | null;
  readonly base: BaseOfRow;
  /** False where the file carries another organisation's assessment. */
  readonly isOwnAssessment: boolean;
  /** The cells of the file by the field their column holds; columns that are absent are not there. */
  readonly cells: ReadonlyMap<ValueField, WrittenCell | null>;
}

/** The cells of a row that differ, each with what is to become of it. */
export function layCells(row: RowToLay, world: LayingWorld): LaidCell[] {
  const laid = [...row.cells].flatMap(([field, cell]) => layCell(row, field, cell, world) ?? []);
  return checkedOwn(row, checkedPlan(row.entry, laid), world);
}

function layCell(row: RowToLay, field: ValueField, cell: WrittenCell | null, world: LayingWorld): LaidCell | null {
  const text = plainText(cell?.text ?? '');
  const { base, now } = valuesOf(row, field);
  const isOdd = cell?.kind === 'FORMULA' || cell?.kind === 'ERROR' || (cell?.kind === 'MERGED' && text !== '');
  const standing = base === undefined ? now : base;
  const isAsMade = !isOdd && (text === inWords(field, standing, world) || isLeftOut(field, text, base, cell));
  const of = { field, written: text, base, now, isGuess: false, changedBy: changerOf(row.base, field) };
  if (isAsMade) return settled({ ...of, file: base === undefined ? now : base });
  const isMine = world.mayChange(field, row.entry) && (row.isOwnAssessment || !isOwnSheetField(field));
  if (!isMine) return { ...of, file: null, fate: 'NOT_YOURS', problem: null };
  const read = readCell(field, cell, world.organisations);
  if (read.problem) return unusable({ ...of, file: null }, read.problem);
  if (field === 'OWN_STATUS' && read.value === null) return unusable({ ...of, file: null }, 'CANNOT_BE_EMPTIED');
  return settled({ ...of, file: read.value, isGuess: read.isGuess });
}

type Unsettled = Omit<LaidCell, 'fate' | 'problem'>;

function settled(cell: Unsettled): LaidCell | null {
  const fate = mergeCell(cell);
  return fate === 'SAME' ? null : { ...cell, fate, problem: null };
}

const unusable = (cell: Unsettled, problem: string): LaidCell => ({ ...cell, fate: 'NOT_UNDERSTOOD', problem });

/** An empty cell takes nothing away where it is not known that it was filled, nor a day from an assessment. */
const isLeftOut = (field: ValueField, text: string, base: MergedValue | undefined, cell: WrittenCell | null) =>
  text === '' && (base === undefined || field === 'OWN_AS_OF' || cell?.kind === 'MERGED');

function valuesOf({ entry, own, base }: RowToLay, field: ValueField) {
  if (isPlanSheetField(field)) {
    const name = planFieldOf[field];
    return { base: base.plan[name] as MergedValue | undefined, now: entry[name] as MergedValue };
  }
  const name = ownFieldOf[field];
  return { base: base.own === undefined ? undefined : (base.own?.[name] ?? null), now: own?.[name] ?? null };
}

const changerOf = ({ changedBy }: BaseOfRow, field: ValueField): string | null =>
  isPlanSheetField(field) ? (changedBy[planFieldOf[field]] ?? null) : null;

/** A value as the export writes it, so that a cell nobody touched is known again. */
export function inWords(field: ValueField, value: MergedValue, { nameOf }: Pick<LayingWorld, 'nameOf'>): string {
  if (value === null) return '';
  if (field === 'LEAD') return plainText(nameOf(value as string));
  if (typeof value !== 'string') return plainText(value.map(nameOf).join('; '));
  return plainText(value);
}

const isTakeable = ({ fate }: LaidCell) => fate !== 'NOT_YOURS' && fate !== 'NOT_UNDERSTOOD' && bringsSomething(fate);

/** The values of cells as the joint plan takes them. */
export const planChanges = (cells: readonly LaidCell[]): PlanChanges =>
  Object.fromEntries(
    cells.flatMap(({ field, file }) => (isPlanSheetField(field) ? [[planFieldOf[field], file]] : [])),
  ) as PlanChanges;

/**
 * What the own organisation would say with these cells taken: the rest as it stands. It speaks of the day the file gives,
 * else of today, since somebody has just looked at the row again. Null while there is no status.
 */
export function claimWith(own: Claim | null, cells: readonly LaidCell[], today: CalendarDate): Claim | null {
  const said = new Map(cells.map(({ field, file }) => [field, file]));
  const valueOf = (field: OwnSheetField) => (said.has(field) ? (said.get(field) as string | null) : undefined);
  const status = (valueOf('OWN_STATUS') ?? own?.status ?? null) as Status | null;
  if (!status) return null;
  const noEvidence = valueOf('OWN_NO_EVIDENCE');
  const rationale = valueOf('OWN_RATIONALE');
  return {
    status,
    rationale: rationale === undefined ? (own?.rationale ?? '') : (rationale ?? ''),
    noEvidenceReason: noEvidence === undefined ? (own?.noEvidenceReason ?? null) : noEvidence,
    asOf: valueOf('OWN_AS_OF') ?? today,
    evidenceIds: own?.evidenceIds ?? [],
  };
}

/** Marks the cell a refusal is about; the first of them where it is about none. */
function marked(cells: readonly LaidCell[], isAbout: (cell: LaidCell) => boolean, { code }: Refusal): LaidCell[] {
  const at = Math.max(0, cells.findIndex(isAbout));
  return cells.map((cell, place) => (place === at ? { ...cell, fate: 'NOT_UNDERSTOOD', problem: code } : cell));
}

/** The rules of the row, for all that may be taken together: what breaks one is said before anybody applies it. */
function checkedPlan(entry: PlannedRow, cells: readonly LaidCell[]): LaidCell[] {
  const takeable = cells.filter((cell) => isTakeable(cell) && isPlanSheetField(cell.field));
  const rest = cells.filter((cell) => !takeable.includes(cell));
  const refusal = takeable.length > 0 ? checkPlan(entry, planChanges(takeable)) : null;
  if (!refusal) return [...cells];
  const isAbout = ({ field }: LaidCell) => isPlanSheetField(field) && planFieldOf[field] === refusal.field;
  return checkedPlan(entry, [...rest, ...marked(takeable, isAbout, refusal)]);
}

function checkedOwn({ own }: RowToLay, cells: readonly LaidCell[], { today }: LayingWorld): LaidCell[] {
  const takeable = cells.filter((cell) => isTakeable(cell) && isOwnSheetField(cell.field));
  if (takeable.length === 0) return [...cells];
  const rest = cells.filter((cell) => !takeable.includes(cell));
  const claim = claimWith(own, takeable, today);
  const spoilt = (problem: string) =>
    takeable.map((cell) => ({ ...cell, fate: 'NOT_UNDERSTOOD' as LaidFate, problem }));
  if (!claim) return [...rest, ...spoilt('STATUS_NEEDED')];
  const refusal =
    checkAssessment({ ...claim, evidenceCount: claim.evidenceIds.length }) ?? checkAsOf(claim.asOf, today);
  if (!refusal) return [...cells];
  const isAbout = ({ field }: LaidCell) => isOwnSheetField(field) && ownFieldOf[field] === refusal.field;
  return [...rest, ...marked(takeable, isAbout, refusal)];
}

/** Whether a person may choose this cell. */
export const mayBeTaken = isTakeable;

/** Of the cells that may be taken, those of the fields a person chose. */
export const chosenCells = ({ cells }: LaidRow, fields: readonly ValueField[]): LaidCell[] =>
  cells.filter((cell) => isTakeable(cell) && fields.includes(cell.field));
