import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { DOOR } from '../../database/database.module.js';
import { Clock } from '../../database/sources.js';
import { AccountStore } from './account-store.js';

/** One of a person's open sessions. */
export interface OpenSession {
  readonly id: string;
  readonly device: string;
  readonly place: string;
  readonly openedAt: Date;
  readonly seenAt: Date;
}

/** The sessions a person has open. Ending one ends its sockets too, in every process: the database tells. */
@Injectable()
export class PersonSessions {
  constructor(
    @InjectDataSource(DOOR) private readonly source: DataSource,
    private readonly clock: Clock,
    private readonly accounts: AccountStore,
  ) {}

  /** Those that have not run out, the last used first. */
  list(personId: string): Promise<OpenSession[]> {
    return this.source.query<OpenSession[]>(
      `select id, device, network as place, opened_at as "openedAt", seen_at as "seenAt"
       from sign_in_session where person_id = $1 and expire > $2 order by seen_at desc, opened_at desc`,
      [personId, this.clock.now()],
    );
  }

  /** Ends one; false when the person has no such session. */
  async end(personId: string, id: string): Promise<boolean> {
    const sql = 'delete from sign_in_session where person_id = $1 and id = $2';
    return (await this.accounts.change({ sql, values: [personId, id] }, { personId, kind: 'SESSION_ENDED' })) === 1;
  }

  /** The keys have changed: all other sessions end, and a code is asked for again on every device. */
  async lockOut(personId: string, keep?: string): Promise<void> {
    await this.source.query('update known_device set factor_until = null where person_id = $1', [personId]);
    await this.endOthers(personId, keep);
  }

  /** Ends all but one; gives how many. Without one to keep: all. */
  async endOthers(personId: string, keep?: string): Promise<number> {
    const sql = 'delete from sign_in_session where person_id = $1 and id is distinct from $2';
    return this.accounts.change({ sql, values: [personId, keep ?? null] }, { personId, kind: 'OTHER_SESSIONS_ENDED' });
  }
}
