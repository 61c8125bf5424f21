import { Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/actor.js';
import { ACCOUNT_EVENTS, EVENTS_AT_ONCE } from '../../database/sql/account-events.js';
import { statement } from '../../database/with-actor.js';
import type { AccountEvent, AccountEvents } from './account-event.model.js';

/** The record of one's own account. */
@Injectable()
export class AccountEventsService {
  /** A page of it, the newest first; `after` an event of the page before. Nobody reads another's. */
  async of({ personId }: Actor, after: string | null): Promise<AccountEvents> {
    const found = await statement<AccountEvent>('account-events', ACCOUNT_EVENTS, [personId, after]);
    const events = found.slice(0, EVENTS_AT_ONCE);
    return { events, after: found.length > EVENTS_AT_ONCE ? events[EVENTS_AT_ONCE - 1].id : null };
  }
}
