import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { membershipIn, type Actor } from '../../domain/actor.js';
import { checkNotLast, checkRole, type MembershipEnd } from '../../domain/membership-rules.js';
import { mayNamePeopleOf } from '../../domain/organisation-rules.js';
import type { Permission } from '../../domain/permissions.js';
import { isRefusal, Refusal } from '../../domain/refusal.js';
import { say } from '../../domain/sentence.js';
import { Role } from '../../domain/vocabulary.js';
import { Journal, type JournalEvent } from '../../database/journal.js';
import { MEMBERSHIP, OTHERS_OF_ROLE } from '../../database/sql/memberships.js';
import { Clock, Ids } from '../../database/sources.js';
import { db, statement } from '../../database/with-actor.js';
import { authorizeKnown } from '../../graphql/authorize.js';
import { NotFound } from '../../graphql/errors.js';
import { InvitationsService } from './invitations.service.js';
import type { ChangedMembership, ChangeMemberRoleInput, OnMembershipInput } from './member.model.js';
import { asBelonging, lockMembershipsFor, type Belonging } from './membership-thing.js';
import { MembershipEntity } from './workspace.entity.js';

type Standing = Belonging & Pick<MembershipEntity, 'personId' | 'role' | 'until' | 'endedAs'>;

/** Sides decide on their own members: roles given and taken, people sent away and taken back. */
@Injectable()
export class MembersService {
  constructor(
    private readonly invitations: InvitationsService,
    private readonly journal: Journal,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** Gives a member another role. Refuses one the side does not have, and to take its last coordinator. */
  async changeRole(actor: Actor, input: ChangeMemberRoleInput): Promise<ChangedMembership | Refusal> {
    const membership = await this.load(actor, 'member.change', input);
    if (isRefusal(membership)) return membership;
    if (membership.role === input.role) return shown(membership, membership.role);
    const refusal = checkRole(membership.side, input.role) ?? (await this.checkLast(membership));
    if (refusal) return refusal;
    await this.end(actor, membership, 'ROLE_CHANGED');
    return this.begin(actor, membership, input.role, 'member.change');
  }

  /** Ends a membership for good: only an invitation leads back. */
  remove(actor: Actor, input: OnMembershipInput): Promise<ChangedMembership | Refusal> {
    return this.sendAway(actor, input, 'REMOVED');
  }

  /** Ends a membership at once, for a while or for good: the side can take the person back as what they were. */
  suspend(actor: Actor, input: OnMembershipInput): Promise<ChangedMembership | Refusal> {
    return this.sendAway(actor, input, 'SUSPENDED');
  }

  /** Takes somebody suspended back as what they were. */
  async reinstate(actor: Actor, input: OnMembershipInput): Promise<ChangedMembership | Refusal> {
    const membership = await this.loadAny(actor, 'member.remove', input);
    const { workspaceId, personId } = membership;
    const current = await db().findBy(MembershipEntity, { workspaceId, personId, until: IsNull() });
    const isBack = current.some(({ organisationId }) => (organisationId === null) === (membership.side === null));
    if (membership.endedAs !== 'SUSPENDED' || isBack) {
      return new Refusal('NOT_SUSPENDED', say('members.notSuspended'));
    }
    return this.begin(actor, membership, membership.role, 'member.change');
  }

  /** Ends all the actor is in a workspace. Refuses its last administrator, and a side's last coordinator. */
  async leave(actor: Actor, workspaceId: string): Promise<{ workspaceId: string } | Refusal> {
    if (!membershipIn(actor, workspaceId)) throw new NotFound();
    await lockMembershipsFor(actor, workspaceId);
    const current = await db().findBy(MembershipEntity, { workspaceId, personId: actor.personId, until: IsNull() });
    const standings = await Promise.all(current.map(({ id }) => this.standing(id)));
    for (const membership of standings) {
      const refusal = await this.checkLast(membership!);
      if (refusal) return refusal;
    }
    for (const membership of standings) await this.end(actor, membership!, 'LEFT');
    return { workspaceId };
  }

  private async sendAway(
    actor: Actor,
    input: OnMembershipInput,
    as: 'REMOVED' | 'SUSPENDED',
  ): Promise<ChangedMembership | Refusal> {
    const membership = await this.load(actor, 'member.remove', input);
    if (isRefusal(membership)) return membership;
    const refusal = await this.checkLast(membership);
    if (refusal) return refusal;
    await this.end(actor, membership, as);
    return shown(membership, null);
  }

  /** A current membership for a change, held with all members of its workspace. */
  private async load(actor: Actor, act: Permission, input: OnMembershipInput): Promise<Standing | Refusal> {
    const membership = await this.loadAny(actor, act, input);
    if (membership.until === null) return membership;
    return new Refusal('CHANGED_MEANWHILE', say('members.changedMeanwhile'));
  }

  /** Unknown to whoever may not know who is in that organisation; refused for whoever does not answer for it. */
  private async loadAny(actor: Actor, act: Permission, { membershipId }: OnMembershipInput): Promise<Standing> {
    const seen = await this.standing(membershipId);
    const own = seen && membershipIn(actor, seen.workspaceId);
    if (!seen || !own) throw new NotFound();
    const { organisationId, side, workspaceId } = seen;
    const isKnown =
      organisationId && side
        ? mayNamePeopleOf(own, { id: organisationId, side })
        : own.roles.includes(Role.ADMINISTRATOR);
    if (!isKnown) throw new NotFound();
    await lockMembershipsFor(actor, workspaceId);
    const membership = (await this.standing(membershipId))!;
    authorizeKnown(actor, act, asBelonging(membership), { governmentHasJoined: true });
    return membership;
  }

  private async standing(id: string): Promise<Standing | null> {
    const [membership] = await statement<Standing>('membership', MEMBERSHIP, [id]);
    return membership ?? null;
  }

  private async checkLast({ id, role }: Standing): Promise<Refusal | null> {
    const [{ others }] = await statement<{ others: number }>('others-of-role', OTHERS_OF_ROLE, [id]);
    return checkNotLast(role, others);
  }

  private async end(actor: Actor, membership: Standing, as: MembershipEnd): Promise<void> {
    const { id, workspaceId, personId, role } = membership;
    await db().update(
      MembershipEntity,
      { id, until: IsNull() },
      { until: this.clock.now(), endedBy: actor.personId, endedAs: as },
    );
    await this.invitations.withdrawAllOf(actor, workspaceId, personId);
    const what = { before: { personId, role }, after: { personId, role: null, endedAs: as } };
    if (as !== 'ROLE_CHANGED') this.record(as === 'LEFT' ? 'member.leave' : 'member.remove', membership, what);
  }

  private async begin(
    actor: Actor,
    former: Standing,
    role: Role,
    action: JournalEvent['action'],
  ): Promise<ChangedMembership> {
    const { workspaceId, personId, organisationId } = former;
    const begun = { since: this.clock.now(), until: null, begunBy: actor.personId, endedBy: null, endedAs: null };
    const id = this.ids.next();
    await db().insert(MembershipEntity, { id, workspaceId, personId, organisationId, role, ...begun });
    const was = former.endedAs === 'SUSPENDED' ? null : former.role;
    this.record(action, { ...former, id }, { before: { personId, role: was }, after: { personId, role } });
    return { id, personId, role };
  }

  private record(action: JournalEvent['action'], of: Belonging, what: Pick<JournalEvent, 'before' | 'after'>): void {
    this.journal.record({ action, subjectType: 'Membership', subject: asBelonging(of), ...what });
  }
}

const shown = ({ id, personId }: Standing, role: Role | null): ChangedMembership => ({ id, personId, role });
