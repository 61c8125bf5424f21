import { Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/actor.js';
import { checkPersonName } from '../../domain/membership-rules.js';
import { checkPassword } from '../../domain/password-rule.js';
import { checkPersonLook } from '../../domain/name-look.js';
import { isRefusal, Refusal } from '../../domain/refusal.js';
import { say } from '../../domain/sentence.js';
import type { Side } from '../../domain/vocabulary.js';
import { Ids } from '../../database/sources.js';
import { atDoor, statement, WithActor } from '../../database/with-actor.js';
import type { OperationContext } from '../../graphql/operation-context.js';
import { AccountsService } from '../accounts/accounts.service.js';
import { hashPassword } from '../accounts/passwords.js';
import { SignInSessions } from '../accounts/sign-in-sessions.js';
import { InvitationDoor, invitationOver } from './invitation-door.service.js';
import type { AcceptedInvitation, AcceptInvitationAsNewInput, OpenedInvitation } from './invitation.model.js';

const EMAIL_KEY = 'select email_key as key from person where id = $1 and suspended_at is null';

const NAMES_BESIDE = `
  select distinct p.name from membership m join person p on p.id = m.person_id
  left join organisation o on o.id = m.organisation_id
  where m.workspace_id = $1 and m.until is null and o.side is not distinct from $2
    and (o.side is null or o.side <> 'OBSERVER' or o.id = $3)`;

/** Where somebody comes in. */
interface Beside {
  readonly workspaceId: string;
  readonly side: Side | null;
  readonly organisationId: string | null;
}

/** Whoever holds the link of an invitation comes in by it: once, and only under the address it was written for. */
@Injectable()
export class InvitationAcceptance {
  constructor(
    private readonly door: InvitationDoor,
    private readonly accounts: AccountsService,
    private readonly sessions: SignInSessions,
    private readonly withActor: WithActor,
    private readonly ids: Ids,
  ) {}

  /** What the holder of a link is shown; null for every reason for which it lets nobody in. */
  async look(token: string): Promise<OpenedInvitation | null> {
    return this.withActor.read(null, () => this.door.find(token));
  }

  /** The signed-in person comes in, under the account of the address. */
  async accept(actor: Actor, token: string): Promise<AcceptedInvitation | Refusal> {
    atDoor(); // nobody belongs to the workspace before they have come in
    const invitation = await this.door.hold(token);
    if (isRefusal(invitation)) return invitation;
    const [own] = await statement<{ key: string }>('own-address-now', EMAIL_KEY, [actor.personId]);
    if (own?.key !== invitation.emailKey) {
      return new Refusal('OTHER_ADDRESS', say('invitations.otherAddress'));
    }
    const refusal = await this.door.checkAlready(actor.personId, invitation);
    if (refusal) return refusal;
    await this.door.enter(actor.personId, invitation);
    return { workspaceId: invitation.workspaceId };
  }

  /** Somebody without an account makes one, comes in, both or neither, and is signed in. */
  async acceptAsNew(
    { req }: OperationContext,
    input: AcceptInvitationAsNewInput,
  ): Promise<AcceptedInvitation | Refusal> {
    const seen = await this.look(input.token);
    if (!seen) return invitationOver();
    const name = checkPersonName(input.name);
    if (isRefusal(name)) return name;
    const around = [name, seen.email, seen.workspaceName, seen.organisationName ?? '', 'tandem'];
    const weak = checkPassword(input.password, around);
    if (weak) return weak;
    const passwordHash = await hashPassword(input.password);
    const actor: Actor = { personId: this.ids.next(), name, language: input.language, memberships: [] };
    const entered = await this.withActor.write(actor, () => this.enterAsNew(actor, input, passwordHash));
    if (isRefusal(entered)) return entered;
    await this.sessions.open(req, entered.person);
    return { workspaceId: entered.workspaceId };
  }

  /** The names among which a new one will be read: those of the side, and of observers those of the organisation. */
  private async namesBeside({ workspaceId, side, organisationId }: Beside): Promise<string[]> {
    const values = [workspaceId, side, organisationId];
    const people = await statement<{ name: string }>('names-beside', NAMES_BESIDE, values);
    return people.map(({ name }) => name);
  }

  private async enterAsNew(actor: Actor, input: AcceptInvitationAsNewInput, passwordHash: string) {
    atDoor();
    const invitation = await this.door.hold(input.token);
    if (isRefusal(invitation)) return invitation;
    if (invitation.hasAccount) {
      return new Refusal('ACCOUNT_EXISTS', say('invitations.accountExists'));
    }
    const refusal = checkPersonLook(actor.name, await this.namesBeside(invitation));
    if (refusal) return refusal;
    const account = { id: actor.personId, email: invitation.email, name: actor.name, language: actor.language };
    const person = await this.accounts.insert({ ...account, password: input.password }, passwordHash);
    await this.door.enter(person.id, invitation);
    return { person, workspaceId: invitation.workspaceId };
  }
}
