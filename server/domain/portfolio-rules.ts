import type { Membership } from './actor.js';
import { Refusal } from './refusal.js';
import { say } from './sentence.js';
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
export const samePerson = (): Refusal => new Refusal('SAME_PERSON', say('portfolios.samePerson'), 'toPersonId');

/**
 * Why rows cannot go over; null when they can. `shown` are the rows whoever hands over has looked at, `now` those in the
 * name at this moment: they must be the same.
 */
export function checkHandOver(shown: readonly string[], now: readonly string[]): Refusal | null {
  const seen = new Set(shown);
  if (seen.size === now.length && now.every((id) => seen.has(id))) {
    return now.length ? null : new Refusal('NOTHING_TO_HAND_OVER', say('portfolios.nothingToHandOver'));
  }
  return new Refusal('CHANGED_MEANWHILE', say('portfolios.changedMeanwhile'));
}

/** The version of a row's care that somebody looked at; null where nobody was ever named. */
export interface SeenCare {
  readonly entryId: string;
  readonly expectedVersion: number | null;
}

/**
 * Why rows cannot be given into somebody's care at once (`CHANGED_MEANWHILE`); null when they can. `now` are the versions
 * as they stand by row, of those that somebody was ever named for.
 */
export function checkEntrusting(seen: readonly SeenCare[], now: ReadonlyMap<string, number>): Refusal | null {
  const changed = seen.filter(({ entryId, expectedVersion }) => (now.get(entryId) ?? null) !== expectedVersion);
  return changed.length === 0 ? null : careChanged(changed.length);
}

/** The sentence for rows that came into another's care after they were looked at. */
export const careChanged = (rows: number): Refusal =>
  new Refusal('CHANGED_MEANWHILE', say('portfolios.careChanged', { rows }));
