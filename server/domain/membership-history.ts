import type { MembershipEnd } from './membership-rules.js';
import type { Role } from './vocabulary.js';

/** One role of one person in one organisation, from a moment to another. */
export interface MembershipSpell {
  readonly id: string;
  readonly personId: string;
  readonly organisationId: string | null;
  readonly role: Role;
  readonly since: Date;
  readonly until: Date | null;
  readonly endedAs: MembershipEnd | null;
  /** The name of who began it; null where it was there from the start. */
  readonly begunBy: string | null;
  readonly endedBy: string | null;
}

/** What happened to somebody's membership. */
export const MembershipChangeKind = {
  JOINED: 'JOINED',
  ROLE_CHANGED: 'ROLE_CHANGED',
  LEFT: 'LEFT',
  REMOVED: 'REMOVED',
  SUSPENDED: 'SUSPENDED',
  REINSTATED: 'REINSTATED',
} as const;
export type MembershipChangeKind = keyof typeof MembershipChangeKind;

/** One line of the history: who became what, when and by whom. */
export interface MembershipChange {
  readonly id: string;
  readonly kind: MembershipChangeKind;
  readonly personId: string;
  readonly organisationId: string | null;
  readonly from: Role | null;
  readonly to: Role | null;
  readonly at: Date;
  readonly by: string | null;
}

/** Beginnings of what a former spell of the same person ended for. */
const beginnings: Readonly<Partial<Record<MembershipEnd, MembershipChangeKind>>> = {
  ROLE_CHANGED: 'ROLE_CHANGED',
  SUSPENDED: 'REINSTATED',
};

/**
 * The history that spells tell, newest first: each begins with a line, and ends with one where the person went. A spell
 * that ended for another role and the one that followed it are one line.
 */
export function membershipChanges(spells: readonly MembershipSpell[]): MembershipChange[] {
  const inOrder = [...spells].sort((one, other) => one.since.getTime() - other.since.getTime());
  const lines = inOrder.flatMap((spell, at) => {
    const former = inOrder.slice(0, at).findLast((one) => isBefore(one, spell));
    return [beginning(spell, former), ...ending(spell)];
  });
  return lines.sort((one, other) => other.at.getTime() - one.at.getTime() || one.id.localeCompare(other.id));
}

/** The same person's former spell of the same kind: in an organisation, or administering. */
const isBefore = (one: MembershipSpell, spell: MembershipSpell): boolean =>
  one.personId === spell.personId && (one.organisationId === null) === (spell.organisationId === null);

function beginning(spell: MembershipSpell, former: MembershipSpell | undefined): MembershipChange {
  const { personId, organisationId, role, since, begunBy } = spell;
  const kind = (former?.organisationId === organisationId && former.endedAs && beginnings[former.endedAs]) || 'JOINED';
  const from = kind === 'ROLE_CHANGED' ? (former?.role ?? null) : null;
  return { id: `${spell.id}:begin`, kind, personId, organisationId, from, to: role, at: since, by: begunBy };
}

function ending(spell: MembershipSpell): MembershipChange[] {
  const { personId, organisationId, role, until, endedAs, endedBy } = spell;
  if (!until || endedAs === 'ROLE_CHANGED') return [];
  const kind = endedAs ?? 'REMOVED';
  return [{ id: `${spell.id}:end`, kind, personId, organisationId, from: role, to: null, at: until, by: endedBy }];
}
