import { Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/actor.js';
import { changedPart, samePart } from '../../domain/changed-part.js';
import { checkPlan, groupOf, versionOfGroup, type PlanField, type PlanFields } from '../../domain/matrix-groups.js';
import { isRefusal, type Refusal } from '../../domain/refusal.js';
import { isOwnSheetField, isPlanSheetField } from '../../domain/sheet-fields.js';
import { permissionOfField } from '../../domain/plan-rights.js';
import { Journal } from '../../database/journal.js';
import { Clock } from '../../database/sources.js';
import { db, statement } from '../../database/with-actor.js';
import { Conflict } from '../../graphql/result.js';
import { AssessmentsService } from '../assessments/assessments.service.js';
import type { Claim } from '../assessments/lost-assessment.js';
import { MatrixEntryEntity } from '../recommendations/matrix-entry.entity.js';
import { WorkspacesService } from '../workspaces/workspaces.service.js';
import type { LaidCell, LaidRow } from './laid-file.js';
import { claimWith, planChanges, type LayingWorld } from './lay-row.js';
import type { ChangedEntry, ChangedOwn } from './matrix-file.entity.js';
import type { PlannedRow } from './sheet-rows.service.js';

type Versions = Readonly<Record<string, number>>;

const HOLD = `select id from matrix_entry where id = any($1::uuid[]) order by id for update`;

/** Writes what a file brings into one row: the joint plan in one step, whatever its parts, and the own assessment. */
@Injectable()
export class SheetWriter {
  constructor(
    private readonly workspaces: WorkspacesService,
    private readonly assessments: AssessmentsService,
    private readonly journal: Journal,
    private readonly clock: Clock,
  ) {}

  /** Two files laid onto the same rows take turns, so that neither works on what the other is changing. */
  async hold(ids: readonly string[]): Promise<void> {
    await statement('hold-rows', HOLD, [[...new Set(ids)]]);
  }

  /** Refuses organisations that were taken out of the lists; those named stay there until this is done. */
  async holdOrganisations(workspaceId: string, cells: readonly LaidCell[]): Promise<Refusal | null> {
    const ids = cells.flatMap(({ field, file }) => {
      if (field === 'LEAD') return typeof file === 'string' ? [file] : [];
      return (field === 'SUPPORTING' || field === 'PARTNERS') && Array.isArray(file) ? (file as string[]) : [];
    });
    if (ids.length === 0) return null;
    const known = await this.workspaces.organisations.toBeNamed(workspaceId, [...new Set(ids)]);
    return isRefusal(known) ? known : null;
  }

  /** Writes the chosen cells of a row. Refuses what breaks the rules of a row; a Conflict where somebody was first. */
  async write(
    actor: Actor,
    { entry, own }: LaidRow,
    cells: readonly LaidCell[],
    { world, mutationId }: { readonly world: LayingWorld; readonly mutationId: string },
  ): Promise<ChangedEntry | Refusal | Conflict> {
    const changes = changedPart<PlanFields>(entry, planChanges(cells.filter(({ field }) => isPlanSheetField(field))));
    const refusal = checkPlan(entry, changes);
    if (refusal) return refusal;
    const versionsAfter = await this.writePlan(entry, changes);
    if (!versionsAfter) return conflictOn(entry);
    const said = cells.filter(({ field }) => isOwnSheetField(field));
    const claim = said.length > 0 ? claimWith(own, said, world.today) : null;
    const done = claim && (await this.writeOwn(actor, entry.id, { own, claim, mutationId }));
    if (isRefusal(done) || done instanceof Conflict) return done;
    const { id, reference } = entry;
    return { id, reference, before: samePart<PlanFields>(entry, changes), versionsAfter, own: done };
  }

  /** The versions the changed parts have since, by column; null where a part no longer had the version that was read. */
  async writePlan(entry: PlannedRow, changes: Partial<PlanFields>): Promise<Versions | null> {
    const fields = Object.keys(changes) as PlanField[];
    if (fields.length === 0) return {};
    const columns = [...new Set(fields.map((field) => versionOfGroup[groupOf(field)]))];
    const read = samePart(entry, Object.fromEntries(columns.map((column) => [column, 0]))) as Versions;
    const after = Object.fromEntries(columns.map((column) => [column, read[column] + 1]));
    const { affected } = await db()
      .createQueryBuilder()
      .update(MatrixEntryEntity)
      .set({ ...changes, ...after, version: () => 'version + 1', changedAt: this.clock.now() } as object)
      .where({ id: entry.id, ...read })
      .execute();
    if (affected !== 1) return null;
    this.journal.record({
      action: permissionOfField[fields[0]],
      subjectType: 'MatrixEntry',
      subject: entry,
      entryId: entry.id,
      reviewId: entry.reviewId,
      before: { ...samePart<PlanFields>(entry, changes), ...read },
      after: { ...changes, ...after },
    });
    return after;
  }

  /** Records what the own organisation says; the version before it is kept for undoing. */
  async writeOwn(
    actor: Actor,
    entryId: string,
    of: {
      readonly own: (Claim & { readonly version: number }) | null;
      readonly claim: Claim;
      readonly mutationId: string;
    },
  ): Promise<ChangedOwn | Refusal | Conflict> {
    const { own, claim, mutationId } = of;
    const input = { ...claim, entryId, mutationId, expectedVersion: own?.version ?? null };
    const head = await this.assessments.record(actor, input);
    if (isRefusal(head) || head instanceof Conflict) return head;
    return { before: own && (samePart<Claim>(own, claim) as Claim), versionAfter: head.version };
  }
}

const conflictOn = ({ id, planVersion }: PlannedRow) =>
  new Conflict({ id, currentVersion: planVersion, base: null, mine: null, theirs: null, theirsBy: null });
