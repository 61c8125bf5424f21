import { Injectable } from '@nestjs/common';
import type { Readable } from '../domain/actor.js';
import type { Permission } from '../domain/permissions.js';
import { Clock, Ids } from './sources.js';
import { currentActor, currentMutationId, statementAhead } from './with-actor.js';

/** The PostgreSQL channel on which every process of the installation learns of changes. */
export const CHANNEL = 'tandem_live';

/** One thing that happened: to what, and the fields that differ. */
export interface JournalEvent {
  /** The act, by the name it has in the permission table; `…` of the system itself is named in the same manner. */
  readonly action: Permission | 'workspace.create' | 'person.signIn' | 'person.signOut' | 'import.undo';
  readonly subjectType: string;
  readonly subject: Readable & { readonly id: string };
  /** The matrix entry it belongs to, if any: history and live notices go by it. */
  readonly entryId?: string | null;
  /** The review whose screens show it, if any. */
  readonly reviewId?: string | null;
  readonly before?: object | null;
  readonly after?: object | null;
}

/** What a live notice carries: ids and the columns by which the receiver's right to it is checked. No content. */
export interface Notice {
  readonly workspaceId: string;
  readonly reviewId: string | null;
  readonly entryId: string | null;
  readonly subjectType: string;
  readonly audience: Readable['audience'];
  readonly ownerOrganisationId: string | null;
  readonly ownerSide: Readable['ownerSide'];
  readonly writtenBy: string | null;
}

const RECORD = `
  with event as (
    insert into journal (id, workspace_id, audience, owner_organisation_id, owner_side, person_id, action,
      subject_type, subject_id, entry_id, before, after, mutation_id, at)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
  )
  select pg_notify('${CHANNEL}', $15)`;

/** The record of who did what: written in the same transaction as the change, together with its live notice. */
@Injectable()
export class Journal {
  constructor(
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  record(event: JournalEvent): void {
    const { subject } = event;
    const actor = currentActor();
    const notice: Notice = {
      workspaceId: subject.workspaceId,
      reviewId: event.reviewId ?? null,
      entryId: event.entryId ?? null,
      subjectType: event.subjectType,
      audience: subject.audience,
      ownerOrganisationId: subject.ownerOrganisationId,
      ownerSide: subject.ownerSide,
      writtenBy: subject.writtenBy,
    };
    void statementAhead('record-event', RECORD, [
      this.ids.next(),
      subject.workspaceId,
      subject.audience,
      subject.ownerOrganisationId,
      subject.ownerSide,
      actor?.personId ?? null,
      event.action,
      event.subjectType,
      subject.id,
      event.entryId ?? null,
      event.before ? JSON.stringify(event.before) : null,
      event.after ? JSON.stringify(event.after) : null,
      currentMutationId(),
      this.clock.now(),
      JSON.stringify(notice),
    ]);
  }
}
