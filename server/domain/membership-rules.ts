import { Refusal } from './refusal.js';
import { say } from './sentence.js';
import { tidyText } from './text-likeness.js';
import { Role, Side } from './vocabulary.js';

/** How a membership came to its end; what became of the person then. */
export const membershipEnds = ['LEFT', 'REMOVED', 'SUSPENDED', 'ROLE_CHANGED'] as const;
export type MembershipEnd = (typeof membershipEnds)[number];

/** How long an invitation can be accepted once it is open, in milliseconds: three days. */
export const INVITATION_MS = 72 * 3_600_000;
/** How long the others of a side have to see that a new organisation joins them, in milliseconds: a day. */
export const COOLING_OFF_MS = 24 * 3_600_000;

/** Longest name of a person, in characters. */
export const PERSON_NAME = 120;

/** What somebody can be on a side: observers observe, and only they. */
export const rolesOn = (side: Side): readonly Role[] =>
  side === Side.OBSERVER ? [Role.OBSERVER] : [Role.MEMBER, Role.COORDINATOR, Role.REPORT_WRITER];

/** Refuses a role that does not exist on a side; without a side there is only administering. */
export function checkRole(side: Side | null, role: Role): Refusal | null {
  const there = side === null ? [Role.ADMINISTRATOR] : rolesOn(side);
  return there.includes(role) ? null : new Refusal('ROLE_NOT_HERE', say('members.roleNotHere'), 'role');
}

/** What is known of a side when somebody is to be invited to it. */
export interface SideStanding {
  /** Anybody of it is a member now. */
  readonly hasMembers: boolean;
  /** How many of its members coordinate now; for observers, how many coordinate any side. */
  readonly coordinators: number;
  /** The organisation the invited person is to join has members now. */
  readonly organisationHasMembers: boolean;
}

/** How the invitation begins: at once, or once somebody else of the side says yes; and what comes of it. */
export interface InvitationBeginning {
  readonly needsEndorsement: boolean;
  /** A new organisation joins a side that others coordinate too: they have a day to see it. */
  readonly coolsOff: boolean;
}

/**
 * A side decides on its own members. Its coordinators invite; an administrator only proposes, but for the first
 * coordinator of a side on which nobody is yet. An organisation that is new to a side of several coordinators needs two
 * of them, and a day: it would read what that side shares. Refuses another role for the first of a side.
 */
export function beginInvitation(
  inviter: { readonly isOfSide: boolean },
  role: Role,
  standing: SideStanding,
): InvitationBeginning | Refusal {
  const isNewOrganisation = !standing.organisationHasMembers && standing.coordinators > 1;
  if (inviter.isOfSide) return { needsEndorsement: isNewOrganisation, coolsOff: isNewOrganisation };
  if (standing.hasMembers || standing.coordinators > 0) {
    return { needsEndorsement: true, coolsOff: isNewOrganisation };
  }
  if (role === Role.COORDINATOR) return { needsEndorsement: false, coolsOff: false };
  return new Refusal('COORDINATOR_FIRST', say('members.coordinatorFirst'), 'role');
}

/** Refuses to take the last coordinator from a side that would then have nobody to decide for it. */
export function checkNotLast(role: Role, othersOfRole: number): Refusal | null {
  if (othersOfRole > 0) return null;
  if (role === Role.COORDINATOR) {
    return new Refusal('LAST_COORDINATOR', say('members.lastCoordinator'));
  }
  if (role === Role.ADMINISTRATOR) {
    return new Refusal('LAST_ADMINISTRATOR', say('members.lastAdministrator'));
  }
  return null;
}

/** Controls, line separators, and marks that turn the direction of what follows: in a name they only deceive. */
const deceiving = /[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/u;

/** A person's name as it is kept; refuses an empty or overlong one, and one with a line's end or hidden marks in it. */
export function checkPersonName(written: string): string | Refusal {
  const name = tidyText(written);
  if (deceiving.test(written.trim())) {
    return new Refusal('NAME_NOT_PLAIN', say('members.nameNotPlain'), 'name');
  }
  if (name === '') return new Refusal('NAME_NEEDED', say('members.nameNeeded'), 'name');
  if ([...name].length > PERSON_NAME) {
    return new Refusal('NAME_TOO_LONG', say('members.nameTooLong', { most: PERSON_NAME }), 'name');
  }
  return name;
}

/** One address, with nothing in it that would end a letter's line or make it two. */
const address =
  /^[^\s\p{Cc}\u2028\u2029@,;:<>()"\\[\]]+@[^\s\p{Cc}\u2028\u2029@,;:<>()"\\[\]]+\.[^\s\p{Cc}@,;:<>()"\\[\]]+$/u;
const LONGEST_ADDRESS = 320;

/** An e-mail address as it is kept, composed and without white space around it; refuses what is no single address. */
export function checkAddress(written: string): string | Refusal {
  const trimmed = written.normalize('NFC').replace(/^ +| +$/g, '');
  if (address.test(trimmed) && trimmed.length <= LONGEST_ADDRESS) return trimmed;
  return new Refusal('NOT_AN_ADDRESS', say('members.notAnAddress'), 'email');
}
