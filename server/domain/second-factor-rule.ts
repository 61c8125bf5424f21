import type { Membership } from './actor.js';
import { Role } from './vocabulary.js';

const BOUND: readonly Role[] = [Role.COORDINATOR, Role.ADMINISTRATOR];

/** Whoever can share for a side or decide who belongs to it signs in with a second factor: coordinators, focal points, administrators. */
export const needsSecondFactor = (memberships: readonly Pick<Membership, 'roles'>[]): boolean =>
  memberships.some(({ roles }) => roles.some((role) => BOUND.includes(role)));
