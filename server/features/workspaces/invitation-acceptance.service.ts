import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import type { Actor } from '../../domain/actor.js';
import { checkPersonName } from '../../domain/membership-rules.js';
import { checkPassword } from '../../domain/password-rule.js';
import { isRefusal, Refusal } from '../../domain/refusal.js';
import { Role, type Side } from '../../domain/vocabulary.js';
import { INVITATION_BY_TOKEN } from '../../database/sql/memberships.js';
import { Journal } from '../../database/journal.js';
import { Clock, Ids } from '../../database/sources.js';
import { currentActor, db, statement, WithActor } from '../../database/with-actor.js';
import { AccountsService } from '../accounts/accounts.service.js';
import { hashPassword } from '../accounts/passwords.js';
import type { PersonEntity } from '../accounts/person.entity.js';
import { InvitationEntity } from './invitation.entity.js';
import type { AcceptedInvitation, AcceptInvitationAsNewInput, OpenedInvitation } from './invitation.model.js';
import { tokenHash } from './invitation-token.js';
import { asBelonging, lockMemberships, sideStanding } from './membership-thing.js';
import { MembershipEntity } from './workspace.entity.js';

/** An invitation that holds, with what decides whether it lets in. */
type Held = Omit<OpenedInvitation, 'side'> & {
  readonly id: string;
  readonly workspaceId: string;
  readonly organisationId: string | null;
  readonly side: Side | null;
  readonly emailKey: string;
  readonly letInBy: string;
  readonly inviterId: string;
  readonly endorsedBy: string | null;
};

const over = () =>
  new Refusal('INVITATION_OVER', 'This invitation does not hold any more. Ask whoever invited you for a new one.');

const OF_SIDE = `
  select exists (select from membership m join organisation o on o.id = m.organisation_id
    where m.workspace_id = $1 and m.person_id = $2 and m.until is null and m.role = 'COORDINATOR'
      and (o.side = $3 or $3 = 'OBSERVER')) as is`;

const EMAIL_KEY = 'select email_key as key from person where id = $1 and suspended_at is null';

/** Whoever holds the link of an invitation comes in by it: once, and only under the address it was written for. */
@Injectable()
export class InvitationAcceptance {
  constructor(
    private readonly accounts: AccountsService,
    private readonly withActor: WithActor,
    private readonly journal: Journal,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** What the holder of a link is shown; null for every reason for which it lets nobody in. */
  async look(token: string): Promise<OpenedInvitation | null> {
    return this.withActor.read(null, () => this.find(token));
  }

  /** The signed-in person comes in, under the account of the address. */
  async accept(actor: Actor, token: string): Promise<AcceptedInvitation | Refusal> {
    const invitation = await this.hold(token);
    if (isRefusal(invitation)) return invitation;
    const [own] = await statement<{ key: string }>('own-address-now', EMAIL_KEY, [actor.personId]);
    if (own?.key !== invitation.emailKey) {
      return new Refusal('OTHER_ADDRESS', 'This invitation is for another address. Sign in under that one.');
    }
    const refusal = await this.checkAlready(actor.personId, invitation);
    if (refusal) return refusal;
    await this.enter(actor.personId, invitation);
    return { workspaceId: invitation.workspaceId };
  }

  /** Somebody without an account makes one and comes in, both or neither. The password is hashed outside the transaction. */
  async acceptAsNew(input: AcceptInvitationAsNewInput): Promise<PersonEntity | Refusal> {
    const seen = await this.look(input.token);
    if (!seen) return over();
    const name = checkPersonName(input.name);
    if (isRefusal(name)) return name;
    const around = [name, seen.email, seen.workspaceName, seen.organisationName ?? '', 'tandem'];
    const weak = checkPassword(input.password, around);
    if (weak) return weak;
    const passwordHash = await hashPassword(input.password);
    const actor: Actor = { personId: this.ids.next(), name, language: input.language, memberships: [] };
    return this.withActor.write(actor, async () => {
      const invitation = await this.hold(input.token);
      if (isRefusal(invitation)) return invitation;
      if (invitation.hasAccount) {
        return new Refusal('ACCOUNT_EXISTS', 'This address has an account. Sign in with it, and accept then.');
      }
      const account = { id: actor.personId, email: invitation.email, name, language: input.language };
      const person = await this.accounts.insert({ ...account, password: input.password }, passwordHash);
      await this.enter(person.id, invitation);
      return person;
    });
  }

  private async find(token: string): Promise<Held | null> {
    const values = [tokenHash(token), this.clock.now()];
    const [invitation] = await statement<Held>('invitation-by-token', INVITATION_BY_TOKEN, values);
    return invitation && (await this.mayLetIn(invitation)) ? invitation : null;
  }

  /** The invitation, held with all members of its workspace: of many who accept at once, the first alone comes in. */
  private async hold(token: string): Promise<Held | Refusal> {
    const seen = await this.find(token);
    if (!seen) return over();
    await lockMemberships(seen.workspaceId);
    const invitation = await this.find(token);
    if (!invitation) return over();
    if (invitation.opensAt <= this.clock.now()) return invitation;
    return new Refusal('NOT_OPEN_YET', 'This invitation opens later: the others of the side have a day to see it.');
  }

  /** A side lets in by its own people. An administrator’s word alone lets in the first of a side, and nobody after. */
  private async mayLetIn({ organisationId, workspaceId, side, letInBy, endorsedBy }: Held): Promise<boolean> {
    if (organisationId === null || endorsedBy !== null) return true;
    const [answer] = await statement<{ is: boolean }>('lets-in', OF_SIDE, [workspaceId, letInBy, side]);
    return answer.is || !(await sideStanding({ id: organisationId, workspaceId, side })).hasMembers;
  }

  private async checkAlready(personId: string, { workspaceId, organisationId }: Held): Promise<Refusal | null> {
    const current = await db().findBy(MembershipEntity, { workspaceId, personId, until: IsNull() });
    const isThere = current.some((one) => (one.organisationId === null) === (organisationId === null));
    if (!isThere) return null;
    const here =
      'You are a member here already. One person belongs to one organisation; leave it before you join another.';
    return new Refusal('MEMBER_ALREADY', here);
  }

  private async enter(personId: string, invitation: Held): Promise<void> {
    const { id, workspaceId, organisationId, role, letInBy } = invitation;
    const now = this.clock.now();
    const closed = { closedAs: 'ACCEPTED' as const, closedAt: now, closedBy: personId, tokenHash: null };
    await db().update(InvitationEntity, { id, closedAt: IsNull() }, { ...closed, version: () => 'version + 1' });
    const membership = { id: this.ids.next(), workspaceId, personId, organisationId, role };
    const begun = { since: now, until: null, begunBy: letInBy, endedBy: null, endedAs: null };
    await db().insert(MembershipEntity, { ...membership, ...begun });
    this.journal.record({
      action: 'member.join',
      subjectType: 'Membership',
      subject: asBelonging({ ...invitation, id: membership.id }),
      after: { personId: currentActor()?.personId, role: role satisfies Role, organisationId, letInBy },
    });
  }
}
