import type { CellEdit } from './cell-edit.js';
import type { MatrixRow } from './matrix-row.js';
import { groupOfField, versionOf } from './plan-fields.js';

/** The part of a row a change is in: what has one version, and is written one after the other. */
export const partKey = ({ rowId, field }: CellEdit) => `${rowId} ${groupOfField[field]}`;

/** What the person's own saves have made of the versions they saw: one's own change is no conflict. */
export class OwnSaves {
  /** By row and part: the version before, the version after. */
  private readonly saves = new Map<string, Map<number, number>>();

  /** The version to expect: the one the person saw, or the one their own saves have made of it since. */
  lifted(edit: CellEdit): number {
    const saves = this.saves.get(partKey(edit));
    let version = edit.seenVersion;
    for (let next = saves?.get(version); next !== undefined; next = saves?.get(version)) version = next;
    return version;
  }

  /** Takes a save down, where nobody else came in between. */
  note(edit: CellEdit, before: number, row: MatrixRow | undefined): void {
    if (!row || versionOf(row, edit.field) !== before + 1) return;
    const saves = this.saves.get(partKey(edit)) ?? new Map<number, number>();
    this.saves.set(partKey(edit), saves.set(before, before + 1));
  }
}
