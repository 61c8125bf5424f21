import { Injectable } from '@nestjs/common';
import { accountEventJson, recordedSql, type AccountEvent } from '../../database/account-chain.js';
import { DoorPool } from '../../database/database.module.js';
import { Clock, Ids } from '../../database/sources.js';

/** A change to an account: a statement that writes, and what is written besides on the way. */
export interface AccountChange {
  /** Without `returning`. */
  readonly sql: string;
  readonly values: readonly unknown[];
  /** Other parts of the same statement, each `name as (…), `. */
  readonly besides?: string;
}

/** The tables of accounts, and their record: each event is written in the same statement as what it tells of. */
@Injectable()
export class AccountStore {
  constructor(
    private readonly door: DoorPool,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  async rows<Row extends object>(sql: string, values: unknown[]): Promise<Row[]> {
    return (await this.door.query<Row>(sql, values)).rows;
  }

  /** Makes the change and records it; gives how many rows it changed. Where there was nothing to change, nothing is told. */
  async change({ sql, values, besides }: AccountChange, event: AccountEvent): Promise<number> {
    const text = recordedSql(sql, values.length + 1, besides);
    const { rows } = await this.door.query<{ count: number }>(text, [...values, this.json(event)]);
    return rows[0].count;
  }

  /** Records what changed nothing that is kept. */
  async tell(event: AccountEvent): Promise<void> {
    await this.door.query('select append_to_journal($1)', [this.json(event)]);
  }

  /** The event as the journal's function takes it, for a statement of somebody else's. */
  json(event: AccountEvent): string {
    return accountEventJson(event, { id: this.ids.next(), at: this.clock.now(), salt: this.ids.next() });
  }
}
