import { isValueField, type SheetField, type SheetLayout, type ValueField } from '../../domain/sheet-fields.js';
import { readVersions, writtenVersions, type SeenVersions } from '../../domain/sheet-base.js';
import { matchRows, type RowMatch, type WrittenCell } from '../../domain/sheet-rows.js';
import { shownIn, type SheetCell, type SheetRow } from '../../files/workbook/workbook.js';
import { CellLocks } from '../exports/sheet/cell-locks.js';
import { shorten } from '../imports/readers/parsed-file.js';
import type { LaidFile, LaidRow, StrayRow } from './laid-file.js';
import { layCells, type LayingWorld } from './lay-row.js';
import type { BaseOfRow, OwnOfRow, PlannedRow } from './sheet-rows.service.js';

/** A sheet with its columns told. */
export interface SheetToLay {
  readonly headings: readonly string[];
  /** The rows below the headings. */
  readonly rows: readonly SheetRow[];
  readonly layout: SheetLayout;
}

/** What stands in the matrix, and what stood when the file was made, by the entry. */
export interface Standing {
  readonly entries: readonly PlannedRow[];
  readonly own: ReadonlyMap<string, OwnOfRow>;
  readonly bases: ReadonlyMap<string, BaseOfRow>;
  readonly unknown: BaseOfRow;
  readonly organisationId: string | null;
}

const writtenCell = (cell: SheetCell | undefined): WrittenCell | null => {
  if (cell === null || cell === undefined) return null;
  return typeof cell === 'string' ? { kind: 'TEXT', text: cell } : cell;
};

const cellAt = ({ layout }: SheetToLay, { cells }: SheetRow, field: SheetField): WrittenCell | null => {
  const column = layout.get(field);
  return column === undefined ? null : writtenCell(cells[column]);
};

/** Which row of the file is which row of the matrix, in the order of the file; rows without anything to lay are left out. */
export function rowsOfFile(
  sheet: SheetToLay,
  entries: readonly PlannedRow[],
): readonly (readonly [SheetRow, RowMatch])[] {
  const filled = sheet.rows.filter((row) =>
    [...sheet.layout.values()].some((column) => shownIn(row.cells[column]) !== ''),
  );
  const matches = matchRows(
    filled.map((row) => ({
      entryId: cellAt(sheet, row, 'ENTRY_ID'),
      number: cellAt(sheet, row, 'NUMBER'),
      text: cellAt(sheet, row, 'TEXT')?.text ?? '',
    })),
    entries,
    sheet.layout.has('ENTRY_ID') ? 'ENTRY_ID' : 'NUMBER',
  );
  return filled.map((row, at) => [row, matches[at]] as const);
}

/** The versions the rows of a file were made from, by the entry. */
export function seenVersions(
  sheet: SheetToLay,
  rows: readonly (readonly [SheetRow, RowMatch])[],
): ReadonlyMap<string, SeenVersions> {
  const found = rows.flatMap(([row, { entryId }]): [string, SeenVersions][] =>
    entryId ? [[entryId, readVersions(cellAt(sheet, row, 'VERSIONS')?.text ?? '')]] : [],
  );
  return new Map(found);
}

/** Whose assessment the row of an export carries; null where it carries none. */
const assessorIn = (versions: string): string | null => /\bBY=([0-9a-f-]{36})\b/.exec(versions)?.[1] ?? null;

/** Lays a file onto the rows of a review. Changes nothing; columns that are absent say nothing. */
export function layFile(
  sheet: SheetToLay,
  rows: readonly (readonly [SheetRow, RowMatch])[],
  standing: Standing,
  world: LayingWorld,
): LaidFile {
  const entryOf = new Map(standing.entries.map((entry) => [entry.id, entry]));
  const laid = rows.flatMap(([row, { entryId }]) =>
    entryId ? [layRow(sheet, row, entryOf.get(entryId)!, { standing, world })] : [],
  );
  const differing = laid.filter(({ cells, lockedChanged }) => cells.length > 0 || lockedChanged.length > 0);
  const place = new Map(standing.entries.map(({ id }, at) => [id, at]));
  return {
    rows: differing.sort((one, other) => place.get(one.entry.id)! - place.get(other.entry.id)!),
    strays: rows.flatMap(([row, match]) => strayOf(sheet, row, match)),
    unchanged: laid.length - differing.length,
    absent: standing.entries.length - laid.length,
    ignoredColumns: ignoredIn(sheet),
  };
}

function layRow(
  sheet: SheetToLay,
  row: SheetRow,
  entry: PlannedRow,
  { standing, world }: { readonly standing: Standing; readonly world: LayingWorld },
): LaidRow {
  const versions = cellAt(sheet, row, 'VERSIONS')?.text ?? '';
  const own = standing.own.get(entry.id) ?? null;
  const base = standing.bases.get(entry.id) ?? standing.unknown;
  const assessor = assessorIn(versions);
  const fields = [...sheet.layout.keys()].filter(isValueField);
  const cells = new Map(fields.map((field): [ValueField, WrittenCell | null] => [field, cellAt(sheet, row, field)]));
  const isOwnAssessment = assessor === null || assessor === standing.organisationId;
  return {
    entry,
    row: row.row,
    stamp: stampOf(entry, own),
    cells: layCells({ entry, own, base, isOwnAssessment, cells }, world),
    lockedChanged: brokenLocks(sheet, row, new CellLocks(versions)),
    isBaseKnown: Object.keys(base.plan).length > 0,
    own,
  };
}

/** The versions of a row as they stand. */
const stampOf = (entry: PlannedRow, own: OwnOfRow | null): string =>
  writtenVersions({
    PLAN: entry.planVersion,
    RESPONSIBILITY: entry.responsibilityVersion,
    TIME: entry.timeVersion,
    MONEY: entry.moneyVersion,
    OWN: own?.version ?? 0,
  });

const brokenLocks = ({ headings }: SheetToLay, { cells }: SheetRow, locks: CellLocks): string[] =>
  headings.filter((heading, column) => heading !== '' && locks.isBroken(heading, shownIn(cells[column])));

/** A line without a number that brings nothing is a heading of a section, and no row. */
function strayOf(sheet: SheetToLay, row: SheetRow, match: RowMatch): StrayRow[] {
  if (match.entryId !== null) return [];
  const { problem, fitting } = match;
  const brings = [...sheet.layout].some(([field, column]) => isValueField(field) && shownIn(row.cells[column]) !== '');
  if (problem === 'NO_NUMBER' && !brings) return [];
  const words = [cellAt(sheet, row, 'NUMBER'), cellAt(sheet, row, 'TEXT')].map((cell) => cell?.text.trim() ?? '');
  const first = row.cells.map(shownIn).find((text) => text !== '') ?? '';
  const written = shorten([...words.filter(Boolean), ''].join(' ').trim() || first);
  return [{ row: row.row, problem, written, fitting }];
}

/** Columns with a heading that were neither chosen nor written by this program as not to be changed. */
function ignoredIn(sheet: SheetToLay): string[] {
  const chosen = new Set(sheet.layout.values());
  const versions =
    sheet.rows.map((row) => cellAt(sheet, row, 'VERSIONS')?.text ?? '').find((text) => text !== '') ?? '';
  const locks = new CellLocks(versions);
  return sheet.headings.filter((heading, column) => heading !== '' && !chosen.has(column) && !locks.has(heading));
}
