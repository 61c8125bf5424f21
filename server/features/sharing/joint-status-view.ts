import type { Actor } from '../../domain/actor.js';
import { allowedJointCommands } from '../../domain/joint-status.js';
import { isStale, type JointContext, type JointStatusRecord } from '../../domain/joint-status-record.js';
import { may } from '../../domain/permissions.js';
import { readerOrNotFound } from '../../graphql/authorize.js';
import type { JointStatus } from './joint-status.model.js';
import { recordOf, type Standing } from './joint-records.service.js';

/** A joint record with what the rules need to say who may do what with it. */
export interface Seen {
  readonly entryId: string;
  readonly workspaceId: string;
  readonly record: JointStatusRecord;
  readonly version: number;
  readonly changedAt: Date | string | null;
  readonly context: JointContext;
}

/** A joint status as this actor sees it, with the commands open to them. */
export function jointStatusOf(actor: Actor, seen: Seen): JointStatus {
  const { record, context, workspaceId } = seen;
  const { organisationId, side } = readerOrNotFound(actor, workspaceId);
  const owner = { audience: 'JOINT' as const, ownerOrganisationId: organisationId, ownerSide: side, writtenBy: null };
  const mayMove = may(actor, 'jointStatus.move', { workspaceId, ...owner }, { governmentHasJoined: true });
  return {
    id: seen.entryId,
    workspaceId,
    state: record.state,
    value: record.value,
    proposedBy: record.proposedBy,
    reason: record.reason,
    csoValue: record.csoValue,
    csoReason: record.csoReason,
    governmentValue: record.governmentValue,
    governmentReason: record.governmentReason,
    reconfirmedBy: [...record.reconfirmedBy],
    csoVersionId: context.cso?.id ?? null,
    governmentVersionId: context.government?.id ?? null,
    isStale: isStale(record, context),
    version: seen.version,
    changedAt: seen.changedAt,
    allowedCommands: mayMove && side ? allowedJointCommands(record, side, context) : [],
  };
}

/** The same from a row as it stands in the database. */
export const jointStatusAt = (actor: Actor, standing: Standing): JointStatus =>
  jointStatusOf(actor, {
    entryId: standing.entry.id,
    workspaceId: standing.entry.workspaceId,
    record: recordOf(standing),
    version: standing.status?.version ?? 0,
    changedAt: standing.status?.changedAt ?? null,
    context: standing.context,
  });
