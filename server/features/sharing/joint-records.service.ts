import { Injectable } from '@nestjs/common';
import {
  noJointStatus,
  type JointContext,
  type JointMove,
  type JointStatusRecord,
  type JointVersion,
} from '../../domain/joint-status-record.js';
import { Audience, Side, type NegotiatingSide, type Status } from '../../domain/vocabulary.js';
import { updateIfUnchanged } from '../../database/conditional-update.js';
import { Journal } from '../../database/journal.js';
import { Clock, Ids } from '../../database/sources.js';
import { NEWEST_VERSIONS } from '../../database/sql/newest-versions.js';
import { db, statement } from '../../database/with-actor.js';
import type { MatrixEntryEntity } from '../recommendations/matrix-entry.entity.js';
import { JointStatusEntity, JointStatusEventEntity } from './joint-status.entity.js';

/** A row's joint status as it stands, with the versions both sides have in the joint space now. */
export interface Standing {
  readonly entry: MatrixEntryEntity;
  /** Null while nothing was ever proposed. */
  readonly status: JointStatusEntity | null;
  readonly context: JointContext;
}

/** A command that the rules have let through, and the organisation that gave it. */
export interface Moved {
  readonly move: JointMove;
  readonly next: JointStatusRecord;
  readonly organisationId: string;
}

/** The record as the rules know it. */
export const recordOf = (standing: Standing): JointStatusRecord => standing.status?.record ?? noJointStatus;

/** Reads and writes joint records; what may follow what is the rules' to say. */
@Injectable()
export class JointRecordsService {
  constructor(
    private readonly journal: Journal,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** Keeps everybody else from moving these rows until the transaction ends; always in one order, so that none waits forever. */
  async lock(entryIds: readonly string[]): Promise<void> {
    await statement('lock-entries', 'select 1 from matrix_entry where id = any($1) order by id for no key update', [
      entryIds,
    ]);
  }

  /** Where a row stands. */
  async standing(entry: MatrixEntryEntity): Promise<Standing> {
    const status = await db().findOneBy(JointStatusEntity, { entryId: entry.id });
    const versions = await statement<JointVersion & { side: Side }>('newest-versions', NEWEST_VERSIONS, [entry.id]);
    const of = (wanted: Side): JointVersion | null => {
      const found = versions.find(({ side }) => side === wanted);
      return found ? { id: found.id, status: found.status, rationale: found.rationale } : null;
    };
    return { entry, status, context: { cso: of(Side.CSO), government: of(Side.GOVERNMENT) } };
  }

  /** Writes the next record with its event; to be called on a locked row. Gives where the row stands now. */
  async write(standing: Standing, moved: Moved): Promise<Standing> {
    const before = recordOf(standing);
    const status = await this.writeRecord(standing, moved.next);
    const event = this.event(standing, moved);
    await db().insert(JointStatusEventEntity, event);
    const version = standing.status?.version ?? 0;
    this.journal.record({
      action: 'jointStatus.move',
      subjectType: 'JointStatus',
      subject: status,
      entryId: standing.entry.id,
      reviewId: standing.entry.reviewId,
      before: { ...told(before), version },
      after: { command: moved.move.command, ...told(moved.next), version: status.version },
    });
    return { ...standing, status };
  }

  private async writeRecord({ entry, status }: Standing, record: JointStatusRecord): Promise<JointStatusEntity> {
    const { state, value, proposedBy, reason, csoVersionId, governmentVersionId } = record;
    const now = this.clock.now();
    const columns = { state, value, proposedBy, reason, csoVersionId, governmentVersionId, record, changedAt: now };
    if (status) {
      const isSaved = await updateIfUnchanged(JointStatusEntity, { id: status.id, expected: status.version }, columns);
      if (!isSaved) throw new Error('a joint status was moved without the lock on its row');
      return { ...status, ...columns, version: status.version + 1 };
    }
    const first = db().create(JointStatusEntity, {
      ...this.joint(entry, now),
      ...columns,
      ownerOrganisationId: null,
      ownerSide: null,
    });
    await db().insert(JointStatusEntity, first);
    return first;
  }

  private event({ entry, status, context }: Standing, { move, next, organisationId }: Moved): JointStatusEventEntity {
    return db().create(JointStatusEventEntity, {
      ...this.joint(entry, this.clock.now()),
      ownerOrganisationId: organisationId,
      ownerSide: move.side,
      command: move.command,
      side: move.side as NegotiatingSide,
      ...said(move, next),
      fromState: (status?.record ?? noJointStatus).state,
      toState: next.state,
      csoVersionId: context.cso?.id ?? null,
      governmentVersionId: context.government?.id ?? null,
    });
  }

  /** The columns of what everybody may read: it is the organisation's, and names no writer. */
  private joint(entry: MatrixEntryEntity, now: Date) {
    const { id: entryId, workspaceId } = entry;
    const columns = { id: this.ids.next(), entryId, workspaceId, audience: Audience.JOINT, version: 1 };
    return { ...columns, writtenBy: null, writtenAt: now, changedAt: now };
  }
}

/** What of a record the history tells. */
export const told = ({ state, value, proposedBy, reason }: JointStatusRecord) => ({ state, value, proposedBy, reason });

/** The value and the words an event keeps: those of the side that spoke. */
export function said(move: JointMove, next: JointStatusRecord): { value: Status | null; reason: string | null } {
  switch (move.command) {
    case 'PROPOSE':
    case 'COUNTER':
      return { value: next.value, reason: next.reason };
    case 'ACCEPT':
    case 'RECONFIRM':
      return { value: move.value, reason: null };
    case 'DISPUTE':
    case 'REOPEN':
      return move.side === Side.CSO
        ? { value: next.csoValue, reason: next.csoReason }
        : { value: next.governmentValue, reason: next.governmentReason };
    case 'WITHDRAW':
    case 'RELEASE':
    case 'RECALL':
      return { value: null, reason: null };
  }
}
