import { randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { DOOR } from '../../database/database.module.js';
import { Clock } from '../../database/sources.js';
import type { OperationContext } from '../../graphql/operation-context.js';
import { SESSION_SETTINGS, SignInSessions, type SessionSettings } from './sign-in-sessions.js';
import { deviceCookie, tokenHash } from './visitor.js';

const DAY_MS = 24 * 3600_000;
/** How long a device may go without a code once one was given on it. */
const REMEMBERED_MS = 30 * DAY_MS;
/** Browsers keep no cookie for longer. */
const COOKIE_MS = 400 * DAY_MS;

/**
 * The devices an account has been signed in on: failures from elsewhere do not lock their owner out, and the second
 * factor may be remembered on them.
 */
@Injectable()
export class KnownDevices {
  constructor(
    @InjectDataSource(DOOR) private readonly source: DataSource,
    @Inject(SESSION_SETTINGS) private readonly settings: SessionSettings,
    private readonly sessions: SignInSessions,
    private readonly clock: Clock,
  ) {}

  /** The device of the request as this account knows it: its hash for counting by; null where it does not. */
  async knownFor(context: OperationContext, personId: string): Promise<string | null> {
    const { deviceToken } = this.sessions.visitor(context);
    if (!deviceToken) return null;
    const hash = tokenHash(deviceToken);
    const [row] = await this.source.query<object[]>(
      'select from known_device where person_id = $1 and token_hash = $2',
      [personId, hash],
    );
    return row ? hash : null;
  }

  /** The account has been signed in on this device; `remember`: no code is asked for here for thirty days. */
  async welcome(context: OperationContext, personId: string, remember: boolean): Promise<void> {
    const { isSecure } = this.settings;
    const token = await this.tokenOf(context);
    const now = this.clock.now();
    await this.source.query(
      `insert into known_device (token_hash, person_id, seen_at, factor_until) values ($1, $2, $3, $4)
       on conflict (person_id, token_hash) do update
       set seen_at = excluded.seen_at, factor_until = coalesce(excluded.factor_until, known_device.factor_until)`,
      [tokenHash(token), personId, now, remember ? new Date(now.getTime() + REMEMBERED_MS) : null],
    );
    const cookie = { httpOnly: true, sameSite: 'lax', secure: isSecure, path: '/', maxAge: COOKIE_MS } as const;
    context.res?.cookie(deviceCookie(isSecure), token, cookie);
  }

  /** The token the browser brought, where we once gave it; else a new one, so that none can be planted. */
  private async tokenOf(context: OperationContext): Promise<string> {
    const { deviceToken } = this.sessions.visitor(context);
    if (deviceToken) {
      const [row] = await this.source.query<object[]>('select from known_device where token_hash = $1 limit 1', [
        tokenHash(deviceToken),
      ]);
      if (row) return deviceToken;
    }
    return randomBytes(32).toString('base64url');
  }
}
