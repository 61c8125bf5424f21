import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { DOOR } from '../../database/database.module.js';
import { emailKey } from '../../domain/password-rule.js';
import { isRefusal, Refusal } from '../../domain/refusal.js';
import { say } from '../../domain/sentence.js';
import type { OperationContext } from '../../graphql/operation-context.js';
import { Me, type SignInStep } from './account.model.js';
import { AttemptLimits } from './attempt-limits.js';
import { KnownDevices } from './known-devices.js';
import { isPassword } from './passwords.js';
import { SESSION_SETTINGS, SignInSessions, type SessionSettings } from './sign-in-sessions.js';
import { tokenHash } from './visitor.js';

interface KnownAccount {
  readonly id: string;
  readonly passwordHash: string;
  readonly suspendedAt: Date | null;
  readonly isDemonstration: boolean;
  /** The device's hash where this account knows it. */
  readonly device: string | null;
  readonly factorUntil: Date | null;
  readonly hasFactor: boolean;
}

/** The account of an address with what it knows of a device: one statement, whether there is such an account or not. */
const KNOWN = `
  select p.id, p.password_hash as "passwordHash", p.suspended_at as "suspendedAt",
    p.is_demonstration as "isDemonstration", d.token_hash as device, d.factor_until as "factorUntil",
    exists (select from second_factor f where f.person_id = p.id and f.since is not null) as "hasFactor"
  from person p left join known_device d on d.person_id = p.id and d.token_hash = $2
  where p.email_key = $1`;

const FAILED = new Refusal('SIGN_IN_FAILED', say('accounts.signInFailed'), 'password');

/** Signing in by e-mail and password. */
@Injectable()
export class SignInService {
  constructor(
    @InjectDataSource(DOOR) private readonly source: DataSource,
    @Inject(SESSION_SETTINGS) private readonly settings: SessionSettings,
    private readonly limits: AttemptLimits,
    private readonly sessions: SignInSessions,
    private readonly devices: KnownDevices,
  ) {}

  /**
   * Lets the person with that address and password in as far as the password goes; one refusal for every reason,
   * after the same time. Failures are counted; too many are refused with the time to come back.
   */
  async signIn(context: OperationContext, email: string, password: string): Promise<Me | SignInStep | Refusal> {
    const { deviceToken, network } = this.sessions.visitor(context);
    const account = emailKey(email);
    const [known] = await this.source.query<KnownAccount[]>(KNOWN, [account, deviceToken && tokenHash(deviceToken)]);
    const attempt = await this.limits.reserve({ what: 'password', account, device: known?.device ?? null, network });
    if (isRefusal(attempt)) return attempt;
    const isRight = await isPassword(known?.passwordHash ?? null, password);
    if (!isRight || !known || !this.isLetIn(known)) return FAILED;
    await attempt.succeeded();
    const isRemembered = known.factorUntil !== null && known.factorUntil.getTime() > Date.now();
    return this.enter(context, known, isRemembered);
  }

  /** Opens the session of somebody just found to be who they say; hands a refusal through. */
  async enter(
    context: OperationContext,
    person: { readonly id: string; readonly hasFactor?: boolean } | Refusal,
    isRemembered = false,
  ): Promise<Me | SignInStep | Refusal> {
    if (isRefusal(person)) return person;
    const opened = await this.sessions.open(context.req, person, isRemembered);
    // A device is welcomed by all that is asked of it, not by the password alone.
    if (opened instanceof Me) await this.devices.welcome(context, person.id, false);
    return opened;
  }

  private isLetIn({ suspendedAt, isDemonstration }: KnownAccount): boolean {
    return suspendedAt === null && (this.settings.allowsDemonstration || !isDemonstration);
  }
}
