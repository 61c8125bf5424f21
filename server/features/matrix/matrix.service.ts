import { Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/actor.js';
import { changedPart, samePart } from '../../domain/changed-part.js';
import { checkPlan, fieldsOfGroup, versionOfGroup, type PlanField } from '../../domain/matrix-groups.js';
import { canRead, may, type Facts, type Permission } from '../../domain/permissions.js';
import { permissionOfField } from '../../domain/plan-rights.js';
import { isRefusal, Refusal } from '../../domain/refusal.js';
import { say } from '../../domain/sentence.js';
import { Side } from '../../domain/vocabulary.js';
import { updateIfUnchanged } from '../../database/conditional-update.js';
import { entityRows } from '../../database/entity-rows.js';
import { Journal } from '../../database/journal.js';
import { Clock } from '../../database/sources.js';
import { authorize } from '../../graphql/authorize.js';
import { NotFound } from '../../graphql/errors.js';
import { Conflict, type Outcome } from '../../graphql/result.js';
import { MatrixEntryEntity } from '../recommendations/matrix-entry.entity.js';
import { WorkspacesService } from '../workspaces/workspaces.service.js';
import { ConflictsService } from './conflicts.service.js';
import { MatrixRowsService } from './matrix-rows.service.js';
import type { MatrixRow } from './matrix.model.js';
import { checkCluster } from './standing-clusters.js';
import type { ReviseMatrixEntryInput } from './matrix-view.model.js';

const ENTRY = `select e.* from matrix_entry e
  join recommendation r on r.id = e.recommendation_id and r.archived_at is null where e.id = $1 and e.audience = 'JOINT'`;

type Changes = Partial<Pick<MatrixEntryEntity, PlanField>>;

@Injectable()
export class MatrixService {
  constructor(
    private readonly workspaces: WorkspacesService,
    private readonly rows: MatrixRowsService,
    private readonly conflicts: ConflictsService,
    private readonly journal: Journal,
    private readonly clock: Clock,
  ) {}

  /** One entry of the joint plan the actor may read, of a recommendation that is not archived; NOT_FOUND otherwise. */
  async entry(actor: Actor, id: string): Promise<MatrixEntryEntity> {
    const [entry] = await entityRows(MatrixEntryEntity, { name: 'find-entry', text: ENTRY, values: [id] });
    if (!entry || !canRead(actor, entry)) throw new NotFound();
    return entry;
  }

  /** One entry to which the act is the actor's to do; refused where it is not. */
  async entryFor(actor: Actor, act: Permission, id: string): Promise<MatrixEntryEntity> {
    const entry = await this.entry(actor, id);
    authorize(actor, act, entry, await this.workspaces.facts(entry.workspaceId));
    return entry;
  }

  /** Revises fields of one group of the joint plan. Refuses fields that are not the actor's, or contradict each other. */
  async revise(actor: Actor, input: ReviseMatrixEntryInput, fields: ReadonlySet<string>): Promise<Outcome<MatrixRow>> {
    const entry = await this.write(actor, input);
    if (isRefusal(entry) || entry instanceof Conflict) return entry;
    return this.rows.one(actor, { id: entry.reviewId, workspaceId: entry.workspaceId }, entry.id, fields);
  }

  /** The same without reading the row; gives the entry as it stood before. */
  async write(actor: Actor, input: ReviseMatrixEntryInput): Promise<Outcome<MatrixEntryEntity>> {
    const entry = await this.entry(actor, input.id);
    const changes = this.changes(entry, input);
    const facts = await this.workspaces.facts(entry.workspaceId);
    for (const field of Object.keys(changes)) authorize(actor, permissionOfField[field as PlanField], entry, facts);
    const refusal =
      checkPlan(entry, changes) ??
      (await this.checkOrganisations(entry.workspaceId, changes)) ??
      (await checkCluster(actor, entry.workspaceId, changes));
    return (
      refusal ??
      (await this.save(entry, input, changes)) ??
      // Whoever archived the cluster in the same instant was first.
      (await checkCluster(actor, entry.workspaceId, changes)) ??
      entry
    );
  }

  /** The fields the input names that belong to its group and differ from what stands. */
  private changes(entry: MatrixEntryEntity, input: ReviseMatrixEntryInput): Changes {
    const given = Object.fromEntries(fieldsOfGroup[input.fieldGroup].map((field) => [field, input[field]])) as Changes;
    return changedPart<Pick<MatrixEntryEntity, PlanField>>(entry, given);
  }

  /** Writes what changed with its event, or tells who was first. */
  private async save(
    entry: MatrixEntryEntity,
    input: ReviseMatrixEntryInput,
    changes: Changes,
  ): Promise<Conflict | null> {
    const column = versionOfGroup[input.fieldGroup];
    const now = this.clock.now();
    const row = { id: entry.id, expected: input.expectedVersion, column };
    const isSaved = await updateIfUnchanged(MatrixEntryEntity, row, { ...changes, changedAt: now });
    if (!isSaved) return this.conflicts.ofEntry(input, changes);
    this.journal.record({
      action: permissionOfField[(Object.keys(changes)[0] ?? fieldsOfGroup[input.fieldGroup][0]) as PlanField],
      subjectType: 'MatrixEntry',
      subject: entry,
      entryId: entry.id,
      reviewId: entry.reviewId,
      before: { ...samePart(entry, changes), [column]: input.expectedVersion },
      after: { ...changes, [column]: input.expectedVersion + 1 },
    });
    return null;
  }

  /** Refuses organisations of another workspace, and partners that are not CSOs. */
  async checkOrganisations(workspaceId: string, changes: Changes): Promise<Refusal | null> {
    const lead = changes.leadInstitutionId ? [changes.leadInstitutionId] : [];
    const ids = [...lead, ...(changes.supportingInstitutionIds ?? []), ...(changes.partnerIds ?? [])];
    if (!ids.length) return null;
    const known = await this.workspaces.organisations.toBeNamed(workspaceId, ids);
    if (isRefusal(known)) return known;
    const stranger = known.find(({ id, side }) => changes.partnerIds?.includes(id) && side !== Side.CSO);
    if (!stranger) return null;
    return new Refusal('PARTNER_IS_NO_CSO', say('matrix.partnerIsNoCso', { name: stranger.name }), 'partnerIds');
  }

  /** What the actor may do in a workspace's matrix, or to one row of it that stands in a cluster. */
  viewerCan(actor: Actor, workspaceId: string, facts: Facts, clusterId: string | null = null) {
    const membership = actor.memberships.find((one) => one.workspaceId === workspaceId);
    const thing = {
      workspaceId,
      audience: 'JOINT' as const,
      ownerOrganisationId: membership?.organisationId ?? null,
      ownerSide: membership?.side ?? null,
      writtenBy: null,
      clusterId,
    };
    const can = (permission: Permission) => may(actor, permission, thing, facts);
    return {
      revisePlan: can('matrixEntry.revisePlan'),
      reviseInstitutions: can('matrixEntry.reviseInstitutions'),
      revisePartners: can('matrixEntry.revisePartners'),
      reviseTime: can('matrixEntry.reviseTime'),
      reviseMoney: can('matrixEntry.reviseMoney'),
      reviseTags: can('matrixEntry.reviseTags'),
      assess: can('assessment.record'),
      share: can('assessment.share'),
      moveJointStatus: can('jointStatus.move'),
      editRecommendations: can('recommendation.add'),
      planActions: can('action.plan'),
      addOrganisation: can('organisation.add'),
      keepClusters: can('cluster.keep'),
      entrust: can('matrixEntry.entrust'),
    };
  }
}
