import type { ReviseMatrixEntryInput, ReviseMatrixEntryMutation } from '../../graphql/generated/graphql.js';
import type { ConflictAnswer, MutationOutcome } from '../../graphql/useMutationResult.js';
import { sameValue } from '../../design/grid/grid-edits.js';
import type { GridValue } from '../../design/grid/grid-types.js';
import { createRowStore } from '../../design/grid/row-store.js';
import { summaryOf, type CellConflict, type CellEdit, type CellEdits, type EditsSummary } from './cell-edit.js';
import type { MatrixRow } from './matrix-row.js';
import { groupOfField, revisionInput, valueOfField, versionOf, withValue, type PlanField } from './plan-fields.js';

type Outcome = MutationOutcome<ReviseMatrixEntryMutation>;

/** What the edits need from outside. */
export interface EditsWorld {
  readonly send: (input: ReviseMatrixEntryInput) => Promise<Outcome>;
  readonly newId: () => string;
  readonly now: () => string;
  /** Told when a change was saved or held up. */
  readonly tell: (edit: CellEdit, what: 'saved' | 'failed' | 'refused' | 'conflict') => void;
}

/** What somebody wrote into a cell, and the version of the row they had before them. */
export interface CellChange {
  readonly rowId: string;
  readonly field: PlanField;
  readonly value: GridValue;
  readonly seenVersion: number;
}

/** A cell, by its row and its column. */
export interface CellPlace {
  readonly rowId: string;
  readonly columnId: string;
}

const of = (fields: unknown, field: PlanField): GridValue =>
  ((fields ?? {}) as Partial<Record<PlanField, GridValue>>)[field] ?? null;

/**
 * The rows as the server has them with this person's unsaved changes on top. A change of the same part of a row waits
 * for the one before it; what was not taken stays in its cell until the person says how to go on.
 */
export class MatrixEdits {
  /** Rows as they are shown. */
  readonly rows = createRowStore<MatrixRow>();
  /** Unsaved changes by row. */
  readonly edits = createRowStore<CellEdits>();

  private at: CellPlace | null = null;
  private world: EditsWorld | null = null;
  private readonly server = new Map<string, MatrixRow>();
  private readonly open = new Map<string, CellEdit>();
  private readonly queues = new Map<string, Promise<void>>();
  /** Own saves by row and part: the version before, the version after. */
  private readonly ownSaves = new Map<string, Map<number, number>>();
  private readonly listeners = new Set<() => void>();
  private savedAt: string | null = null;
  private counted: EditsSummary = summaryOf([], null);

  connect(world: EditsWorld) {
    this.world = world;
  }

  /** Where the person is, to be found again on coming back from a row's page. */
  notePlace(place: CellPlace | null) {
    this.at = place;
  }

  place = (): CellPlace | null => this.at;

  summary = (): EditsSummary => this.counted;

  subscribe = (changed: () => void) => {
    this.listeners.add(changed);
    return () => void this.listeners.delete(changed);
  };

  /** The row as the server has it. */
  saved = (rowId: string): MatrixRow | undefined => this.server.get(rowId);

  /** A change that waits for the person's answer. */
  firstHeldUp = (): CellEdit | undefined =>
    [...this.open.values()].find(({ phase }) => phase === 'refused' || phase === 'conflict');

  /** Takes in rows as they were read; unsaved changes stay on top of them. */
  takeIn(rows: readonly MatrixRow[]) {
    const known = new Set(rows.map(({ id }) => id));
    for (const id of this.server.keys()) {
      if (known.has(id)) continue;
      this.server.delete(id);
      this.rows.set(id, undefined);
    }
    for (const row of rows) this.keep(row);
  }

  /** A cell was changed; the same value as the server's takes an unsaved change away. */
  change({ rowId, field, value, seenVersion }: CellChange): Promise<void> {
    const row = this.server.get(rowId);
    if (!row) return Promise.resolve();
    const known = this.edit(rowId, field);
    if (sameValue(valueOfField(row, field), value) && known?.phase !== 'sending') {
      if (known) this.discard(rowId, field);
      return Promise.resolve();
    }
    return this.enqueue({
      rowId,
      field,
      value,
      seenVersion,
      phase: 'sending',
      revision: null,
      message: null,
      conflict: null,
    });
  }

  /** Takes the person's own change away: what the server has stands. Also the answer “take theirs” to a conflict. */
  discard(rowId: string, field: PlanField) {
    const edit = this.edit(rowId, field);
    const row = this.server.get(rowId);
    if (edit?.conflict && row && versionOf(row, field) < edit.conflict.currentVersion) {
      this.server.set(rowId, withValue(row, field, edit.conflict.theirs, edit.conflict.currentVersion));
    }
    this.drop(rowId, field);
  }

  /** Answers a conflict with a value of the person's, written with both texts before them. */
  answer(rowId: string, field: PlanField, value: GridValue): Promise<void> {
    const edit = this.edit(rowId, field);
    if (!edit?.conflict) return Promise.resolve();
    const { currentVersion } = edit.conflict;
    return this.enqueue({
      ...edit,
      value,
      seenVersion: currentVersion,
      phase: 'sending',
      revision: null,
      conflict: null,
    });
  }

  /** Sends again what did not arrive, under its first id, so that it is never done twice. */
  retry(rowId: string, field: PlanField): Promise<void> {
    const edit = this.edit(rowId, field);
    if (edit?.phase !== 'failed') return Promise.resolve();
    return this.enqueue({ ...edit, phase: 'sending', message: null });
  }

  /** Sends again everything that did not arrive. */
  async retryAll(): Promise<void> {
    await Promise.all([...this.open.values()].map(({ rowId, field }) => this.retry(rowId, field)));
  }

  private edit = (rowId: string, field: PlanField) => this.open.get(`${rowId} ${field}`);

  private put(edit: CellEdit) {
    this.open.set(`${edit.rowId} ${edit.field}`, edit);
    this.publish(edit.rowId);
  }

  private drop(rowId: string, field: PlanField) {
    this.open.delete(`${rowId} ${field}`);
    this.publish(rowId);
  }

  private keep(row: MatrixRow) {
    if (this.server.get(row.id) === row) return;
    this.server.set(row.id, row);
    this.publish(row.id);
  }

  private publish(rowId: string) {
    const row = this.server.get(rowId);
    const mine = [...this.open.values()].filter((edit) => edit.rowId === rowId);
    const fields = Object.fromEntries(mine.map((edit) => [edit.field, edit]));
    this.rows.set(rowId, row && mine.reduce((shown, { field, value }) => withValue(shown, field, value), row));
    const before = this.edits.get(rowId);
    if (mine.length || before) this.edits.set(rowId, mine.length ? fields : undefined);
    if (!mine.length && !before) return;
    this.counted = summaryOf(this.open.values(), this.savedAt);
    this.listeners.forEach((changed) => changed());
  }

  /** Shows the change at once and sends it after those of the same part of the row. */
  private enqueue(edit: CellEdit): Promise<void> {
    this.put(edit);
    const key = partKey(edit);
    const turn = (this.queues.get(key) ?? Promise.resolve()).then(() => this.save(edit));
    this.queues.set(key, turn);
    return turn;
  }

  private isCurrent = (edit: CellEdit) => this.edit(edit.rowId, edit.field) === edit;

  private async save(waiting: CellEdit): Promise<void> {
    const { world } = this;
    // A later change of the same cell, or one taken back, has made this one pointless.
    if (!world || !this.isCurrent(waiting)) return;
    const { rowId, field, value } = waiting;
    const revision = waiting.revision ?? {
      rowId,
      field,
      value,
      expectedVersion: this.lifted(waiting),
      mutationId: world.newId(),
    };
    const edit = { ...waiting, revision };
    this.put(edit);
    const outcome = await world.send(revisionInput(revision));
    if (outcome.kind === 'saved') this.accept(edit, outcome.value);
    else if (!this.isCurrent(edit)) return;
    else if (outcome.kind === 'conflict') await this.meet(edit, outcome.conflict);
    else if (outcome.kind === 'refusal') this.hold(edit, 'refused', outcome.refusal.message);
    else this.hold(edit, 'failed', outcome.message);
  }

  /** The version to expect: the one the person saw, or the one their own saves have made of it since. */
  private lifted(edit: CellEdit): number {
    const saves = this.ownSaves.get(partKey(edit));
    let version = edit.seenVersion;
    for (let next = saves?.get(version); next !== undefined; next = saves?.get(version)) version = next;
    return version;
  }

  private accept(edit: CellEdit, row: MatrixRow) {
    const before = edit.revision?.expectedVersion ?? edit.seenVersion;
    const saves = this.ownSaves.get(partKey(edit)) ?? new Map<number, number>();
    if (versionOf(row, edit.field) === before + 1) this.ownSaves.set(partKey(edit), saves.set(before, before + 1));
    this.savedAt = this.world?.now() ?? null;
    this.server.set(row.id, row);
    if (this.isCurrent(edit)) {
      this.drop(edit.rowId, edit.field);
      this.world?.tell(edit, 'saved');
    } else this.publish(row.id);
  }

  private hold(edit: CellEdit, phase: 'failed' | 'refused', message: string) {
    const held = { ...edit, phase, message, revision: phase === 'failed' ? edit.revision : null };
    this.put(held);
    this.world?.tell(held, phase);
  }

  /** Somebody was first in this part of the row. Where they left this very cell alone, both changes simply stand. */
  private async meet(edit: CellEdit, answer: ConflictAnswer): Promise<void> {
    const conflict = conflictOf(edit.field, answer);
    const { theirs, currentVersion } = conflict;
    const next: CellEdit = { ...edit, revision: null, seenVersion: currentVersion };
    if (sameValue(theirs, edit.value)) {
      this.put({ ...next, phase: 'conflict', conflict });
      this.discard(edit.rowId, edit.field);
      this.world?.tell(edit, 'saved');
      return;
    }
    if (
      conflict.hasBase &&
      sameValue(theirs, conflict.base) &&
      (edit.revision?.expectedVersion ?? 0) < currentVersion
    ) {
      this.put(next);
      await this.save(next);
      return;
    }
    const held: CellEdit = { ...next, phase: 'conflict', conflict };
    this.put(held);
    this.world?.tell(held, 'conflict');
  }
}

const partKey = ({ rowId, field }: CellEdit) => `${rowId} ${groupOfField[field]}`;

function conflictOf(field: PlanField, { base, theirs, theirsBy, currentVersion }: ConflictAnswer): CellConflict {
  return {
    base: of(base, field),
    hasBase: typeof base === 'object' && base !== null && field in base,
    theirs: of(theirs, field),
    theirsBy: theirsBy ?? null,
    currentVersion,
  };
}
