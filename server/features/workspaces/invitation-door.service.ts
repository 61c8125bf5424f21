import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Refusal } from '../../domain/refusal.js';
import { say } from '../../domain/sentence.js';
import type { Side } from '../../domain/vocabulary.js';
import { INVITATION_BY_TOKEN } from '../../database/sql/memberships.js';
import { Journal } from '../../database/journal.js';
import { Clock, Ids } from '../../database/sources.js';
import { db, statement } from '../../database/with-actor.js';
import { InvitationEntity } from './invitation.entity.js';
import type { OpenedInvitation } from './invitation.model.js';
import { tokenHash } from './invitation-token.js';
import { asBelonging, lockMemberships, sideStanding } from './membership-thing.js';
import { MembershipEntity } from './workspace.entity.js';

/** An invitation that holds, with what decides whether it lets in. */
export type Held = Omit<OpenedInvitation, 'side'> & {
  readonly id: string;
  readonly workspaceId: string;
  readonly organisationId: string | null;
  readonly side: Side | null;
  readonly emailKey: string;
  readonly letInBy: string;
  readonly inviterId: string;
  readonly endorsedBy: string | null;
};

export const invitationOver = () => new Refusal('INVITATION_OVER', say('invitations.over'));

const OF_SIDE = `
  select exists (select from membership m join organisation o on o.id = m.organisation_id
    where m.workspace_id = $1 and m.person_id = $2 and m.until is null and m.role = 'COORDINATOR'
      and (o.side = $3 or $3 = 'OBSERVER')) as is`;

/** What stands between the link of an invitation and a membership; within the open transaction. */
@Injectable()
export class InvitationDoor {
  constructor(
    private readonly journal: Journal,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** The invitation of a token; null for every reason for which it lets nobody in. */
  async find(token: string): Promise<Held | null> {
    const values = [tokenHash(token), this.clock.now()];
    const [invitation] = await statement<Held>('invitation-by-token', INVITATION_BY_TOKEN, values);
    return invitation && (await this.mayLetIn(invitation)) ? invitation : null;
  }

  /** The invitation, held with all members of its workspace: of many who accept at once, the first alone comes in. */
  async hold(token: string): Promise<Held | Refusal> {
    const seen = await this.find(token);
    if (!seen) return invitationOver();
    await lockMemberships(seen.workspaceId);
    const invitation = await this.find(token);
    if (!invitation) return invitationOver();
    if (invitation.opensAt <= this.clock.now()) return invitation;
    return new Refusal('NOT_OPEN_YET', say('invitations.notOpenYet'));
  }

  /** A side lets in by its own people. An administrator’s word alone lets in the first of a side, and nobody after. */
  private async mayLetIn({ organisationId, workspaceId, side, letInBy, endorsedBy }: Held): Promise<boolean> {
    if (organisationId === null || endorsedBy !== null) return true;
    const [answer] = await statement<{ is: boolean }>('lets-in', OF_SIDE, [workspaceId, letInBy, side]);
    return answer.is || !(await sideStanding({ id: organisationId, workspaceId, side })).hasMembers;
  }

  /** Refuses whoever is a member already: in an organisation, or among the administrators. */
  async checkAlready(personId: string, { workspaceId, organisationId }: Held): Promise<Refusal | null> {
    const current = await db().findBy(MembershipEntity, { workspaceId, personId, until: IsNull() });
    const isThere = current.some((one) => (one.organisationId === null) === (organisationId === null));
    if (!isThere) return null;
    const here = say('invitations.memberAlready');
    return new Refusal('MEMBER_ALREADY', here);
  }

  /** The person comes in, and the invitation is closed. */
  async enter(personId: string, invitation: Held): Promise<void> {
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
      after: { personId, role, organisationId, letInBy },
    });
  }
}
