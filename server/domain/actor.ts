import type { Audience, Role, Side } from './vocabulary.js';

/** What a person is in one workspace: one organisation with its side (none for a mere administrator), and roles. */
export interface Membership {
  readonly workspaceId: string;
  readonly organisationId: string | null;
  readonly side: Side | null;
  readonly roles: readonly Role[];
}

/** Who asks: a signed-in person with the current memberships, read anew for each request. */
export interface Actor {
  readonly personId: string;
  readonly name: string;
  readonly language: string;
  readonly memberships: readonly Membership[];
  /** A password or a code was given within the last five minutes. */
  readonly isConfirmed?: boolean;
}

/** The columns of a thing that decide who may read it. */
export interface Readable {
  readonly workspaceId: string;
  readonly audience: Audience;
  readonly ownerOrganisationId: string | null;
  readonly ownerSide: Side | null;
  readonly writtenBy: string | null;
}

/**
 * In whose eyes content is read. A member reads as organisation and side; a report reads as its audience: without an
 * organisation, and without a side when everybody may see it.
 */
export interface Reader {
  readonly workspaceId: string;
  readonly personId: string | null;
  readonly organisationId: string | null;
  readonly side: Side | null;
}

/** The actor's membership of a workspace, null when there is none. */
export const membershipIn = (actor: Actor | null, workspaceId: string): Membership | null =>
  actor?.memberships.find((membership) => membership.workspaceId === workspaceId) ?? null;

/** The eyes with which this actor reads content of a workspace; null without a membership that has content. */
export function readerIn(actor: Actor | null, workspaceId: string): Reader | null {
  const membership = membershipIn(actor, workspaceId);
  if (!actor || !membership?.organisationId) return null;
  return {
    workspaceId,
    personId: actor.personId,
    organisationId: membership.organisationId,
    side: membership.side,
  };
}

/** The eyes of an audience itself: what a report for SIDE (of that side) or for JOINT and PUBLIC may contain. */
export const readerAs = (workspaceId: string, audience: 'SIDE' | 'JOINT' | 'PUBLIC', side: Side | null): Reader => ({
  workspaceId,
  personId: null,
  organisationId: null,
  side: audience === 'SIDE' ? side : null,
});

/** The one reading rule: a lattice in which the sides never see each other's. */
export function mayRead(reader: Reader | null, thing: Readable): boolean {
  if (!reader || reader.workspaceId !== thing.workspaceId) return false;
  switch (thing.audience) {
    case 'PUBLIC':
    case 'JOINT':
      return true;
    case 'SIDE':
      return reader.side !== null && reader.side === thing.ownerSide;
    case 'ORGANISATION':
      return reader.organisationId !== null && reader.organisationId === thing.ownerOrganisationId;
    case 'PERSONAL':
      return reader.personId !== null && reader.personId === thing.writtenBy;
  }
}
