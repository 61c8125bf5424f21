import { Injectable } from '@nestjs/common';
import type { Actor, Reader } from '../../domain/actor.js';
import { may } from '../../domain/permissions.js';
import { isRefusal } from '../../domain/refusal.js';
import { checkPlan, type PlanField } from '../../domain/matrix-groups.js';
import { permissionOfField } from '../../domain/plan-rights.js';
import { readerOrNotFound } from '../../graphql/authorize.js';
import { Conflict } from '../../graphql/result.js';
import { WorkspacesService } from '../workspaces/workspaces.service.js';
import type { ChangedEntry, MatrixFileEntity } from './matrix-file.entity.js';
import { SheetRowsService, type OwnOfRow, type PlannedRow } from './sheet-rows.service.js';
import { SheetWriter } from './sheet-writer.service.js';

/** What stands now of the rows a file had changed. */
interface Standing {
  readonly entries: ReadonlyMap<string, PlannedRow>;
  readonly own: ReadonlyMap<string, OwnOfRow>;
  readonly mayWrite: (entry: PlannedRow, field: PlanField) => boolean;
}

/** Takes back what a file changed, as new versions by the rules of writing by hand. */
@Injectable()
export class SheetUndoer {
  constructor(
    private readonly rows: SheetRowsService,
    private readonly writer: SheetWriter,
    private readonly workspaces: WorkspacesService,
  ) {}

  /** Gives the references of rows that stay as they are, wholly or in part: changed since, or without anything before. */
  async undo(actor: Actor, of: MatrixFileEntity, mutationId: string): Promise<string[]> {
    const changed = of.changes?.entries ?? [];
    await this.writer.hold(changed.map(({ id }) => id));
    const reader = readerOrNotFound(actor, of.workspaceId);
    const standing = await this.standing(actor, of, reader);
    const left: string[] = [];
    for (const one of changed) {
      const isPlanBack = await this.planBack(one, standing);
      const isOwnBack = await this.ownBack(actor, one, { standing, mutationId });
      if (!isPlanBack || !isOwnBack) left.push(one.reference);
    }
    return left;
  }

  private async standing(actor: Actor, of: MatrixFileEntity, reader: Reader): Promise<Standing> {
    const entries = of.reviewId ? await this.rows.ofReview(reader, of.reviewId) : [];
    const facts = await this.workspaces.facts(of.workspaceId);
    const ids = (of.changes?.entries ?? []).map(({ id }) => id);
    return {
      entries: new Map(entries.map((entry) => [entry.id, entry])),
      own: await this.rows.own(reader, ids),
      mayWrite: (entry, field) => may(actor, permissionOfField[field], entry, facts),
    };
  }

  private async planBack({ id, before, versionsAfter }: ChangedEntry, standing: Standing): Promise<boolean> {
    const fields = Object.keys(before) as PlanField[];
    if (fields.length === 0) return true;
    const entry = standing.entries.get(id);
    if (!entry || fields.some((field) => !standing.mayWrite(entry, field))) return false;
    const versions = entry as unknown as Readonly<Record<string, unknown>>;
    if (Object.entries(versionsAfter).some(([column, version]) => versions[column] !== version)) return false;
    if (checkPlan(entry, before)) return false;
    return (await this.writer.writePlan(entry, before)) !== null;
  }

  /** A first assessment stays: that somebody said it cannot be unsaid, only said differently. */
  private async ownBack(
    actor: Actor,
    { id, own: changed }: ChangedEntry,
    { standing, mutationId }: { readonly standing: Standing; readonly mutationId: string },
  ): Promise<boolean> {
    if (!changed) return true;
    const own = standing.own.get(id);
    if (!own || !changed.before || own.version !== changed.versionAfter) return false;
    const claim = { ...changed.before, evidenceIds: own.evidenceIds };
    const done = await this.writer.writeOwn(actor, id, { own, claim, mutationId });
    return !isRefusal(done) && !(done instanceof Conflict);
  }
}
