import { Injectable, type OnModuleInit } from '@nestjs/common';
import { INVITATION_MS } from '../../domain/membership-rules.js';
import { INVITATION_BY_TOKEN } from '../../database/sql/memberships.js';
import { Clock } from '../../database/sources.js';
import { db, statement, WithActor } from '../../database/with-actor.js';
import { Jobs } from '../../jobs/jobs.js';
import { Mailer } from '../../mail/mailer.js';
import { InvitationEntity } from './invitation.entity.js';
import { invitationLetter, type LetterFacts } from './invitation-letter.js';
import { invitationPath, newToken, tokenHash } from './invitation-token.js';

/** The job that writes and sends the letter of an invitation. */
const SEND = 'send-invitation';

const LANGUAGE_OF = 'select language from person where id = $1';

/** An invitation's link: carried by a letter where a mail server is set, else given to whoever made it. */
@Injectable()
export class InvitationLinks implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly mailer: Mailer,
    private readonly withActor: WithActor,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.jobs.register(SEND, ({ id }: { id: string }) => this.send(id));
  }

  /** Whether letters carry the links. */
  areMailed(): boolean {
    return this.mailer.isConfigured();
  }

  /**
   * What an invitation is changed by when it is opened, with the token to hand over; no token where a letter takes it.
   * A letter’s token is made when the letter is, so that it lies nowhere but in the letter.
   */
  async open(id: string, opensAt: Date): Promise<{ changes: Partial<InvitationEntity>; token: string | null }> {
    const times = { opensAt, expiresAt: new Date(opensAt.getTime() + INVITATION_MS), sentAt: null };
    if (this.areMailed()) {
      await this.jobs.add({ name: SEND, payload: { id }, at: opensAt, key: `${SEND}:${id}` });
      return { changes: { ...times, tokenHash: null }, token: null };
    }
    const token = newToken();
    return { changes: { ...times, tokenHash: tokenHash(token) }, token };
  }

  /** Sends the letter of an invitation that still holds. A second try makes a new link: only the last letter’s opens. */
  private async send(id: string): Promise<void> {
    const token = newToken();
    const facts = await this.withActor.write(null, () => this.prepare(id, token));
    if (!facts) return;
    const letter = invitationLetter({ ...facts, link: this.mailer.linkTo(invitationPath(token)) });
    await this.mailer.send({ to: facts.email, ...letter });
    await this.withActor.write(null, () =>
      db().update(InvitationEntity, { id, tokenHash: tokenHash(token) }, { sentAt: this.clock.now() }),
    );
  }

  /** Keeps the hash of the letter’s token; gives what the letter says, or null where there is nothing to send any more. */
  private async prepare(id: string, token: string): Promise<(LetterFacts & { email: string }) | null> {
    const hash = tokenHash(token);
    const invitation = await db().findOneBy(InvitationEntity, { id });
    if (!invitation || invitation.closedAt || invitation.sentAt || !invitation.opensAt) return null;
    await db().update(InvitationEntity, { id }, { tokenHash: hash });
    const [holds] = await statement<LetterFacts & { email: string; letInBy: string }>(
      'invitation-by-token',
      INVITATION_BY_TOKEN,
      [hash, this.clock.now()],
    );
    if (!holds) return null;
    const [inviter] = await statement<{ language: string }>('language-of', LANGUAGE_OF, [holds.letInBy]);
    return { ...holds, language: inviter.language };
  }
}
