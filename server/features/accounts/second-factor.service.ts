import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { Secret, TOTP } from 'otpauth';
import { DataSource } from 'typeorm';
import { DOOR } from '../../database/database.module.js';
import { renderSVG } from 'uqr';
import { Refusal } from '../../domain/refusal.js';
import { say } from '../../domain/sentence.js';
import type { AccountEvent } from '../../database/account-chain.js';
import { Clock } from '../../database/sources.js';
import { AccountStore } from './account-store.js';
import { RecoveryCodes } from './recovery-codes.js';
import { openSeed, sealSeed } from './seed-seal.js';
import { SESSION_SETTINGS, type SessionSettings } from './sign-in-sessions.js';

const PERIOD_S = 30;
/** 160 bits, as RFC 4226 asks for. */
const SEED_BYTES = 20;

/** A seed offered to a telephone: to be scanned, or typed where there is no camera. */
export interface OfferedFactor {
  readonly secret: string;
  /** An SVG document. */
  readonly qr: string;
}

export const WRONG_CODE = new Refusal('WRONG_CODE', say('accounts.wrongCode'), 'code');

/** Codes by time from a telephone (RFC 6238: SHA-1, six digits, thirty seconds). */
const totp = (secret: Secret, label = '') =>
  new TOTP({ issuer: 'Tandem', label, algorithm: 'SHA1', digits: 6, period: PERIOD_S, secret });

/** The second factor of each person: its seed, sealed, and the last step a code was accepted for. */
@Injectable()
export class SecondFactorService {
  constructor(
    @InjectDataSource(DOOR) private readonly source: DataSource,
    @Inject(SESSION_SETTINGS) private readonly settings: SessionSettings,
    private readonly recovery: RecoveryCodes,
    private readonly clock: Clock,
    private readonly accounts: AccountStore,
  ) {}

  /** Since when the person has one; null when they have none. */
  async since(personId: string): Promise<Date | null> {
    const [row] = await this.source.query<{ since: Date | null }[]>(
      'select since from second_factor where person_id = $1',
      [personId],
    );
    return row?.since ?? null;
  }

  /** Offers a new seed. It counts once a code made with it came back; until then the earlier one stays. */
  async offer(personId: string): Promise<OfferedFactor> {
    const [{ email }] = await this.source.query<{ email: string }[]>('select email from person where id = $1', [
      personId,
    ]);
    const secret = new Secret({ size: SEED_BYTES });
    await this.source.query(
      `insert into second_factor (person_id, pending_seed) values ($1, $2)
       on conflict (person_id) do update set pending_seed = excluded.pending_seed`,
      [personId, sealSeed(this.settings.secret, personId, secret.base32)],
    );
    const qr = renderSVG(totp(secret, email).toString(), { border: 2, ecc: 'M' });
    return { secret: secret.base32, qr };
  }

  /** Puts the offered seed in force against a code made with it; gives the recovery codes, once. */
  async enable(personId: string, code: string): Promise<string[] | Refusal> {
    const [row] = await this.source.query<{ pending: string | null }[]>(
      'select pending_seed as pending from second_factor where person_id = $1',
      [personId],
    );
    if (!row?.pending) return new Refusal('START_AGAIN', say('accounts.scanAgain'), 'code');
    const step = this.stepOf(personId, row.pending, code);
    if (step === null) return WRONG_CODE;
    const sql = `update second_factor set seed = pending_seed, pending_seed = null, since = $2, last_step = $3
       where person_id = $1 and pending_seed = $4`;
    const values = [personId, this.clock.now(), step, row.pending];
    const count = await this.accounts.change({ sql, values }, { personId, kind: 'FACTOR_SET_UP' });
    return count === 1 ? this.recovery.renew(personId) : WRONG_CODE;
  }

  /** Whether the code opens the door now: from the telephone, each once, or one of the recovery codes. */
  async accepts(personId: string, code: string): Promise<boolean> {
    if (!/^\s*\d{3}\s?\d{3}\s*$/.test(code)) return this.recovery.use(personId, code);
    const [row] = await this.source.query<{ seed: string | null }[]>(
      'select seed from second_factor where person_id = $1',
      [personId],
    );
    const step = row?.seed ? this.stepOf(personId, row.seed, code) : null;
    if (step === null) return false;
    const [, count] = await this.source.query<[unknown, number]>(
      'update second_factor set last_step = $2 where person_id = $1 and last_step < $2',
      [personId, step],
    );
    return count === 1;
  }

  /** Ten new recovery codes in place of the old. */
  renewCodes(personId: string): Promise<string[]> {
    return this.recovery.renew(personId);
  }

  /** How many recovery codes are left. */
  codesLeft(personId: string): Promise<number> {
    return this.recovery.left(personId);
  }

  /** Takes the second factor away, recovery codes too, as what the event says. */
  async remove(event: AccountEvent): Promise<void> {
    const besides = `codes as (delete from recovery_code where person_id = $1),
      votes as (delete from factor_reset_vote where person_id = $1), `;
    const sql = 'delete from second_factor where person_id = $1';
    await this.accounts.change({ sql, values: [event.personId], besides }, event);
  }

  /** The thirty-second step a code was made for: this one or a neighbour; null when it was made for none of them. */
  private stepOf(personId: string, sealed: string, code: string): number | null {
    const seed = Secret.fromBase32(openSeed(this.settings.secret, personId, sealed));
    const timestamp = this.clock.now().getTime();
    const delta = totp(seed).validate({ token: code.replace(/\s/g, ''), timestamp, window: 1 });
    return delta === null ? null : Math.floor(timestamp / 1000 / PERIOD_S) + delta;
  }
}
