import type { ConflictAnswer } from '../../graphql/useMutationResult.js';
import { sameValue } from '../../design/grid/grid-edits.js';
import type { GridValue } from '../../design/grid/grid-types.js';
import { cellInput, type CellBatch, type RevisedCell } from './cell-batch.js';
import { conflictOf, isBeside } from './cell-conflict.js';
import type { CellEdit, EditsSummary } from './cell-edit.js';
import { EditHistory, stepBetween, type EditStep } from './edit-history.js';
import type { CellChange, CellPlace, EditsWorld } from './edits-world.js';
import type { MatrixRow } from './matrix-row.js';
import { OpenEdits } from './open-edits.js';
import { OwnSaves, partKey } from './own-saves.js';
import { revisionInput, valueOfField, versionOf, withValue, type PlanField } from './plan-fields.js';

const begun = (change: CellChange): CellEdit => ({
  ...change,
  phase: 'sending',
  revision: null,
  batch: null,
  message: null,
  conflict: null,
});

/**
 * The rows as the server has them with this person's unsaved changes on top. A change of the same part of a row waits
 * for the one before it; what was not taken stays in its cell until the person says how to go on.
 */
export class MatrixEdits {
  private readonly cells = new OpenEdits();
  readonly rows = this.cells.rows;
  readonly edits = this.cells.edits;

  private at: CellPlace | null = null;
  private world: EditsWorld | null = null;
  private readonly history = new EditHistory();
  private readonly queues = new Map<string, Promise<void>>();
  private readonly ownSaves = new OwnSaves();

  connect(world: EditsWorld) {
    this.world = world;
  }

  /** Where the person is, to be found again on coming back from a row's page. */
  notePlace(place: CellPlace | null) {
    this.at = place;
  }

  place = (): CellPlace | null => this.at;

  summary = (): EditsSummary => this.cells.summary();

  subscribe = (changed: () => void) => this.cells.subscribe(changed);

  /** The row as the server has it. */
  saved = (rowId: string): MatrixRow | undefined => this.cells.saved(rowId);

  /** Takes in what this person wrote on this device before, and what is not settled yet; what is written here leads. */
  restore(edits: readonly CellEdit[]): void {
    for (const edit of edits) if (!this.cells.edit(edit.rowId, edit.field)) this.cells.put(edit);
  }

  /** Lets go of everything that is not saved. */
  forget() {
    this.cells.drop(...this.cells.all());
  }

  /** A change that waits for the person's answer. */
  firstHeldUp = (): CellEdit | undefined =>
    this.cells.all().find(({ phase }) => phase === 'refused' || phase === 'conflict');

  /** Every change that is not saved. */
  unsaved = (): readonly CellEdit[] => this.cells.all();

  /** Takes in rows as they were read; unsaved changes stay on top of them. */
  takeIn(rows: readonly MatrixRow[]) {
    this.cells.takeIn(rows);
  }

  /** A cell was changed; the same value as the server's takes an unsaved change away. A step to be taken back. */
  change(change: CellChange): Promise<void> {
    this.note([change]);
    return this.write(change);
  }

  /** Many cells were changed at once: sent together, and one step to be taken back. */
  changeMany(changes: readonly CellChange[]): Promise<void> {
    this.note(changes);
    return this.writeMany(changes);
  }

  /** Takes the newest step back, as a new change; gives the cells it was about, or none where there was none. */
  undo(): readonly CellPlace[] {
    return this.retrace(this.history.back());
  }

  /** Does again what was last taken back. */
  redo(): readonly CellPlace[] {
    return this.retrace(this.history.again());
  }

  /**
   * Fields of a row are about to be written by other means than its cells. What is given back notes that as a step of the
   * person's, to be taken back like the others, once the row as written is known.
   */
  beforeWriting = (rowId: string, fields: readonly string[]): ((written: MatrixRow) => void) => {
    const before = this.saved(rowId);
    return (written) => before && this.history.note(stepBetween(before, written, fields));
  };

  private note(changes: readonly CellChange[]) {
    const step = changes.flatMap(({ rowId, field, value, seenVersion }) => {
      const row = this.rows.get(rowId);
      if (!row) return [];
      return [{ rowId, field, before: valueOfField(row, field), after: value, seenVersion }];
    });
    this.history.note(step.filter(({ before, after }) => !sameValue(before, after)));
  }

  /**
   * Writes a step anew. A cell that no longer holds what the step left in it was changed by somebody else: it is written
   * against the old version, so that all three texts are shown instead of theirs going lost.
   */
  private retrace(step: EditStep | null): readonly CellPlace[] {
    if (!step) return [];
    const changes = step.flatMap(({ rowId, field, before, after, seenVersion }): CellChange[] => {
      const row = this.rows.get(rowId);
      const phase = this.cells.edit(rowId, field)?.phase;
      if (phase === 'refused' || phase === 'conflict') this.discard(rowId, field);
      if (!row || phase === 'refused' || phase === 'conflict') return [];
      const isAsLeft = sameValue(valueOfField(row, field), before);
      return [{ rowId, field, value: after, seenVersion: isAsLeft ? versionOf(row, field) : seenVersion }];
    });
    void (changes.length === 1 ? this.write(changes[0]) : this.writeMany(changes));
    return step.map(({ rowId, field }) => ({ rowId, columnId: field }));
  }

  private write(change: CellChange): Promise<void> {
    const { rowId, field, value } = change;
    const row = this.cells.saved(rowId);
    if (!row) return Promise.resolve();
    const known = this.cells.edit(rowId, field);
    if (sameValue(valueOfField(row, field), value) && known?.phase !== 'sending') {
      if (known) this.discard(rowId, field);
      return Promise.resolve();
    }
    return this.enqueue(begun(change));
  }

  private writeMany(changes: readonly CellChange[]): Promise<void> {
    const edits = changes.filter(({ rowId }) => this.cells.saved(rowId)).map(begun);
    return edits.length ? this.enqueueMany(edits, null) : Promise.resolve();
  }

  /** Takes the person's own change away: what the server has stands. Also the answer “take theirs” to a conflict. */
  discard(rowId: string, field: PlanField) {
    const edit = this.cells.edit(rowId, field);
    const row = this.cells.saved(rowId);
    if (edit?.conflict && row && versionOf(row, field) < edit.conflict.currentVersion) {
      this.cells.know(withValue(row, field, edit.conflict.theirs, edit.conflict.currentVersion));
    }
    this.cells.drop({ rowId, field });
  }

  /** Answers a conflict with a value of the person's, written with both texts before them. */
  answer(rowId: string, field: PlanField, value: GridValue): Promise<void> {
    const edit = this.cells.edit(rowId, field);
    if (!edit?.conflict) return Promise.resolve();
    return this.enqueue(begun({ rowId, field, value, seenVersion: edit.conflict.currentVersion }));
  }

  /** Sends again what did not arrive, under its first id and with what went with it, so that it is never done twice. */
  retry(rowId: string, field: PlanField): Promise<void> {
    const edit = this.cells.edit(rowId, field);
    if (edit?.phase !== 'failed') return Promise.resolve();
    const { batch } = edit;
    if (!batch) return this.enqueue({ ...edit, phase: 'sending', message: null });
    const together = this.cells.all().filter((other) => other.batch === batch);
    const again = together.map((one): CellEdit => ({ ...one, phase: 'sending', message: null }));
    return this.enqueueMany(again, batch);
  }

  /** Sends again everything that did not arrive; done when nothing is on its way any more. */
  async retryAll(): Promise<void> {
    await Promise.all(this.cells.all().map(({ rowId, field }) => this.retry(rowId, field)));
    await Promise.all(this.queues.values());
  }

  /** Shows the change at once and sends it after those of the same part of the row. */
  private enqueue(edit: CellEdit): Promise<void> {
    this.cells.put(edit);
    return this.queue([edit], () => this.save(edit));
  }

  private enqueueMany(edits: readonly CellEdit[], batch: CellBatch | null): Promise<void> {
    this.cells.put(...edits);
    return this.queue(edits, () => this.saveMany(edits, batch));
  }

  private queue(edits: readonly CellEdit[], send: () => Promise<void>): Promise<void> {
    const keys = [...new Set(edits.map(partKey))];
    const before = keys.map((key) => this.queues.get(key) ?? Promise.resolve());
    const turn = Promise.all(before).then(send);
    for (const key of keys) this.queues.set(key, turn);
    return turn;
  }

  private async save(waiting: CellEdit): Promise<void> {
    const { world } = this;
    // A later change of the same cell, or one taken back, has made this one pointless.
    if (!world || !this.cells.isCurrent(waiting)) return;
    const { rowId, field, value } = waiting;
    const revision = waiting.revision ?? {
      rowId,
      field,
      value,
      expectedVersion: this.ownSaves.lifted(waiting),
      mutationId: world.newId(),
    };
    const edit = { ...waiting, revision };
    this.cells.put(edit);
    const outcome = await world.send(revisionInput(revision));
    if (outcome.kind === 'saved') this.accept(edit, outcome.value);
    else if (!this.cells.isCurrent(edit)) return;
    else if (outcome.kind === 'conflict') await this.meet(edit, outcome.conflict);
    else if (outcome.kind === 'refusal') this.hold(edit, 'refused', outcome.refusal.message);
    else this.hold(edit, 'failed', outcome.message);
  }

  /** Sends changes together; those that later changes made pointless stay out, unless they were sent before. */
  private async saveMany(waiting: readonly CellEdit[], sent: CellBatch | null): Promise<void> {
    const { world } = this;
    const current = waiting.filter(this.cells.isCurrent);
    if (!world || (current.length === 0 && !sent)) return;
    const cells = current.map((edit) => cellInput(edit, this.ownSaves.lifted(edit)));
    const batch = sent ?? { input: { mutationId: world.newId(), cells } };
    const edits = current.map((edit) => ({ ...edit, batch }));
    this.cells.put(...edits);
    const outcome = await world.sendMany(batch.input);
    if (outcome.kind === 'saved') return this.acceptMany(batch, edits, outcome.value);
    const message = 'message' in outcome ? outcome.message : outcome.kind === 'refusal' ? outcome.refusal.message : '';
    const phase = outcome.kind === 'failed' ? 'failed' : 'refused';
    const kept = phase === 'failed' ? batch : null;
    const held = edits.filter(this.cells.isCurrent).map((edit): CellEdit => ({ ...edit, phase, message, batch: kept }));
    this.cells.put(...held);
    world.tellMany({ changed: 0, heldUp: held.length, message, kind: phase === 'failed' ? 'failed' : 'saved' });
  }

  private async acceptMany(
    batch: CellBatch,
    edits: readonly CellEdit[],
    { cells, rows }: { readonly cells: readonly RevisedCell[]; readonly rows: readonly MatrixRow[] },
  ): Promise<void> {
    const told = new Map(cells.map((cell) => [`${cell.entryId} ${cell.field}`, cell]));
    const expected = new Map(batch.input.cells.map((cell) => [`${cell.entryId} ${cell.field}`, cell.expectedVersion]));
    const byId = new Map(rows.map((row) => [row.id, row]));
    for (const row of rows) this.cells.know(row);
    this.cells.noteSaved(this.world?.now() ?? null);
    const changed = edits.filter((edit) => told.get(placeKey(edit))?.outcome === 'CHANGED');
    for (const edit of changed) this.ownSaves.note(edit, expected.get(placeKey(edit)) ?? 0, byId.get(edit.rowId));
    const open = edits.filter(this.cells.isCurrent);
    const settled = open.map((edit) => ({ edit, next: this.settled(edit, told.get(placeKey(edit))) }));
    this.cells.drop(...settled.filter(({ next }) => next === null).map(({ edit }) => edit));
    const left = settled.flatMap(({ next }) => next ?? []);
    const again = left.filter(({ phase }) => phase === 'sending');
    const held = left.filter(({ phase }) => phase !== 'sending');
    this.cells.put(...left);
    this.cells.publish(rows.map(({ id }) => id));
    this.world?.tellMany({ changed: changed.length, heldUp: held.length, message: null, kind: 'saved' });
    if (again.length > 0) await this.saveMany(again, null);
  }

  /** What is left of a change among many: nothing once it is written, else why it is not, or the same to be sent anew. */
  private settled(edit: CellEdit, cell: RevisedCell | undefined): CellEdit | null {
    if (!cell || cell.outcome === 'CHANGED' || cell.outcome === 'SAME') return null;
    const asked = { ...edit, batch: null };
    if (!cell.conflict) return { ...asked, phase: 'refused', message: this.world?.reason(cell) ?? '' };
    const conflict = conflictOf(edit, cell.conflict);
    const next: CellEdit = { ...asked, seenVersion: conflict.currentVersion };
    return isBeside(conflict) ? next : { ...next, phase: 'conflict', conflict };
  }

  private accept(edit: CellEdit, row: MatrixRow) {
    this.ownSaves.note(edit, edit.revision?.expectedVersion ?? edit.seenVersion, row);
    this.cells.noteSaved(this.world?.now() ?? null);
    this.cells.know(row);
    if (this.cells.isCurrent(edit)) {
      this.cells.drop(edit);
      this.world?.tell(edit, 'saved');
    } else this.cells.publish([row.id]);
  }

  private hold(edit: CellEdit, phase: 'failed' | 'refused', message: string) {
    const held = { ...edit, phase, message, revision: phase === 'failed' ? edit.revision : null };
    this.cells.put(held);
    this.world?.tell(held, phase);
  }

  /** Somebody was first in this part of the row. Where they left this very cell alone, both changes simply stand. */
  private async meet(edit: CellEdit, answer: ConflictAnswer): Promise<void> {
    const conflict = conflictOf(edit, answer);
    const { theirs, currentVersion } = conflict;
    const next: CellEdit = { ...edit, revision: null, seenVersion: currentVersion };
    if (sameValue(theirs, edit.value)) {
      this.cells.put({ ...next, phase: 'conflict', conflict });
      this.discard(edit.rowId, edit.field);
      this.world?.tell(edit, 'saved');
      return;
    }
    if (isBeside(conflict) && (edit.revision?.expectedVersion ?? 0) < currentVersion) {
      this.cells.put(next);
      await this.save(next);
      return;
    }
    const held: CellEdit = { ...next, phase: 'conflict', conflict };
    this.cells.put(held);
    this.world?.tell(held, 'conflict');
  }
}

const placeKey = ({ rowId, field }: CellEdit) => `${rowId} ${field}`;
