import { membershipIn, type Actor, type Membership, type Readable, readerIn, type Reader } from '../domain/actor.js';
import {
  asksToConfirm,
  canRead,
  may,
  mayEver,
  type Facts,
  type Permission,
  type Thing,
} from '../domain/permissions.js';
import { Refusal } from '../domain/refusal.js';
import { say } from '../domain/sentence.js';
import { NotFound, Refused } from './errors.js';

const NO_FACTS: Facts = { governmentHasJoined: true };

const CONFIRM = new Refusal('CONFIRM_IDENTITY', say('access.confirmIdentity'));

/** Refuses who has not shown within five minutes that it is them; the client asks, and sends the same again. */
export function requireConfirmed(actor: Actor): void {
  if (!actor.isConfirmed) throw new Refused(CONFIRM);
}

/** The last word on an act that is the actor's to do. */
function allowed(actor: Actor, permission: Permission): void {
  if (asksToConfirm(permission)) requireConfirmed(actor);
}

/**
 * The first line of every use case on a loaded thing. Unreadable content answers NOT_FOUND, exactly as missing content
 * does; readable content that is not this actor's to change is refused as NOT_ALLOWED.
 */
export function authorize(actor: Actor, permission: Permission, thing: Thing, facts: Facts = NO_FACTS): void {
  if (!canRead(actor, thing)) throw new NotFound();
  if (may(actor, permission, thing, facts)) return allowed(actor, permission);
  throw new Refused(new Refusal('NOT_ALLOWED', say('access.notYours')));
}

/**
 * Whether an act on the workspace as such would be the actor's to do: for a look at what it would show. Whoever reads what
 * is theirs need not show anew that it is them. Gives the membership it would be done under.
 */
export function authorizeLook(actor: Actor, permission: Permission, workspaceId: string): Membership {
  const membership = membershipIn(actor, workspaceId);
  if (!membership) throw new NotFound();
  const thing: Readable = {
    workspaceId,
    audience: 'JOINT',
    ownerOrganisationId: membership.organisationId,
    ownerSide: membership.side,
    writtenBy: null,
  };
  if (may(actor, permission, thing, NO_FACTS)) return membership;
  throw new Refused(new Refusal('NOT_ALLOWED', say('access.notInYourRoleHere')));
}

/** The same for acts on the workspace as such, before there is a thing. Gives the membership they are done under. */
export function authorizeIn(actor: Actor, permission: Permission, workspaceId: string): Membership {
  const membership = authorizeLook(actor, permission, workspaceId);
  allowed(actor, permission);
  return membership;
}

/** The same for what every member of a workspace knows of, an administrator without an organisation too. */
export function authorizeKnown(actor: Actor, permission: Permission, thing: Readable, facts: Facts): void {
  if (!membershipIn(actor, thing.workspaceId)) throw new NotFound();
  if (may(actor, permission, thing, facts)) return allowed(actor, permission);
  throw new Refused(new Refusal('NOT_ALLOWED', say('access.notYours')));
}

/** Refuses acts of which no role of the actor ever includes one, before anything is looked for. */
export function authorizeEver(actor: Actor, ...permissions: readonly Permission[]): void {
  const isEver = (permission: Permission) => actor.memberships.some((membership) => mayEver(membership, permission));
  if (permissions.some(isEver)) return;
  throw new Refused(new Refusal('NOT_ALLOWED', say('access.notInYourRole')));
}

/** The eyes with which the actor reads a workspace's content; NOT_FOUND when there are none. */
export function readerOrNotFound(actor: Actor | null, workspaceId: string): Reader {
  const reader = readerIn(actor, workspaceId);
  if (!reader) throw new NotFound();
  return reader;
}
