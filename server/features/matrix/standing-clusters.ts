import type { Actor } from '../../domain/actor.js';
import { Refusal } from '../../domain/refusal.js';
import { say } from '../../domain/sentence.js';
import { db } from '../../database/with-actor.js';
import { visibleTo } from '../../database/visible.js';
import { readerOrNotFound } from '../../graphql/authorize.js';
import { NotFound } from '../../graphql/errors.js';
import { ClusterEntity } from '../recommendations/matrix-entry.entity.js';

const readable = (actor: Actor, workspaceId: string) =>
  visibleTo(db().createQueryBuilder(ClusterEntity, 'cluster'), readerOrNotFound(actor, workspaceId));

/** The workspace's groups that rows can stand in, in order. */
export const standingClusters = (actor: Actor, workspaceId: string): Promise<ClusterEntity[]> =>
  readable(actor, workspaceId)
    .andWhere('cluster.archivedAt is null')
    .orderBy('cluster.ordinal')
    .addOrderBy('cluster.name')
    .getMany();

/** Refuses a group that was archived (`ARCHIVED`) for a row to stand in; NOT_FOUND for one of another workspace. */
export async function checkCluster(
  actor: Actor,
  workspaceId: string,
  { clusterId }: { readonly clusterId?: string | null },
): Promise<Refusal | null> {
  if (!clusterId) return null;
  const cluster = await readable(actor, workspaceId).andWhere('cluster.id = :clusterId', { clusterId }).getOne();
  if (!cluster) throw new NotFound();
  if (!cluster.archivedAt) return null;
  return new Refusal('ARCHIVED', say('clusters.archived', { name: cluster.name }), 'clusterId');
}
