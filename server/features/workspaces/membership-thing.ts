import { membershipIn, type Actor, type Readable } from '../../domain/actor.js';
import { Refusal } from '../../domain/refusal.js';
import { say } from '../../domain/sentence.js';
import { Side, type Role } from '../../domain/vocabulary.js';
import { LOCK_MEMBERSHIPS, ROLES_NOW, SIDE_STANDING } from '../../database/sql/memberships.js';
import type { SideStanding } from '../../domain/membership-rules.js';
import { statement } from '../../database/with-actor.js';
import { Refused } from '../../graphql/errors.js';
import { inWorkspace } from './in-workspace.js';

/** Whom a membership or an invitation is of: an organisation on its side, or none for an administrator. */
export interface Belonging {
  readonly id: string;
  readonly workspaceId: string;
  readonly organisationId: string | null;
  readonly side: Side | null;
}

/**
 * A membership or an invitation as the permission table and the record look at it: known to its side; of observers, who
 * share nothing, to their organisation; of administrators to all.
 */
export function asBelonging({ id, workspaceId, organisationId, side }: Belonging): Readable & { id: string } {
  if (organisationId === null) return inWorkspace(workspaceId, id);
  const audience = side === Side.OBSERVER ? 'ORGANISATION' : 'SIDE';
  return { id, workspaceId, audience, ownerOrganisationId: organisationId, ownerSide: side, writtenBy: null };
}

/** Holds the members of a workspace until the transaction ends, so that two acts on them are done one after the other. */
export const lockMemberships = (workspaceId: string): Promise<unknown> =>
  statement('lock-memberships', LOCK_MEMBERSHIPS, [workspaceId]);

/**
 * The same for an act of a member: what they are is read anew once nobody else decides on members. Refuses when it has
 * changed since the request began, so that of two who send each other away the second does nothing.
 */
export async function lockMembershipsFor(actor: Actor, workspaceId: string): Promise<void> {
  await lockMemberships(workspaceId);
  const [now] = await statement<{ roles: Role[] }>('roles-now', ROLES_NOW, [workspaceId, actor.personId]);
  const before = membershipIn(actor, workspaceId)?.roles ?? [];
  if ([...before].sort().join() === now.roles.sort().join()) return;
  throw new Refused(new Refusal('NOT_ALLOWED', say('members.rightsChanged')));
}

/** Who is on the side of an organisation now. */
export async function sideStanding(
  organisation: Pick<Belonging, 'id' | 'workspaceId' | 'side'>,
): Promise<SideStanding> {
  const { workspaceId, side, id } = organisation;
  const [standing] = await statement<SideStanding>('side-standing', SIDE_STANDING, [workspaceId, side, id]);
  return standing;
}
