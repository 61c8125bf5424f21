import { Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/actor.js';
import { byRow, CellOutcome, changesOf, type CellVerdict } from '../../domain/cell-verdicts.js';
import { samePart } from '../../domain/changed-part.js';
import { fieldsOfGroup, groupOf, versionOfGroup, type PlanField, type PlanFields } from '../../domain/matrix-groups.js';
import { isRefusal, Refusal } from '../../domain/refusal.js';
import { say } from '../../domain/sentence.js';
import type { FieldGroup } from '../../domain/vocabulary.js';
import { permissionOfField } from '../../domain/plan-rights.js';
import { entityRows } from '../../database/entity-rows.js';
import { Journal } from '../../database/journal.js';
import { Clock } from '../../database/sources.js';
import { ENTRIES_TO_WRITE, reviseGroupSql } from '../../database/sql/revise-entries.js';
import { statement } from '../../database/with-actor.js';
import { Refused } from '../../graphql/errors.js';
import type { Conflict } from '../../graphql/result.js';
import { MatrixEntryEntity } from '../recommendations/matrix-entry.entity.js';
import { WorkspacesService } from '../workspaces/workspaces.service.js';
import { ConflictsService } from './conflicts.service.js';
import type {
  MatrixRevision,
  ReadMatrixCellsInput,
  RevisedCell,
  ReviseMatrixEntriesInput,
} from './matrix-revision.model.js';
import { checkCluster } from './standing-clusters.js';
import { MatrixVerdictsService } from './matrix-verdicts.service.js';

type Entries = ReadonlyMap<string, MatrixEntryEntity>;

/**
 * Many cells of the joint plan revised at once: a paste, a fill, their undoing. What can be written is written, in one
 * statement for each part of the rows and with one event for each row; of the rest it is said why not.
 */
@Injectable()
export class MatrixRevisionsService {
  constructor(
    private readonly judging: MatrixVerdictsService,
    private readonly workspaces: WorkspacesService,
    private readonly conflicts: ConflictsService,
    private readonly journal: Journal,
    private readonly clock: Clock,
  ) {}

  /** What would come of the cells, as the rows are now. */
  async read(actor: Actor, input: ReadMatrixCellsInput): Promise<RevisedCell[]> {
    const judged = await this.judging.judge(actor, input.cells, input.locale ?? null);
    return this.told(this.judging.settle(judged, judged.entries, 'look'), judged.entries);
  }

  /** Writes what can be written. Refuses only where nothing at all is the actor's to change. */
  async revise(actor: Actor, input: ReviseMatrixEntriesInput): Promise<MatrixRevision | Refusal> {
    const judged = await this.judging.judge(actor, input.cells, input.locale ?? null);
    if (judged.verdicts.every(({ outcome }) => outcome === CellOutcome.NOT_ALLOWED)) {
      throw new Refused(new Refusal('NOT_ALLOWED', say('matrix.noCellOfMine')));
    }
    const held = await this.holdOrganisations(judged.workspaceId, judged.verdicts);
    if (held) return held;
    const now = await this.lock([...judged.entries.keys()]);
    const verdicts = this.judging.settle(judged, now, 'write');
    await this.write(verdicts, now);
    const { reviewId, workspaceId } = judged;
    const archived = await checkClusters(actor, workspaceId, verdicts);
    if (archived) return archived;
    return { reviewId, workspaceId, cells: await this.told(verdicts, now) };
  }

  /** None of those to be named is taken out of the lists meanwhile. */
  private async holdOrganisations(workspaceId: string, verdicts: readonly CellVerdict[]): Promise<Refusal | null> {
    const named = verdicts.filter(
      ({ outcome, field }) => isChanged({ outcome }) && groupOf(field) === 'RESPONSIBILITY',
    );
    const ids = [...new Set(named.flatMap(({ value }) => value ?? []))];
    if (ids.length === 0) return null;
    const known = await this.workspaces.organisations.toBeNamed(workspaceId, ids);
    return isRefusal(known) ? known : null;
  }

  private async lock(ids: readonly string[]): Promise<Entries> {
    const entries = await entityRows(MatrixEntryEntity, {
      name: 'entries-to-write',
      text: ENTRIES_TO_WRITE,
      values: [ids],
    });
    return new Map(entries.map((entry) => [entry.id, entry]));
  }

  private async write(verdicts: readonly CellVerdict[], entries: Entries): Promise<void> {
    const changed = byRow(verdicts.filter(isChanged));
    const at = this.clock.now();
    for (const group of Object.keys(fieldsOfGroup) as FieldGroup[]) {
      const rows = [...changed].flatMap(([id, cells]) => groupRow(entries.get(id), group, changesOf(cells)) ?? []);
      if (rows.length > 0) await statement(`revise-${group}`, reviseGroupSql(group), [JSON.stringify(rows), at]);
    }
    for (const [id, cells] of changed) this.record(entries.get(id)!, changesOf(cells));
  }

  /** One event for the row, whatever parts of it changed. */
  private record(entry: MatrixEntryEntity, changes: Partial<PlanFields>): void {
    const fields = Object.keys(changes) as PlanField[];
    const columns = [...new Set(fields.map((field) => versionOfGroup[groupOf(field)]))];
    const versions = (later: number) => Object.fromEntries(columns.map((column) => [column, entry[column] + later]));
    this.journal.record({
      action: permissionOfField[fields[0]],
      subjectType: 'MatrixEntry',
      subject: entry,
      entryId: entry.id,
      reviewId: entry.reviewId,
      before: { ...samePart(entry, changes), ...versions(0) },
      after: { ...changes, ...versions(1) },
    });
  }

  /** The verdicts as they are told, those of a lost race with all three texts. */
  private async told(verdicts: readonly CellVerdict[], entries: Entries): Promise<RevisedCell[]> {
    const lost = verdicts.filter(({ outcome }) => outcome === CellOutcome.CONFLICT);
    const conflicts = await this.conflicts.ofMany(
      lost.map(({ entryId, field, expectedVersion, value }) => ({
        entry: entries.get(entryId)!,
        seen: { column: versionOfGroup[groupOf(field)], version: expectedVersion },
        mine: { [field]: value },
      })),
    );
    const byVerdict = new Map<CellVerdict, Conflict>(lost.map((verdict, index) => [verdict, conflicts[index]]));
    return verdicts.map((verdict) => {
      const { entryId, field, outcome, value, strange, message } = verdict;
      return {
        entryId,
        field,
        outcome,
        value,
        strange: [...strange],
        message,
        conflict: byVerdict.get(verdict) ?? null,
      };
    });
  }
}

/** Whoever archived a cluster that rows came to stand in, in the same instant, was first. */
async function checkClusters(
  actor: Actor,
  workspaceId: string,
  verdicts: readonly CellVerdict[],
): Promise<Refusal | null> {
  const named = verdicts.filter((verdict) => isChanged(verdict) && verdict.field === 'clusterId');
  for (const clusterId of new Set(named.map(({ value }) => value as string | null))) {
    const refusal = await checkCluster(actor, workspaceId, { clusterId });
    if (refusal) return refusal;
  }
  return null;
}

const isChanged = ({ outcome }: Pick<CellVerdict, 'outcome'>) => outcome === CellOutcome.CHANGED;

/** All fields of a group as they are to stand; null where none of them changes. */
function groupRow(
  entry: MatrixEntryEntity | undefined,
  group: FieldGroup,
  changes: Partial<PlanFields>,
): object | null {
  const fields: readonly PlanField[] = fieldsOfGroup[group];
  if (!entry || !fields.some((field) => field in changes)) return null;
  const now = Object.fromEntries(fields.map((field) => [field, entry[field]]));
  return { id: entry.id, expected: entry[versionOfGroup[group]], ...now, ...pick(changes, fields) };
}

const pick = (changes: Partial<PlanFields>, fields: readonly PlanField[]): object =>
  Object.fromEntries(Object.entries(changes).filter(([field]) => fields.includes(field as PlanField)));
