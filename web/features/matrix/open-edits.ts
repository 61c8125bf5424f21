import { createRowStore } from '../../design/grid/row-store.js';
import { summaryOf, type CellEdit, type CellEdits, type EditsSummary } from './cell-edit.js';
import type { MatrixRow } from './matrix-row.js';
import { withValue, type PlanField } from './plan-fields.js';

/** The rows as the server has them, and a person's unsaved changes on top of them. */
export class OpenEdits {
  /** Rows as they are shown. */
  readonly rows = createRowStore<MatrixRow>();
  /** Unsaved changes by row. */
  readonly edits = createRowStore<CellEdits>();

  private readonly server = new Map<string, MatrixRow>();
  private readonly open = new Map<string, Map<PlanField, CellEdit>>();
  private readonly listeners = new Set<() => void>();
  private counted: EditsSummary = summaryOf([], null);
  private savedAt: string | null = null;

  summary = (): EditsSummary => this.counted;

  subscribe = (changed: () => void) => {
    this.listeners.add(changed);
    return () => void this.listeners.delete(changed);
  };

  /** The row as the server has it. */
  saved = (rowId: string): MatrixRow | undefined => this.server.get(rowId);

  edit = (rowId: string, field: PlanField): CellEdit | undefined => this.open.get(rowId)?.get(field);

  all = (): CellEdit[] => [...this.open.values()].flatMap((ofRow) => [...ofRow.values()]);

  isCurrent = (edit: CellEdit): boolean => this.edit(edit.rowId, edit.field) === edit;

  /** Takes in rows as they were read; those that are there no longer go. */
  takeIn(rows: readonly MatrixRow[]) {
    const known = new Set(rows.map(({ id }) => id));
    for (const id of this.server.keys()) {
      if (known.has(id)) continue;
      this.server.delete(id);
      this.rows.set(id, undefined);
    }
    const changed = rows.filter((row) => this.server.get(row.id) !== row);
    for (const row of changed) this.server.set(row.id, row);
    this.publish(changed.map(({ id }) => id));
  }

  /** The row as the server has it now; it is shown with the next `put`, `drop` or `publish`. */
  know(row: MatrixRow) {
    this.server.set(row.id, row);
  }

  /** Notes that something was saved, for the footer. */
  noteSaved(at: string | null) {
    this.savedAt = at;
  }

  put(...edits: readonly CellEdit[]) {
    for (const edit of edits) {
      const ofRow = this.open.get(edit.rowId) ?? new Map<PlanField, CellEdit>();
      this.open.set(edit.rowId, ofRow.set(edit.field, edit));
    }
    this.publish(edits.map(({ rowId }) => rowId));
  }

  drop(...places: readonly { readonly rowId: string; readonly field: PlanField }[]) {
    for (const { rowId, field } of places) {
      const ofRow = this.open.get(rowId);
      ofRow?.delete(field);
      if (ofRow?.size === 0) this.open.delete(rowId);
    }
    this.publish(places.map(({ rowId }) => rowId));
  }

  /** Shows rows anew, each once, and counts what is not saved. */
  publish(rowIds: readonly string[]) {
    let isCounted = false;
    for (const rowId of new Set(rowIds)) {
      const row = this.server.get(rowId);
      const mine = [...(this.open.get(rowId)?.values() ?? [])];
      this.rows.set(rowId, row && mine.reduce((shown, { field, value }) => withValue(shown, field, value), row));
      const before = this.edits.get(rowId);
      if (!mine.length && !before) continue;
      this.edits.set(rowId, mine.length ? Object.fromEntries(mine.map((edit) => [edit.field, edit])) : undefined);
      isCounted = true;
    }
    if (!isCounted) return;
    this.counted = summaryOf(this.all(), this.savedAt);
    this.listeners.forEach((changed) => changed());
  }
}
