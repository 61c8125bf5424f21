import { Injectable } from '@nestjs/common';
import type { Readable } from '../domain/actor.js';
import type { Permission } from '../domain/permissions.js';
import { isOnPlanAlone } from '../domain/plan-rights.js';
import { appended, type ChainedEvent, type Values } from './journal-chain.js';
import { Clock, Ids } from './sources.js';
import { currentActor, currentMutationId, currentTransaction, statementAhead, writeLast } from './with-actor.js';

/** The PostgreSQL channel on which every process of the installation learns of changes. */
export const CHANNEL = 'tandem_live';

/** One thing that happened: to what, and the fields that differ. */
export interface JournalEvent {
  /** The act, by the name it has in the permission table; `…` of the system itself is named in the same manner. */
  readonly action:
    | Permission
    | 'workspace.create'
    | 'import.undo'
    | 'matrix.undoImport'
    | 'journal.purge'
    | 'invitation.renew'
    | 'invitation.withdraw'
    | 'member.join';
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
  /** True when of the entry nothing but its plan changed. */
  readonly isPlan: boolean;
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
const NOTICES = `(select count(pg_notify('${CHANNEL}', notice)) from jsonb_array_elements_text($2) as notice)`;
const RECORD = `select append_to_journal($1), ${NOTICES}`;
/** PostgreSQL writes the receipt after the rest: whoever waits for a chain has none yet that others could wait for. */
const RECORD_WITH_RECEIPT = `
  with receipt as (
    insert into mutation_receipt (person_id, mutation_id, operation, committed_at, result) values ($3, $4, $5, $6, $7))
  ${RECORD}`;

/** What a transaction has to put down when its work has gone well. */
interface Unwritten {
  readonly events: Omit<ChainedEvent, 'mutation_id' | 'revert_of' | 'at'>[];
  readonly values: Values[];
  readonly notices: string[];
  revertOf: string | null;
  receipt: Receipt | null;
}

/** The record of who did what: written in the same transaction as the change, together with its live notice. */
@Injectable()
export class Journal {
  private readonly unwritten = new WeakMap<object, Unwritten>();

  constructor(
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** Takes down what happened; it is written, with all else of the transaction, when the work has gone well. */
  record(event: JournalEvent): void {
    const { workspaceId, audience, ownerOrganisationId, ownerSide, writtenBy, id } = event.subject;
    const { events, values, notices } = this.ofTransaction();
    const { action, subjectType, entryId = null, reviewId = null, before = null, after = null } = event;
    events.push({
      id: this.ids.next(),
      workspace_id: workspaceId,
      audience,
      owner_organisation_id: ownerOrganisationId,
      owner_side: ownerSide,
      person_id: currentActor()?.personId ?? null,
      action,
      subject_type: subjectType,
      subject_id: id,
      entry_id: entryId,
    });
    values.push({ before, after });
    const readable = { workspaceId, audience, ownerOrganisationId, ownerSide, writtenBy };
    const isPlan = isOnPlanAlone(action);
    notices.push(JSON.stringify({ ...readable, subjectType, entryId, reviewId, isPlan } satisfies Notice));
  }

  /**
   * Takes what earlier events of a thing changed out of the record for good; that they happened stays, and the chain
   * still verifies. Only within the audience the thing has.
   */
  purge(subjectType: string, subject: JournalEvent['subject']): void {
    this.record({ action: 'journal.purge', subjectType, subject });
  }

  /** Names the event whose change the open transaction takes back; it stands beside each event it records. */
  reverting(eventId: string): void {
    this.ofTransaction().revertOf = eventId;
  }

  /** Keeps what the open transaction's mutation came to, to be written with its events. */
  keep(receipt: Receipt): void {
    this.ofTransaction().receipt = receipt;
  }

  /** One statement, the last before the commit: the chains it locks are locked for no longer than they must be. */
  private write({ events, values, notices, revertOf, receipt }: Unwritten): void {
    if (!events.length && !receipt) return;
    const at = this.clock.now();
    const of = { mutation_id: receipt?.mutationId ?? currentMutationId(), revert_of: revertOf, at };
    const chained = events.map((event, i) => appended({ ...event, ...of }, values[i], this.ids.next()));
    const told = [JSON.stringify(chained), JSON.stringify(notices)];
    if (!receipt) void statementAhead('record-events', RECORD, told);
    else {
      const { personId, mutationId, operation, result } = receipt;
      const kept = [personId, mutationId, operation, at, JSON.stringify(result)];
      void statementAhead('record-mutation', RECORD_WITH_RECEIPT, [...told, ...kept]);
    }
  }

  private ofTransaction(): Unwritten {
    const transaction = currentTransaction();
    const known = this.unwritten.get(transaction);
    if (known) return known;
    const made: Unwritten = { events: [], values: [], notices: [], revertOf: null, receipt: null };
    this.unwritten.set(transaction, made);
    writeLast(() => this.write(made));
    return made;
  }
}
