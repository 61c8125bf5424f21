import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { membershipIn, type Actor } from '../../domain/actor.js';
import {
  beginInvitation,
  checkAddress,
  checkRole,
  COOLING_OFF_MS,
  type InvitationBeginning,
} from '../../domain/membership-rules.js';
import { emailKey } from '../../domain/password-rule.js';
import { may } from '../../domain/permissions.js';
import { isRefusal, Refusal } from '../../domain/refusal.js';
import { say } from '../../domain/sentence.js';
import type { Role } from '../../domain/vocabulary.js';
import { updateIfUnchanged } from '../../database/conditional-update.js';
import { Journal, type JournalEvent } from '../../database/journal.js';
import { Clock, Ids } from '../../database/sources.js';
import { db, statement } from '../../database/with-actor.js';
import { authorizeKnown } from '../../graphql/authorize.js';
import { NotFound } from '../../graphql/errors.js';
import type { ChangeInput } from '../../graphql/mutation-input.js';
import { InvitationEntity } from './invitation.entity.js';
import { InvitationLinks } from './invitation-links.service.js';
import { InvitationReading } from './invitation-reading.service.js';
import type { InvitationViewerCan, InviteInput } from './invitation.model.js';
import { asBelonging, lockMembershipsFor, sideStanding, type Belonging } from './membership-thing.js';
import { IssuedInvitation, type ShownInvitation } from './issued-invitation.js';
import { OrganisationEntity } from './workspace.entity.js';

const NOBODY_ELSE = { governmentHasJoined: true };

/** An invitation before it is written: to whom, as what. */
interface Wanted {
  readonly belonging: Belonging;
  readonly email: string;
  readonly role: Role;
}

const SAME_PERSON = `
  select exists (select from invitation i where i.workspace_id = $1 and i.email_key = $2 and i.closed_at is null
      and i.side is not distinct from $3) as invited,
    exists (select from membership m join person p on p.id = m.person_id
      left join organisation o on o.id = m.organisation_id
      where m.workspace_id = $1 and m.until is null and p.email_key = $2 and o.side is not distinct from $3) as member`;

/** Who is asked to come in: sides decide on their own members, an administrator proposes. */
@Injectable()
export class InvitationsService {
  constructor(
    private readonly reading: InvitationReading,
    private readonly links: InvitationLinks,
    private readonly journal: Journal,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** Invites by address, or proposes where the side has to say yes. Refuses who is there or invited already. */
  async invite(actor: Actor, input: InviteInput): Promise<IssuedInvitation | Refusal> {
    if (!membershipIn(actor, input.workspaceId)) throw new NotFound();
    await lockMembershipsFor(actor, input.workspaceId);
    const belonging = await this.whereTo(input);
    authorizeKnown(actor, 'member.invite', asBelonging(belonging), NOBODY_ELSE);
    const email = checkAddress(input.email);
    if (isRefusal(email)) return email;
    const wanted = { belonging, email, role: input.role };
    const beginning = await this.begin(actor, wanted);
    return isRefusal(beginning) ? beginning : this.write(actor, wanted, beginning);
  }

  /** Somebody of the side says yes to a proposal; never who made it. */
  async endorse(actor: Actor, input: ChangeInput): Promise<IssuedInvitation | Refusal> {
    const invitation = await this.load(actor, 'endorse', input);
    if (isRefusal(invitation)) return invitation;
    const organisation = await db().findOneByOrFail(OrganisationEntity, { id: invitation.organisationId! });
    const standing = await sideStanding(organisation);
    const coolsOff = !standing.organisationHasMembers && standing.coordinators > 1;
    const now = this.clock.now();
    const opened = await this.links.open(invitation.id, coolsOff ? later(now) : now);
    const said = { endorsedBy: actor.personId, endorsedAt: now };
    return this.change(actor, invitation, {
      act: 'member.endorse',
      ...opened,
      changes: { ...opened.changes, ...said },
    });
  }

  /** Makes a new link, by which the former one ends; it holds for three days again. */
  async renew(actor: Actor, input: ChangeInput): Promise<IssuedInvitation | Refusal> {
    const invitation = await this.load(actor, 'renew', input);
    if (isRefusal(invitation)) return invitation;
    const now = this.clock.now();
    const opensAt = invitation.opensAt ?? now;
    const opened = await this.links.open(invitation.id, opensAt > now ? opensAt : now);
    return this.change(actor, invitation, { act: 'invitation.renew', ...opened });
  }

  /** Takes it back: its link opens nothing any more. */
  async withdraw(actor: Actor, input: ChangeInput): Promise<IssuedInvitation | Refusal> {
    const invitation = await this.load(actor, 'withdraw', input);
    if (isRefusal(invitation)) return invitation;
    const shown = await this.reading.one(actor, invitation);
    const changes = withdrawn(actor, this.clock.now());
    return this.change(actor, invitation, { act: 'invitation.withdraw', changes, token: null }, shown);
  }

  /** Whatever somebody who goes had offered is withdrawn, within the open transaction and its lock. */
  async withdrawAllOf(actor: Actor, workspaceId: string, personId: string): Promise<void> {
    const now = this.clock.now();
    for (const one of [{ invitedBy: personId }, { endorsedBy: personId }]) {
      const theirs = { workspaceId, closedAt: IsNull(), ...one };
      await db().update(InvitationEntity, theirs, withdrawn(actor, now));
    }
  }

  private async whereTo({ workspaceId, organisationId }: InviteInput): Promise<Belonging> {
    if (!organisationId) return { id: this.ids.next(), workspaceId, organisationId: null, side: null };
    const organisation = await db().findOneBy(OrganisationEntity, {
      id: organisationId,
      workspaceId,
      archivedAt: IsNull(),
    });
    if (!organisation) throw new NotFound();
    return { id: this.ids.next(), workspaceId, organisationId, side: organisation.side };
  }

  private async begin(actor: Actor, { belonging, email, role }: Wanted): Promise<InvitationBeginning | Refusal> {
    const { workspaceId, organisationId, side } = belonging;
    const known = await this.knownAlready(actor, { belonging, email, role });
    const refusal = checkRole(side, role) ?? known;
    if (refusal) return refusal;
    if (!organisationId) return { needsEndorsement: false, coolsOff: false };
    const standing = await sideStanding({ id: organisationId, workspaceId, side });
    const isOfSide = may(actor, 'member.change', asBelonging(belonging), NOBODY_ELSE);
    return beginInvitation({ isOfSide }, role, standing);
  }

  /** Tells only of the side the invitation leads to: whether somebody is a member of another is not told. */
  private async knownAlready(actor: Actor, { belonging, email }: Wanted): Promise<Refusal | null> {
    const key = emailKey(email);
    const [own] = await statement<{ key: string }>('own-address', 'select email_key as key from person where id = $1', [
      actor.personId,
    ]);
    if (own.key === key) return new Refusal('OWN_ADDRESS', say('invitations.ownAddress'), 'email');
    const values = [belonging.workspaceId, key, belonging.side];
    const [there] = await statement<{ invited: boolean; member: boolean }>('same-person', SAME_PERSON, values);
    if (there.member) return new Refusal('MEMBER_ALREADY', say('invitations.addressOfMember'), 'email');
    const again = say('invitations.invitedAlready');
    return there.invited ? new Refusal('INVITED_ALREADY', again, 'email') : null;
  }

  private async write(
    actor: Actor,
    { belonging, email, role }: Wanted,
    { needsEndorsement, coolsOff }: InvitationBeginning,
  ): Promise<IssuedInvitation> {
    const now = this.clock.now();
    const entity = db().create(InvitationEntity, { ...belonging, email, emailKey: emailKey(email), role, version: 1 });
    await db().insert(InvitationEntity, Object.assign(entity, { invitedBy: actor.personId, invitedAt: now }));
    const opensAt = coolsOff ? later(now) : now;
    const opened = needsEndorsement ? null : await this.links.open(entity.id, opensAt);
    if (opened) await db().update(InvitationEntity, { id: entity.id }, opened.changes);
    this.record('member.invite', entity, { after: { role, organisationId: entity.organisationId } });
    return new IssuedInvitation(await this.reading.one(actor, entity), opened?.token ?? null);
  }

  /** The invitation for a change, held with all members of its workspace. Unknown to whoever it does not concern. */
  private async load(
    actor: Actor,
    act: keyof InvitationViewerCan,
    input: ChangeInput,
  ): Promise<InvitationEntity | Refusal> {
    const seen = await db().findOneBy(InvitationEntity, { id: input.id });
    if (!seen || !membershipIn(actor, seen.workspaceId)) throw new NotFound();
    await lockMembershipsFor(actor, seen.workspaceId);
    const invitation = await db().findOneByOrFail(InvitationEntity, { id: input.id });
    if (invitation.closedAt) return new Refusal('INVITATION_CLOSED', say('invitations.closed'));
    await this.reading.authorize(actor, act, invitation);
    if (invitation.version === input.expectedVersion) return invitation;
    return new Refusal('CHANGED_MEANWHILE', say('invitations.changedMeanwhile'));
  }

  private async change(
    actor: Actor,
    invitation: InvitationEntity,
    { act, changes, token }: { act: JournalEvent['action']; changes: Partial<InvitationEntity>; token: string | null },
    shown?: ShownInvitation,
  ): Promise<IssuedInvitation> {
    const { id, version } = invitation;
    await updateIfUnchanged(InvitationEntity, { id, expected: version }, changes);
    const { opensAt = null, closedAs = null } = changes;
    this.record(act, invitation, { before: { version }, after: { version: version + 1, opensAt, closedAs } });
    return new IssuedInvitation(shown ?? (await this.reading.one(actor, invitation)), token);
  }

  private record(action: JournalEvent['action'], invitation: Belonging, what: Pick<JournalEvent, 'before' | 'after'>) {
    this.journal.record({ action, subjectType: 'Invitation', subject: asBelonging(invitation), ...what });
  }
}

const later = (now: Date) => new Date(now.getTime() + COOLING_OFF_MS);

const withdrawn = (actor: Actor, now: Date) => ({
  closedAs: 'WITHDRAWN' as const,
  closedBy: actor.personId,
  closedAt: now,
  tokenHash: null,
});
