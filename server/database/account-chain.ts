import { accountAct, type AccountEventDetails, type AccountEventKind } from '../domain/account-event.js';
import { appended } from './journal-chain.js';

/** One event of an account, by whom it happened to. */
export interface AccountEvent extends AccountEventDetails {
  readonly personId: string;
  readonly kind: AccountEventKind;
}

/** What an event takes from the sources of time and ids. */
export interface EventStamp {
  readonly id: string;
  readonly at: Date;
  readonly salt: string;
}

/**
 * An event of an account as `append_to_journal` takes it. It stands in the same journal as the work, outside every
 * workspace: a chain of the person's own, which nobody else reads.
 */
export function accountEventJson({ personId, kind, device, by }: AccountEvent, { id, at, salt }: EventStamp): string {
  const event = {
    id,
    workspace_id: null,
    audience: 'PERSONAL',
    owner_organisation_id: null,
    owner_side: null,
    person_id: personId,
    action: accountAct(kind),
    subject_type: 'Account',
    subject_id: personId,
    entry_id: null,
    mutation_id: null,
    revert_of: null,
    at,
  };
  const details = { ...(device && { device }), ...(by && { by }) };
  const after = Object.keys(details).length ? details : null;
  return JSON.stringify([appended(event, { before: null, after }, salt)]);
}

/**
 * A change and its event as one statement, so that neither is kept without the other. `change` is a statement that
 * writes, without `returning`; the event is its last parameter, numbered `event`. Gives `count`, how many rows it changed:
 * where that is none, nothing is recorded.
 */
export const recordedSql = (change: string, event: number, besides = ''): string => `
  with ${besides}done as (${change} returning 1)
  select (select count(*)::int from done) as count,
    case when exists (select from done) then append_to_journal($${event}::jsonb)::text end as told`;
