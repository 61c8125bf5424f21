import { Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/actor.js';
import { isRefusal, Refusal } from '../../domain/refusal.js';
import { say } from '../../domain/sentence.js';
import { Journal } from '../../database/journal.js';
import { Clock } from '../../database/sources.js';
import { db } from '../../database/with-actor.js';
import type { Outcome } from '../../graphql/result.js';
import { inWorkspace } from '../workspaces/in-workspace.js';
import { ImportApplier } from './import-applier.service.js';
import { ImportEntity, type ImportChanges, type ImportSummary } from './import.entity.js';
import type { ApplyImportInput, UndoImportInput } from './import.model.js';
import { ImportsService } from './imports.service.js';
import { ImportUndoer } from './import-undoer.service.js';

/** What an import did so far. */
interface Done {
  readonly summary: ImportSummary;
  readonly changes: ImportChanges;
}

const NOTHING: Done = {
  summary: { added: 0, changed: 0, unchanged: 0 },
  changes: { into: [], createdReviewIds: [], addedIds: [], changed: [], left: [] },
};

/** Applies an import whole or not at all, and takes it back. */
@Injectable()
export class ImportActs {
  constructor(
    private readonly imports: ImportsService,
    private readonly applier: ImportApplier,
    private readonly undoer: ImportUndoer,
    private readonly journal: Journal,
    private readonly clock: Clock,
  ) {}

  /** Imports the chosen reviews of a file in one transaction. Refuses a file that was applied already. */
  async apply(actor: Actor, input: ApplyImportInput): Promise<Outcome<ImportEntity>> {
    const of = await this.imports.one(actor, input.id);
    if (of.appliedAt) return new Refusal('APPLIED_ALREADY', say('imports.appliedAlready'));
    let done: Done = NOTHING;
    for (const chosen of input.reviews) {
      const one = await this.applier.apply(actor, of, chosen);
      if (isRefusal(one)) return one;
      done = { summary: sum(done.summary, one.summary), changes: joined(done.changes, one.changes) };
    }
    const now = this.clock.now();
    await db().update(ImportEntity, { id: of.id }, { ...done, appliedAt: now, changedAt: now } as object);
    await this.record('recommendation.import', of, { ...done.summary, fileName: of.fileName });
    return { ...of, ...done, appliedAt: now };
  }

  /** Takes an applied import back. Refuses one that was not applied, or was undone before. */
  async undo(actor: Actor, input: UndoImportInput): Promise<Outcome<ImportEntity>> {
    const of = await this.imports.one(actor, input.id);
    if (!of.appliedAt || of.undoneAt) return new Refusal('NOTHING_TO_UNDO', say('imports.nothingToUndo'));
    const now = this.clock.now();
    const left = await this.undoer.undo(of, now);
    const changes = { ...(of.changes ?? NOTHING.changes), left };
    await db().update(ImportEntity, { id: of.id }, { changes, undoneAt: now, changedAt: now } as object);
    await this.record('import.undo', of, { fileName: of.fileName, leftAsTheyAre: left });
    return { ...of, changes, undoneAt: now };
  }

  /** Everybody in the workspace may know that rows came or went; every review it touched is told. */
  private async record(
    action: 'recommendation.import' | 'import.undo',
    of: ImportEntity,
    after: object,
  ): Promise<void> {
    const reviews = await db().query<{ id: string }[]>(
      `select distinct review_id as id from recommendation where import_id = $1
         or id = any(select (x->>'id')::uuid from import i, jsonb_array_elements(i.changes->'changed') x where i.id = $1)`,
      [of.id],
    );
    for (const { id: reviewId } of reviews.length ? reviews : [{ id: null }]) {
      const subject = inWorkspace(of.workspaceId, of.id);
      this.journal.record({ action, subjectType: 'Import', subject, reviewId, after });
    }
  }
}

const sum = (one: ImportSummary, other: ImportSummary): ImportSummary => ({
  added: one.added + other.added,
  changed: one.changed + other.changed,
  unchanged: one.unchanged + other.unchanged,
});

const joined = (one: ImportChanges, other: ImportChanges): ImportChanges => ({
  into: [...one.into, ...other.into],
  createdReviewIds: [...one.createdReviewIds, ...other.createdReviewIds],
  addedIds: [...one.addedIds, ...other.addedIds],
  changed: [...one.changed, ...other.changed],
  left: [],
});
