import { Injectable } from '@nestjs/common';
import type { Reader, Readable } from '../../domain/actor.js';
import type { PlanFields } from '../../domain/matrix-groups.js';
import { baseOfGroup, planGroups, type BeforeChange, type SeenVersions } from '../../domain/sheet-base.js';
import { CHANGES_OF_ROWS, OWN_AT_VERSIONS, OWN_OF_ROWS, SHEET_ROWS } from '../../database/sql/sheet-rows.js';
import { readerValues } from '../../database/visible.js';
import { statement } from '../../database/with-actor.js';
import type { Claim } from '../assessments/lost-assessment.js';

/** The versions of the parts of a row's plan that a spreadsheet can change. */
interface PlanVersions {
  readonly planVersion: number;
  readonly responsibilityVersion: number;
  readonly timeVersion: number;
  readonly moneyVersion: number;
}

/** A row of the matrix as far as a spreadsheet can change it. */
export type PlannedRow = Readable &
  PlanFields &
  PlanVersions & { readonly id: string; readonly reference: string; readonly text: string; readonly reviewId: string };

/** What the own organisation says of a row; the evidence as far as it stands. */
export type OwnOfRow = Claim & { readonly entryId: string; readonly id: string; readonly version: number };

/** What a row was when the file was made; a field left out is not known. */
export interface BaseOfRow {
  readonly plan: Partial<PlanFields>;
  /** Null: it was not assessed. Undefined: not known. */
  readonly own: Omit<Claim, 'evidenceIds'> | null | undefined;
  /** Who changed a field since, the last one: the person inside the own organisation, else the organisation. */
  readonly changedBy: Readonly<Record<string, string | null>>;
}

interface Change {
  readonly entryId: string;
  readonly before: BeforeChange | null;
  readonly person: string | null;
  readonly organisationId: string | null;
  readonly organisation: string | null;
}

const NOTHING: BaseOfRow = { plan: {}, own: undefined, changedBy: {} };

/** Reads what spreadsheets are laid onto: rows as they stand, and as they stood when a file was made. */
@Injectable()
export class SheetRowsService {
  /** The rows of a review the reader may see, in the document's order. */
  ofReview(reader: Reader, reviewId: string): Promise<PlannedRow[]> {
    return statement<PlannedRow>('sheet-rows', SHEET_ROWS, [...readerValues(reader), reviewId]);
  }

  /** What the reader's own organisation says of rows, by the entry. */
  async own(reader: Reader, ids: readonly string[]): Promise<Map<string, OwnOfRow>> {
    const found = await statement<OwnOfRow>('own-of-rows', OWN_OF_ROWS, [...readerValues(reader), ids]);
    return new Map(found.map((own) => [own.entryId, own]));
  }

  /** What rows were at the versions a file was made from, by the entry: told by the record of every change since. */
  async bases(
    reader: Reader,
    seen: ReadonlyMap<string, SeenVersions>,
    rows: readonly PlannedRow[],
    own: ReadonlyMap<string, OwnOfRow>,
  ): Promise<ReadonlyMap<string, BaseOfRow>> {
    const known = rows.filter(({ id }) => Object.keys(seen.get(id) ?? {}).length > 0);
    if (known.length === 0) return new Map();
    const changes = await this.changes(reader, seen, known);
    const formerly = await this.ownAt(reader, seen, own);
    return new Map(
      known.map((row): [string, BaseOfRow] => {
        const versions = seen.get(row.id) ?? {};
        const ofRow = changes.get(row.id) ?? [];
        const told = ofRow.map(({ before }) => before ?? {});
        const plan = Object.assign(
          {},
          ...planGroups.map((group) => baseOfGroup(group, versions[group], { ...row, tagsVersion: 1 }, told) ?? {}),
        ) as Partial<PlanFields>;
        const said = versions.OWN === 0 ? null : formerly.get(row.id);
        return [row.id, { plan, own: said, changedBy: changersOf(reader, ofRow) }];
      }),
    );
  }

  /** What is known of a row where nothing is. */
  readonly unknown = NOTHING;

  private async changes(
    reader: Reader,
    seen: ReadonlyMap<string, SeenVersions>,
    rows: readonly PlannedRow[],
  ): Promise<ReadonlyMap<string, Change[]>> {
    const of = (group: (typeof planGroups)[number]) => rows.map(({ id }) => seen.get(id)?.[group] ?? 2_000_000_000);
    const values = [reader.workspaceId, rows.map(({ id }) => id), ...planGroups.map(of)];
    const found = await statement<Change>('changes-of-rows', CHANGES_OF_ROWS, values);
    const byEntry = new Map<string, Change[]>();
    for (const change of found) byEntry.set(change.entryId, [...(byEntry.get(change.entryId) ?? []), change]);
    return byEntry;
  }

  private async ownAt(
    reader: Reader,
    seen: ReadonlyMap<string, SeenVersions>,
    own: ReadonlyMap<string, OwnOfRow>,
  ): Promise<ReadonlyMap<string, Omit<Claim, 'evidenceIds'>>> {
    const asked = [...own.values()].filter(({ entryId }) => (seen.get(entryId)?.OWN ?? 0) > 0);
    const entryOf = new Map(asked.map(({ id, entryId }) => [id, entryId]));
    const numbers = asked.map(({ entryId }) => seen.get(entryId)!.OWN!);
    const values = [...readerValues(reader), asked.map(({ id }) => id), numbers];
    const found = await statement<OwnOfRow>('own-at-versions', OWN_AT_VERSIONS, values);
    return new Map(found.map((said) => [entryOf.get(said.id)!, said]));
  }
}

/** Of each field, who changed it last. */
function changersOf(reader: Reader, changes: readonly Change[]): Record<string, string | null> {
  const by: Record<string, string | null> = {};
  for (const { before, person, organisationId, organisation } of changes) {
    const name = organisationId === reader.organisationId ? person : organisation;
    for (const field of Object.keys(before ?? {})) by[field] = name;
  }
  return by;
}
