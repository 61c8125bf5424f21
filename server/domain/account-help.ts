import type { Membership } from './actor.js';
import { needsSecondFactor } from './second-factor-rule.js';
import { Role } from './vocabulary.js';

/** Somebody who cannot get in, as far as others may help them. */
export interface InNeed {
  readonly personId: string;
  readonly isDemonstration: boolean;
  readonly hasSecondFactor: boolean;
  /** All they are, in every workspace. */
  readonly memberships: readonly Membership[];
}

/** How many others must say yes before somebody's second factor is taken away. */
export const VOTES_NEEDED = 2;
/** How long such a yes holds, in milliseconds. */
export const VOTE_HOLDS_MS = 24 * 3600_000;

const working: readonly Role[] = [Role.MEMBER, Role.COORDINATOR];

const isOnSideOf = (helper: Membership, their: Membership) => helper.side !== null && helper.side === their.side;

/**
 * Whether the helper may be shown a link with which the other chooses a new password. Whoever holds such a link could
 * use it: so only where the password alone opens nothing, or opens nothing but what the helper's own side decides on.
 */
export function mayMakeResetLink(helper: Membership, helperId: string, other: InNeed): boolean {
  const their = other.memberships.find(({ workspaceId }) => workspaceId === helper.workspaceId);
  if (!their || other.personId === helperId || other.isDemonstration) return false;
  const isCoordinating = helper.roles.includes(Role.COORDINATOR) && isOnSideOf(helper, their);
  if (other.hasSecondFactor) return isCoordinating || helper.roles.includes(Role.ADMINISTRATOR);
  return isCoordinating && other.memberships.length === 1 && !needsSecondFactor(other.memberships);
}

/** Whether the helper may say yes to taking away the other's second factor: two of the same side do it together. */
export function mayVoteToReset(helper: Membership, helperId: string, other: InNeed): boolean {
  const their = other.memberships.find(({ workspaceId }) => workspaceId === helper.workspaceId);
  if (!their || other.personId === helperId || other.isDemonstration || !other.hasSecondFactor) return false;
  return isOnSideOf(helper, their) && helper.roles.some((role) => working.includes(role));
}
