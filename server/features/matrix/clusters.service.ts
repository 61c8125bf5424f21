import { Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/actor.js';
import { changedPart, samePart } from '../../domain/changed-part.js';
import {
  checkArchivingCluster,
  checkClusterCount,
  checkClusterName,
  checkConveners,
  tidyClusterName,
} from '../../domain/cluster-rules.js';
import { may } from '../../domain/permissions.js';
import { isRefusal, type Refusal } from '../../domain/refusal.js';
import { Audience } from '../../domain/vocabulary.js';
import { updateIfUnchanged } from '../../database/conditional-update.js';
import { Journal } from '../../database/journal.js';
import { Clock, Ids } from '../../database/sources.js';
import { CLUSTERS } from '../../database/sql/clusters.js';
import { readerValues } from '../../database/visible.js';
import { db, statement } from '../../database/with-actor.js';
import { authorize, authorizeIn, readerOrNotFound } from '../../graphql/authorize.js';
import { NotFound } from '../../graphql/errors.js';
import { lostRace } from '../../graphql/lost-race.js';
import { Conflict, type Outcome } from '../../graphql/result.js';
import { ClusterEntity } from '../recommendations/matrix-entry.entity.js';
import { inWorkspace } from '../workspaces/in-workspace.js';
import { WorkspacesService } from '../workspaces/workspaces.service.js';
import type {
  AddClusterInput,
  ArchiveClusterInput,
  ChangeClusterInput,
  Clusters,
  KeptCluster,
} from './cluster.model.js';
import { standingClusters } from './standing-clusters.js';

type Changes = Partial<Pick<ClusterEntity, 'name' | 'convenerIds' | 'archivedAt'>>;

/** The thematic groups of a workspace: added, renamed, given to those who convene them, archived. */
@Injectable()
export class ClustersService {
  constructor(
    private readonly workspaces: WorkspacesService,
    private readonly journal: Journal,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** The groups with the rows in them; NOT_FOUND for whoever reads nothing here. */
  async of(actor: Actor, workspaceId: string): Promise<Clusters> {
    const clusters = await this.kept(actor, workspaceId, null);
    const thing = inWorkspace(workspaceId, workspaceId);
    const viewerKeeps = may(actor, 'cluster.keep', thing, { governmentHasJoined: true });
    return { id: workspaceId, clusters, viewerKeeps };
  }

  /** A new group. Refuses a name that is taken, conveners that observe, and one group too many. */
  async add(actor: Actor, input: AddClusterInput): Promise<KeptCluster | Refusal> {
    const { workspaceId, convenerIds } = input;
    authorizeIn(actor, 'cluster.keep', workspaceId);
    const others = await this.others(actor, workspaceId);
    const name = tidyClusterName(input.name);
    const refusal =
      checkClusterName(name, others) ??
      checkClusterCount(others.length) ??
      (await this.checkConveners(workspaceId, convenerIds));
    if (refusal) return refusal;
    const cluster = this.made(actor, workspaceId, {
      name,
      convenerIds,
      ordinal: Math.max(0, ...others.map(({ ordinal }) => ordinal)) + 1,
    });
    await db().insert(ClusterEntity, cluster);
    this.journal.record({
      action: 'cluster.keep',
      subjectType: 'Cluster',
      subject: cluster,
      after: { name, convenerIds },
    });
    return this.one(actor, cluster);
  }

  /** Another name, other conveners. Refuses as for a new one. */
  async change(actor: Actor, input: ChangeClusterInput): Promise<Outcome<KeptCluster>> {
    const cluster = await this.load(actor, input.id);
    const changes = changedPart<Pick<ClusterEntity, 'name' | 'convenerIds'>>(cluster, {
      ...(input.name != null && { name: tidyClusterName(input.name) }),
      ...(input.convenerIds && { convenerIds: input.convenerIds }),
    });
    const refusal =
      (await this.checkNewName(actor, cluster, changes.name)) ??
      (changes.convenerIds ? await this.checkConveners(cluster.workspaceId, changes.convenerIds) : null);
    if (refusal) return refusal;
    const saved = await this.write(cluster, input.expectedVersion, changes);
    return saved ?? this.one(actor, cluster);
  }

  /** Takes a group out of the lists. Refuses while rows stand in it. */
  async archive(actor: Actor, input: ArchiveClusterInput): Promise<Outcome<KeptCluster>> {
    const cluster = await this.load(actor, input.id);
    const one = await this.one(actor, cluster);
    const rows = one.reviews.reduce((sum, { rows: ofReview }) => sum + ofReview, 0);
    const refusal = checkArchivingCluster(rows);
    if (refusal) return refusal;
    const saved = await this.write(cluster, input.expectedVersion, { archivedAt: this.clock.now() });
    return saved ?? { ...one, version: cluster.version + 1 };
  }

  private made(
    actor: Actor,
    workspaceId: string,
    of: Pick<ClusterEntity, 'name' | 'convenerIds' | 'ordinal'>,
  ): ClusterEntity {
    const now = this.clock.now();
    return db().create(ClusterEntity, {
      ...of,
      id: this.ids.next(),
      workspaceId,
      audience: Audience.JOINT,
      ownerOrganisationId: null,
      ownerSide: null,
      version: 1,
      writtenBy: actor.personId,
      writtenAt: now,
      changedAt: now,
      archivedAt: null,
    });
  }

  /** The group for a change, held until the transaction ends, so that no row comes to stand in it meanwhile. */
  private async load(actor: Actor, id: string): Promise<ClusterEntity> {
    await db().query('select from cluster where id = $1 for update', [id]);
    const cluster = await db().findOneBy(ClusterEntity, { id });
    if (!cluster || cluster.archivedAt) throw new NotFound();
    authorize(actor, 'cluster.keep', cluster);
    return cluster;
  }

  private kept(actor: Actor, workspaceId: string, id: string | null): Promise<KeptCluster[]> {
    const values = [...readerValues(readerOrNotFound(actor, workspaceId)), id];
    return statement<KeptCluster>('clusters', CLUSTERS, values);
  }

  private async one(actor: Actor, { id, workspaceId }: ClusterEntity): Promise<KeptCluster> {
    const [cluster] = await this.kept(actor, workspaceId, id);
    return cluster;
  }

  private async checkNewName(actor: Actor, { id, workspaceId }: ClusterEntity, name: string | undefined) {
    if (name === undefined) return null;
    const others = await this.others(actor, workspaceId);
    return checkClusterName(
      name,
      others.filter((other) => other.id !== id),
    );
  }

  /** Names are given out one at a time: two who add the same wait for each other. */
  private async others(actor: Actor, workspaceId: string): Promise<ClusterEntity[]> {
    await db().query('select from workspace where id = $1 for no key update', [workspaceId]);
    return standingClusters(actor, workspaceId);
  }

  private async checkConveners(workspaceId: string, ids: readonly string[]): Promise<Refusal | null> {
    const known = await this.workspaces.organisations.toBeNamed(workspaceId, ids);
    return isRefusal(known) ? known : checkConveners(known);
  }

  /** Writes what changed with its event, or tells who was first. */
  private async write(cluster: ClusterEntity, expected: number, changes: Changes): Promise<Conflict | null> {
    if (Object.keys(changes).length === 0) return null;
    const row = { id: cluster.id, expected };
    const isSaved = await updateIfUnchanged(ClusterEntity, row, { ...changes, changedAt: this.clock.now() });
    if (!isSaved) return lostRace(cluster, expected, changes);
    this.journal.record({
      action: 'cluster.keep',
      subjectType: 'Cluster',
      subject: cluster,
      before: { ...samePart(cluster, changes), version: expected },
      after: { ...changes, version: expected + 1 },
    });
    return null;
  }
}
