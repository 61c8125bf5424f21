import { Injectable } from '@nestjs/common';
import type { Readable } from '../domain/actor.js';
import type { Permission } from '../domain/permissions.js';
import { Clock, Ids } from './sources.js';
import { currentActor, currentMutationId, currentTransaction, statementAhead, writeLast } from './with-actor.js';

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

/** What a mutation came to, kept for a retry under the same id. */
export interface Receipt {
  readonly personId: string;
  readonly mutationId: string;
  readonly operation: string;
  readonly result: { readonly typename: string; readonly value: unknown };
}

/** All events of a transaction in their order, with their live notices; then the receipt, in the same statement. */
const EVENTS = `
  with event as (
    insert into journal (id, workspace_id, audience, owner_organisation_id, owner_side, person_id, action,
      subject_type, subject_id, entry_id, before, after, mutation_id, at)
    select e.*, $3::uuid, $4::timestamptz
    from jsonb_to_recordset($1) as e(id uuid, workspace_id uuid, audience text, owner_organisation_id uuid,
      owner_side text, person_id uuid, action text, subject_type text, subject_id uuid, entry_id uuid,
      before jsonb, after jsonb)
  )`;
const NOTICES = `select count(pg_notify('${CHANNEL}', notice)) from jsonb_array_elements_text($2) as notice`;
const RECORD = `${EVENTS} ${NOTICES}`;
const RECORD_WITH_RECEIPT = `${EVENTS}, receipt as (
    insert into mutation_receipt (person_id, mutation_id, operation, committed_at, result) values ($5, $3, $6, $4, $7))
  ${NOTICES}`;

/** The record of who did what: written in the same transaction as the change, together with its live notice. */
@Injectable()
export class Journal {
  private readonly unwritten = new WeakMap<object, { events: object[]; notices: string[] }>();

  constructor(
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** Takes down what happened; it is written, with all else of the transaction, when the work has gone well. */
  record(event: JournalEvent): void {
    const { subject } = event;
    const { workspaceId, audience, ownerOrganisationId, ownerSide, writtenBy } = subject;
    const { events, notices } = this.ofTransaction();
    events.push({
      id: this.ids.next(),
      workspace_id: workspaceId,
      audience,
      owner_organisation_id: ownerOrganisationId,
      owner_side: ownerSide,
      person_id: currentActor()?.personId ?? null,
      action: event.action,
      subject_type: event.subjectType,
      subject_id: subject.id,
      entry_id: event.entryId ?? null,
      before: event.before ?? null,
      after: event.after ?? null,
    });
    const { subjectType, entryId = null, reviewId = null } = event;
    const readable = { workspaceId, audience, ownerOrganisationId, ownerSide, writtenBy };
    notices.push(JSON.stringify({ ...readable, subjectType, entryId, reviewId } satisfies Notice));
  }

  /** Writes what was recorded so far, and the receipt of the mutation it belongs to. */
  write(receipt?: Receipt): void {
    const { events, notices } = this.ofTransaction();
    if (!events.length && !receipt) return;
    const mutationId = receipt?.mutationId ?? currentMutationId();
    const values = [JSON.stringify(events), JSON.stringify(notices), mutationId, this.clock.now()];
    events.length = notices.length = 0;
    if (!receipt) void statementAhead('record-events', RECORD, values);
    else {
      const { personId, operation, result } = receipt;
      void statementAhead('record-mutation', RECORD_WITH_RECEIPT, [
        ...values,
        personId,
        operation,
        JSON.stringify(result),
      ]);
    }
  }

  private ofTransaction() {
    const transaction = currentTransaction();
    const known = this.unwritten.get(transaction);
    if (known) return known;
    const made = { events: [], notices: [] };
    this.unwritten.set(transaction, made);
    writeLast(() => this.write());
    return made;
  }
}
