import type { Membership } from './actor.js';
import { Refusal } from './refusal.js';
import { Role } from './vocabulary.js';

/** Somebody in whose name rows are, as far as their organisation is concerned. */
export interface Caretaker {
  readonly personId: string;
  /** Whether they are a member of the organisation now. */
  readonly isMember: boolean;
}

/**
 * Whether a member may hand on what is in somebody's name in their organisation: whoever it is themselves, a coordinator
 * of the organisation, and for those who have gone everybody who works there.
 */
export const mayHandOver = (own: Membership, ownId: string, from: Caretaker): boolean =>
  from.personId === ownId || !from.isMember || own.roles.includes(Role.COORDINATOR);

/** Nothing goes from somebody to themselves. */
export const samePerson = (): Refusal =>
  new Refusal('SAME_PERSON', 'These rows are in this person’s name already.', 'toPersonId');

/**
 * Why rows cannot go over; null when they can. `shown` are the rows whoever hands over has looked at, `now` those in the
 * name at this moment: they must be the same.
 */
export function checkHandOver(shown: readonly string[], now: readonly string[]): Refusal | null {
  const seen = new Set(shown);
  if (seen.size === now.length && now.every((id) => seen.has(id))) {
    return now.length ? null : new Refusal('NOTHING_TO_HAND_OVER', 'Nothing is in this person’s name.');
  }
  return new Refusal('CHANGED_MEANWHILE', 'What is in this person’s name has changed. Look at the list again.');
}
