import { Injectable } from '@nestjs/common';
import { membershipIn, type Actor } from '../../domain/actor.js';
import { mayNamePeopleOf } from '../../domain/organisation-rules.js';
import { may, type Facts } from '../../domain/permissions.js';
import { Refusal } from '../../domain/refusal.js';
import { say } from '../../domain/sentence.js';
import { Role, type Side } from '../../domain/vocabulary.js';
import { OPEN_INVITATIONS } from '../../database/sql/memberships.js';
import { Clock } from '../../database/sources.js';
import { statement } from '../../database/with-actor.js';
import { NotFound, Refused } from '../../graphql/errors.js';
import { InvitationLinks } from './invitation-links.service.js';
import type { Invitations, InvitationState, InvitationViewerCan } from './invitation.model.js';
import type { ShownInvitation } from './issued-invitation.js';
import { asBelonging, type Belonging } from './membership-thing.js';

interface Row extends Omit<ShownInvitation, 'state' | 'viewerCan' | 'invitedBy'> {
  readonly workspaceId: string;
  readonly side: Belonging['side'];
  readonly inviterId: string;
  /** Null where the database keeps the name from the reader. */
  readonly inviterName: string | null;
  readonly inviterOrganisation: { readonly id: string; readonly side: Side } | null;
  /** What stands for the person to others: their organisation; the workspace for an administrator. */
  readonly inviterPlace: string;
  readonly sideHasCoordinators: boolean;
  readonly isEndorsed: boolean;
}

/** The invitations somebody may know of: their own, and those that lead to their side. */
@Injectable()
export class InvitationReading {
  constructor(
    private readonly links: InvitationLinks,
    private readonly clock: Clock,
  ) {}

  /** Those of a workspace that concern the actor; NOT_FOUND for whoever is no member of it. */
  async list(actor: Actor, workspaceId: string): Promise<Invitations> {
    if (!membershipIn(actor, workspaceId)) throw new NotFound();
    const rows = await this.rows(workspaceId, null);
    const theirs = rows.filter((row) => concerns(actor, row));
    return {
      areMailed: this.links.areMailed(),
      list: theirs.map((row) => ({ ...this.shown(actor, row), token: null })),
    };
  }

  /** One that is not closed, as the actor sees it. */
  async one(actor: Actor, { id, workspaceId }: Pick<Belonging, 'id' | 'workspaceId'>): Promise<ShownInvitation> {
    const [row] = await this.rows(workspaceId, id);
    return this.shown(actor, row);
  }

  /** NOT_FOUND for whoever the invitation does not concern; refused for whoever may not do this with it now. */
  async authorize(actor: Actor, act: keyof InvitationViewerCan, { id, workspaceId }: Belonging): Promise<void> {
    const [row] = await this.rows(workspaceId, id);
    if (!row || !concerns(actor, row)) throw new NotFound();
    if (viewerCan(actor, row)[act]) return;
    throw new Refused(new Refusal('NOT_ALLOWED', say('invitations.forAnother')));
  }

  private rows(workspaceId: string, id: string | null): Promise<Row[]> {
    return statement<Row>('open-invitations', OPEN_INVITATIONS, [workspaceId, id]);
  }

  private shown(actor: Actor, row: Row): ShownInvitation {
    const { id, version, email, organisation, role, invitedAt, opensAt, expiresAt, sentAt } = row;
    return {
      ...{ id, version, email, organisation, role, invitedAt, opensAt, expiresAt, sentAt },
      invitedBy: inviterOf(actor, row),
      state: this.state(row),
      viewerCan: viewerCan(actor, row),
    };
  }

  private state({ opensAt, expiresAt }: Row): InvitationState {
    const now = this.clock.now();
    if (!opensAt || !expiresAt) return 'WAITING';
    if (expiresAt <= now) return 'EXPIRED';
    return opensAt > now ? 'COOLING' : 'OPEN';
  }
}

const thingOf = ({ id, workspaceId, organisation, side }: Row) =>
  asBelonging({ id, workspaceId, organisationId: organisation?.id ?? null, side });

const factsOf = ({ sideHasCoordinators }: Row): Facts => ({ governmentHasJoined: true, sideHasCoordinators });

const endorses = (actor: Actor, row: Row) => may(actor, 'member.endorse', thingOf(row), factsOf(row));
const answers = (actor: Actor, row: Row) => may(actor, 'member.remove', thingOf(row), factsOf(row));

/** An administrator knows of what they proposed themself; who answers for a side of all that lead to it. */
const concerns = (actor: Actor, row: Row): boolean =>
  row.inviterId === actor.personId || endorses(actor, row) || answers(actor, row);

/** Who invited, as the actor may know them: the person on the own side, else where they stand. */
function inviterOf(actor: Actor, row: Row): string {
  const { inviterId, inviterName, inviterOrganisation: of, inviterPlace } = row;
  const own = membershipIn(actor, row.workspaceId)!;
  const isNamed = of
    ? mayNamePeopleOf(own, of)
    : own.roles.includes(Role.COORDINATOR) || own.roles.includes(Role.ADMINISTRATOR);
  return (isNamed || inviterId === actor.personId ? inviterName : null) ?? inviterPlace;
}

/** Whoever proposed may withdraw it; but once the side said yes, its link is the side’s alone. */
function viewerCan(actor: Actor, row: Row): InvitationViewerCan {
  const isOwn = row.inviterId === actor.personId;
  const isAnswerable = answers(actor, row);
  return {
    endorse: row.opensAt === null && !isOwn && endorses(actor, row),
    withdraw: isOwn || isAnswerable,
    renew: row.opensAt !== null && (isAnswerable || (isOwn && !row.isEndorsed)),
  };
}
