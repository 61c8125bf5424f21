import { Injectable, Logger } from '@nestjs/common';
import { DoorPool } from '../../database/database.module.js';
import { Mailer, MailNotSent } from '../../mail/mailer.js';
import { AccountStore } from './account-store.js';
import { alarmLetter } from './alarm-letter.js';
import type { Attempt } from './attempt-limits.js';

interface Owner {
  readonly id: string;
  readonly email: string;
  readonly language: string;
}

const OWNER = `
  select id, email, language from person
  where (email_key = $1 or id::text = $1) and suspended_at is null and not is_demonstration`;

/**
 * Who is told when somebody keeps guessing: the account's owner, in their record and by a letter, and whoever reads the
 * log. Nobody waits for it, so that the answer's time tells nothing of whether there is such an account.
 */
@Injectable()
export class AccountAlarm {
  private readonly log = new Logger('accounts');

  constructor(
    private readonly door: DoorPool,
    private readonly accounts: AccountStore,
    private readonly mailer: Mailer,
  ) {}

  /** The first try beyond what a day, or for a network an hour, allows. */
  ring(full: 'account' | 'network', attempt: Attempt): void {
    if (full === 'network') return this.log.warn({ event: 'attempts.network', what: attempt.what });
    if (attempt.what === 'reset') return;
    void this.tellOwner(attempt).catch((error: unknown) => this.failed(error));
  }

  private async tellOwner({ what, account }: Attempt): Promise<void> {
    const { rows } = await this.door.query<Owner>(OWNER, [account]);
    const owner = rows.at(0);
    this.log.warn({ event: 'attempts.account', what, person: owner?.id ?? null });
    if (!owner) return;
    await this.accounts.tell({ personId: owner.id, kind: 'TOO_MANY_TRIES' });
    if (!this.mailer.isConfigured()) return;
    await this.mailer.send({
      to: owner.email,
      ...alarmLetter({ language: owner.language, link: this.mailer.linkTo('/account') }),
    });
  }

  private failed(error: unknown): void {
    this.log.warn({ event: 'alarm.failed', reason: error instanceof MailNotSent ? error.reason : 'FAULT' });
  }
}
