import { Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/actor.js';
import { isRefusal, Refusal } from '../../domain/refusal.js';
import { say } from '../../domain/sentence.js';
import { isValueField } from '../../domain/sheet-fields.js';
import { Journal } from '../../database/journal.js';
import { Clock } from '../../database/sources.js';
import { db } from '../../database/with-actor.js';
import { Conflict, type Outcome } from '../../graphql/result.js';
import { inWorkspace } from '../workspaces/in-workspace.js';
import type { LaidCell, LaidRow } from './laid-file.js';
import { chosenCells, type LayingWorld } from './lay-row.js';
import { MatrixFileEntity, type ChangedEntry, type MatrixFileChanges } from './matrix-file.entity.js';
import type { ApplyMatrixFileInput, TakenRowInput, UndoMatrixFileInput } from './matrix-file.model.js';
import { MatrixFilesService } from './matrix-files.service.js';
import { SheetUndoer } from './sheet-undoer.service.js';
import { SheetWriter } from './sheet-writer.service.js';

/** A row with the cells a person chose of it. */
interface Taken {
  readonly row: LaidRow;
  readonly cells: readonly LaidCell[];
}

/** Writes what was chosen of a file, whole or not at all, and takes it back. */
@Injectable()
export class SheetActs {
  constructor(
    private readonly files: MatrixFilesService,
    private readonly writer: SheetWriter,
    private readonly undoer: SheetUndoer,
    private readonly journal: Journal,
    private readonly clock: Clock,
  ) {}

  /**
   * Writes the chosen cells in one transaction, an event a row. Refuses a file that was applied already, and rows that
   * somebody changed since the person chose: nothing is overwritten unseen.
   */
  async apply(actor: Actor, input: ApplyMatrixFileInput): Promise<Outcome<MatrixFileEntity>> {
    const of = await this.files.one(actor, input.id);
    if (of.appliedAt) return new Refusal('APPLIED_ALREADY', say('sheets.appliedAlready'));
    await this.writer.hold(input.rows.map(({ entryId }) => entryId));
    const [laid, world] = await this.files.lay(actor, of, input.layout);
    const taken = takenRows(laid.rows, input.rows);
    if (isRefusal(taken)) return taken;
    const named = await this.writer.holdOrganisations(
      of.workspaceId,
      taken.flatMap(({ cells }) => cells),
    );
    if (named) return named;
    const entries = await this.writeAll(actor, taken, { world, mutationId: input.mutationId });
    if (isRefusal(entries) || entries instanceof Conflict) return entries;
    const cells = taken.reduce((sum, one) => sum + one.cells.length, 0);
    const changes: MatrixFileChanges = { entries, cells, left: [] };
    const now = this.clock.now();
    const written = { reviewId: input.layout.reviewId, changes, appliedAt: now, changedAt: now };
    await db().update(MatrixFileEntity, { id: of.id }, written as object);
    this.record('matrix.import', { ...of, ...written }, { fileName: of.fileName, rows: entries.length, cells });
    return { ...of, ...written };
  }

  /** Gives the rows their former content, unless somebody changed them since. Refuses a file that is not in force. */
  async undo(actor: Actor, input: UndoMatrixFileInput): Promise<Outcome<MatrixFileEntity>> {
    const of = await this.files.one(actor, input.id);
    if (!of.appliedAt || of.undoneAt || !of.changes) return new Refusal('NOTHING_TO_UNDO', say('sheets.nothingToUndo'));
    const left = await this.undoer.undo(actor, of, input.mutationId);
    const now = this.clock.now();
    const written = { changes: { ...of.changes, left }, undoneAt: now, changedAt: now };
    await db().update(MatrixFileEntity, { id: of.id }, written as object);
    this.record('matrix.undoImport', of, { fileName: of.fileName, leftAsTheyAre: left });
    return { ...of, ...written };
  }

  private async writeAll(
    actor: Actor,
    taken: readonly Taken[],
    act: { readonly world: LayingWorld; readonly mutationId: string },
  ): Promise<ChangedEntry[] | Refusal | Conflict> {
    const entries: ChangedEntry[] = [];
    for (const { row, cells } of taken) {
      const written = await this.writer.write(actor, row, cells, act);
      if (isRefusal(written)) {
        return new Refusal(
          written.code,
          say('sheets.rowRefused', { reference: row.entry.reference, why: written.message }),
          'rows',
        );
      }
      if (written instanceof Conflict) return changedMeanwhile(row.entry.reference);
      entries.push(written);
    }
    return entries;
  }

  /** What became of a file concerns the own organisation; the rows it changed tell of themselves. */
  private record(action: 'matrix.import' | 'matrix.undoImport', of: MatrixFileEntity, after: object): void {
    const { ownerOrganisationId, ownerSide, writtenBy, audience } = of;
    const subject = { ...inWorkspace(of.workspaceId, of.id), ownerOrganisationId, ownerSide, writtenBy, audience };
    this.journal.record({ action, subjectType: 'MatrixFile', subject, reviewId: of.reviewId, after });
  }
}

const changedMeanwhile = (reference: string) =>
  new Refusal('CHANGED_MEANWHILE', say('sheets.changedMeanwhile', { reference }), 'rows');

/** The chosen cells as they are laid now; refuses rows that no longer stand as they stood when they were chosen. */
function takenRows(laid: readonly LaidRow[], chosen: readonly TakenRowInput[]): Taken[] | Refusal {
  const byEntry = new Map(laid.map((row) => [row.entry.id, row]));
  const taken: Taken[] = [];
  for (const { entryId, stamp, fields } of new Map(chosen.map((one) => [one.entryId, one])).values()) {
    const row = byEntry.get(entryId);
    if (!row) return new Refusal('NOTHING_TO_TAKE', say('sheets.rowNotThere'), 'rows');
    if (row.stamp !== stamp) return changedMeanwhile(row.entry.reference);
    const cells = chosenCells(row, fields.filter(isValueField));
    if (cells.length < new Set(fields).size)
      return new Refusal('NOTHING_TO_TAKE', say('sheets.cellNotTakeable', { reference: row.entry.reference }), 'rows');
    taken.push({ row, cells });
  }
  return taken;
}
