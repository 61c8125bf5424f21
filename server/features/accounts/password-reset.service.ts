import { randomBytes } from 'node:crypto';
import { Injectable, Logger } from '@nestjs/common';
import { emailKey } from '../../domain/password-rule.js';
import { isRefusal, Refusal } from '../../domain/refusal.js';
import { say } from '../../domain/sentence.js';
import type { OperationContext } from '../../graphql/operation-context.js';
import { Mailer, MailNotSent } from '../../mail/mailer.js';
import { AccountStore } from './account-store.js';
import { AttemptLimits } from './attempt-limits.js';
import { OwnPasswordService } from './own-password.service.js';
import { resetLetter } from './reset-letter.js';
import { SignInSessions } from './sign-in-sessions.js';
import { tokenHash } from './visitor.js';

const MINUTE_MS = 60_000;
const HOLDS_MS = 30 * MINUTE_MS;
/** A person is not sent one letter after another. */
const PAUSE_MS = 5 * MINUTE_MS;

const OVER = new Refusal('LINK_OVER', say('accounts.linkOver'));

/** The address of the page; what follows the # is never sent to a server nor written into its log. */
const pathOf = (token: string) => `/reset-password#${token}`;

/** A new password by a link: 256 bits, stored as a hash, for half an hour, for one. */
@Injectable()
export class PasswordResetService {
  private readonly log = new Logger('mail');

  constructor(
    private readonly limits: AttemptLimits,
    private readonly sessions: SignInSessions,
    private readonly passwords: OwnPasswordService,
    private readonly mailer: Mailer,
    private readonly accounts: AccountStore,
  ) {}

  /** Whether links can be sent by mail. */
  sendsMail(): boolean {
    return this.mailer.isConfigured();
  }

  /**
   * Sends the person with that address a link, if there is one; the answer and its time tell nothing of that. Each
   * request counts, for there is no right one.
   */
  async request(context: OperationContext, email: string): Promise<true | Refusal> {
    const { network } = this.sessions.visitor(context);
    const attempt = await this.limits.reserve({ what: 'reset', account: emailKey(email), device: null, network });
    if (isRefusal(attempt)) return attempt;
    if (this.sendsMail()) void this.send(emailKey(email)).catch((error: unknown) => this.failed(error));
    return true;
  }

  /** A new link for the person, in place of earlier ones; the path of its page. */
  async makeLink(personId: string, madeBy: string | null): Promise<string> {
    const token = randomBytes(32).toString('base64url');
    await this.accounts.change(
      {
        besides: 'earlier as (delete from password_reset where person_id = $2 or expires_at < $5), ',
        sql: 'insert into password_reset (token_hash, person_id, made_by, expires_at) values ($1, $2, $3, $4)',
        values: [tokenHash(token), personId, madeBy, new Date(Date.now() + HOLDS_MS), new Date()],
      },
      { personId, kind: 'RESET_LINK_MADE', ...(madeBy && { by: madeBy }) },
    );
    return pathOf(token);
  }

  /** Sets the password of the link's person; of several at once one wins. All their sessions end. */
  async reset(context: OperationContext, token: string, password: string): Promise<true | Refusal> {
    const hash = tokenHash(token);
    const [found] = await this.accounts.rows<{ personId: string }>(
      `select r.person_id as "personId" from password_reset r join person p on p.id = r.person_id
       where r.token_hash = $1 and r.expires_at > $2 and p.suspended_at is null`,
      [hash, new Date()],
    );
    if (!found) return OVER;
    const weak = await this.passwords.check(found.personId, password);
    if (weak) return weak;
    const taken = await this.accounts.rows<{ hash: string }>(
      'delete from password_reset where token_hash = $1 and expires_at > $2 returning token_hash as hash',
      [hash, new Date()],
    );
    if (taken.length !== 1) return OVER;
    const { device } = this.sessions.visitor(context);
    await this.passwords.put({ personId: found.personId, kind: 'PASSWORD_RESET', device }, password);
    return true;
  }

  private async send(key: string): Promise<void> {
    const [person] = await this.accounts.rows<{ id: string; email: string; language: string }>(
      `select p.id, p.email, p.language from person p
       where p.email_key = $1 and p.suspended_at is null and not p.is_demonstration
         and not exists (select from password_reset r where r.person_id = p.id and r.expires_at > $2)`,
      [key, new Date(Date.now() + HOLDS_MS - PAUSE_MS)],
    );
    if (!person) return;
    const link = this.mailer.linkTo(await this.makeLink(person.id, null));
    await this.mailer.send({ to: person.email, ...resetLetter({ language: person.language, link }) });
  }

  private failed(error: unknown) {
    this.log.warn({ event: 'mail.failed', reason: error instanceof MailNotSent ? error.reason : 'FAULT' });
  }
}
