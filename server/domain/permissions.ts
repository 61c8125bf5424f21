import { mayRead, membershipIn, readerIn, type Actor, type Membership, type Readable } from './actor.js';
import { Role, Side } from './vocabulary.js';

/** An organisation that convenes a cluster. */
export interface Convener {
  readonly organisationId: string;
  readonly side: Side;
}

/** A thing as the conditions look at it; a row of the matrix may stand in a cluster. */
export type Thing = Readable & { readonly clusterId?: string | null };

/** What a condition may look at besides the actor and the thing. */
export interface Facts {
  /** True once anybody of the government side is a member of the workspace. */
  readonly governmentHasJoined: boolean;
  /** Whether the organisation the act is about has members; known where the act is about one. */
  readonly organisationHasMembers?: boolean;
  /** Whether anybody coordinates the side the act is about; known where the act is about its members. */
  readonly sideHasCoordinators?: boolean;
  /** Who convenes each cluster, where the workspace leaves a cluster's rows to its conveners; else absent. */
  readonly conveners?: ReadonlyMap<string, readonly Convener[]>;
}

/** Who may do one thing, and whose the thing must be. */
export interface Rule {
  readonly roles: readonly Role[];
  readonly sides: readonly Side[];
  /** Whose the thing must be: the actor's organisation's, side's, or anybody's. */
  readonly owned: 'ORGANISATION' | 'SIDE' | 'ANY';
  readonly when?: (membership: Membership, facts: Facts, thing: Thing) => boolean;
  /** Whoever does it must have given their password or a code within the last five minutes. */
  readonly confirmed?: true;
}

const { MEMBER, COORDINATOR, REPORT_WRITER, OBSERVER, ADMINISTRATOR } = Role;
const { CSO, GOVERNMENT, NHRI } = Side;
const everySide = Object.values(Side);
const bothSides = [CSO, GOVERNMENT];
const workingSides = [CSO, GOVERNMENT, NHRI];
const writers = [MEMBER, COORDINATOR];
const readers = [MEMBER, COORDINATOR, REPORT_WRITER, OBSERVER];

/**
 * Where the rows of a cluster are left to its conveners, these and the coordinators write them, and whoever else works
 * there proposes. A side that convenes none of it writes as ever: nobody of it would be left.
 */
const convenes = ({ organisationId, side, roles }: Membership, { conveners }: Facts, { clusterId }: Thing) => {
  const own = (conveners?.get(clusterId ?? '') ?? []).filter((one) => one.side === side);
  return own.length === 0 || roles.includes(COORDINATOR) || own.some((one) => one.organisationId === organisationId);
};

/** The row's institutions, dates and money are the government's, and the CSO side's for as long as it is alone. */
const governmentOrAlone = (membership: Membership, facts: Facts, thing: Thing) =>
  (membership.side === GOVERNMENT || !facts.governmentHasJoined) && convenes(membership, facts, thing);

/** Administrators and its own coordinators answer for an organisation; for one without members, whoever may add one. */
const answersForIt = ({ roles, organisationId }: Membership, facts: Facts, thing: Readable) =>
  roles.includes(ADMINISTRATOR) ||
  facts.organisationHasMembers === false ||
  (thing.ownerOrganisationId === organisationId && roles.includes(COORDINATOR));

/**
 * A side decides on its own members, by its coordinators; those of any working side answer for the observers, who share
 * nothing among them and read what all share. Administrators answer for administrators.
 */
const answersForMembers = ({ roles, side }: Membership, _facts: Facts, { ownerSide }: Readable) => {
  if (ownerSide === null) return roles.includes(ADMINISTRATOR);
  return roles.includes(COORDINATOR) && (ownerSide === side || ownerSide === Side.OBSERVER);
};

/** Where a side has no coordinator, whoever of it works there says yes or no to whom an administrator proposes. */
const endorsesMembers = (membership: Membership, facts: Facts, thing: Readable) =>
  answersForMembers(membership, facts, thing) ||
  (facts.sideHasCoordinators === false && thing.ownerSide !== null && thing.ownerSide === membership.side);

/** An administrator proposes anybody; others those for whom they answer. */
const invites = (membership: Membership, facts: Facts, thing: Readable) =>
  membership.roles.includes(ADMINISTRATOR) || answersForMembers(membership, facts, thing);

/**
 * Who may do what: the one table behind the guard, `authorize`, `viewerCan` and the database's policies. What is not
 * written here nobody may do. Reading is decided by the audience first (`mayRead`); these rules come on top of it.
 */
const rules = {
  'workspace.read': { roles: [...readers, ADMINISTRATOR], sides: everySide, owned: 'ANY' },
  'workspace.change': { roles: [ADMINISTRATOR], sides: everySide, owned: 'ANY' },
  'organisation.add': { roles: [...writers, ADMINISTRATOR], sides: workingSides, owned: 'ANY' },
  'organisation.change': {
    roles: [...writers, ADMINISTRATOR],
    sides: workingSides,
    owned: 'ANY',
    when: answersForIt,
  },
  'organisation.archive': {
    roles: [...writers, ADMINISTRATOR],
    sides: workingSides,
    owned: 'ANY',
    when: answersForIt,
  },

  'member.invite': {
    roles: [COORDINATOR, ADMINISTRATOR],
    sides: workingSides,
    owned: 'ANY',
    confirmed: true,
    when: invites,
  },
  'member.endorse': {
    roles: [...writers, ADMINISTRATOR],
    sides: workingSides,
    owned: 'ANY',
    confirmed: true,
    when: endorsesMembers,
  },
  'member.change': {
    roles: [COORDINATOR],
    sides: workingSides,
    owned: 'ANY',
    confirmed: true,
    when: answersForMembers,
  },
  'member.remove': {
    roles: [COORDINATOR, ADMINISTRATOR],
    sides: workingSides,
    owned: 'ANY',
    confirmed: true,
    when: answersForMembers,
  },
  'member.leave': { roles: [...readers, ADMINISTRATOR], sides: everySide, owned: 'ANY' },

  'matrix.read': { roles: readers, sides: everySide, owned: 'ANY' },
  // To the own side alone, where one is in the matrix; and what one typed and has not saved, for oneself alone.
  'presence.show': { roles: [...writers, REPORT_WRITER], sides: workingSides, owned: 'ANY' },
  'draft.keep': { roles: [...writers, REPORT_WRITER], sides: workingSides, owned: 'ANY' },
  'matrix.export': { roles: readers, sides: everySide, owned: 'ANY' },
  'matrix.import': { roles: writers, sides: workingSides, owned: 'ORGANISATION' },
  'review.create': { roles: writers, sides: workingSides, owned: 'ANY' },
  'review.change': { roles: writers, sides: workingSides, owned: 'ANY' },
  'recommendation.import': { roles: writers, sides: workingSides, owned: 'ORGANISATION' },
  'recommendation.add': { roles: writers, sides: workingSides, owned: 'ANY' },
  'recommendation.correct': { roles: writers, sides: workingSides, owned: 'ANY' },
  'recommendation.archive': { roles: writers, sides: workingSides, owned: 'ANY' },

  'cluster.keep': { roles: [COORDINATOR], sides: bothSides, owned: 'ANY' },
  'matrixEntry.revisePlan': { roles: writers, sides: bothSides, owned: 'ANY', when: convenes },
  'matrixEntry.reviseTags': { roles: writers, sides: bothSides, owned: 'ANY', when: convenes },
  'matrixEntry.revisePartners': { roles: writers, sides: [CSO], owned: 'ANY', when: convenes },
  'matrixEntry.reviseInstitutions': { roles: writers, sides: bothSides, owned: 'ANY', when: governmentOrAlone },
  'matrixEntry.reviseTime': { roles: writers, sides: bothSides, owned: 'ANY', when: governmentOrAlone },
  'matrixEntry.reviseMoney': { roles: writers, sides: bothSides, owned: 'ANY', when: governmentOrAlone },
  'matrixEntry.entrust': { roles: writers, sides: workingSides, owned: 'ORGANISATION' },
  'portfolio.handOver': { roles: writers, sides: workingSides, owned: 'ORGANISATION' },
  'savedView.keep': { roles: [...writers, REPORT_WRITER], sides: workingSides, owned: 'ORGANISATION' },
  'action.plan': { roles: writers, sides: workingSides, owned: 'ANY' },
  'action.change': { roles: writers, sides: workingSides, owned: 'ORGANISATION' },
  'action.share': { roles: writers, sides: workingSides, owned: 'ORGANISATION', confirmed: true },
  'action.remove': { roles: writers, sides: workingSides, owned: 'ORGANISATION' },

  'proposedPlan.write': { roles: writers, sides: workingSides, owned: 'ORGANISATION' },
  'proposedPlan.remove': { roles: writers, sides: workingSides, owned: 'ORGANISATION' },
  'proposedPlan.share': { roles: [COORDINATOR], sides: workingSides, owned: 'ORGANISATION', confirmed: true },
  // Besides the right to each field: of what everybody reads, and of what only the side or the organisation does.
  'proposedPlan.adopt': { roles: writers, sides: bothSides, owned: 'ANY' },
  'proposedPlan.adoptInside': { roles: [COORDINATOR], sides: bothSides, owned: 'SIDE', confirmed: true },

  'assessment.record': { roles: writers, sides: workingSides, owned: 'ORGANISATION' },
  'assessment.share': { roles: [COORDINATOR], sides: workingSides, owned: 'ORGANISATION', confirmed: true },
  'assessment.adopt': { roles: [COORDINATOR], sides: workingSides, owned: 'SIDE' },
  'content.shareInside': { roles: writers, sides: workingSides, owned: 'ORGANISATION' },
  'release.decide': { roles: [COORDINATOR], sides: workingSides, owned: 'SIDE', confirmed: true },
  'jointStatus.move': { roles: [COORDINATOR], sides: bothSides, owned: 'ANY' },
  'evidence.add': { roles: writers, sides: workingSides, owned: 'ANY' },
  'evidence.change': { roles: writers, sides: workingSides, owned: 'ORGANISATION' },
  'evidence.share': { roles: [COORDINATOR], sides: workingSides, owned: 'ORGANISATION', confirmed: true },
  'source.read': { roles: writers, sides: workingSides, owned: 'ORGANISATION' },
  'source.keep': { roles: writers, sides: workingSides, owned: 'ORGANISATION' },
  'source.delete': { roles: writers, sides: workingSides, owned: 'ORGANISATION' },
  'comment.write': { roles: [...writers, REPORT_WRITER], sides: workingSides, owned: 'ANY' },
  'comment.writeToAll': { roles: [COORDINATOR], sides: workingSides, owned: 'ANY' },
  // Threads of the own side: who began one need not be there to see it done.
  'comment.resolve': { roles: [...writers, REPORT_WRITER], sides: workingSides, owned: 'SIDE' },
  'comment.change': { roles: [...writers, REPORT_WRITER], sides: workingSides, owned: 'ORGANISATION' },
  'comment.share': { roles: [COORDINATOR], sides: workingSides, owned: 'ORGANISATION', confirmed: true },

  'indicator.define': { roles: writers, sides: workingSides, owned: 'ANY' },
  'indicator.change': { roles: writers, sides: workingSides, owned: 'SIDE' },
  'measurement.add': { roles: writers, sides: workingSides, owned: 'ANY' },
  'measurement.change': { roles: writers, sides: workingSides, owned: 'ORGANISATION' },
  'commitment.propose': { roles: writers, sides: workingSides, owned: 'ANY' },
  'commitment.change': { roles: writers, sides: workingSides, owned: 'ORGANISATION' },
  'commitment.share': { roles: [COORDINATOR], sides: workingSides, owned: 'ORGANISATION', confirmed: true },

  'report.read': { roles: readers, sides: everySide, owned: 'ANY' },
  'report.export': { roles: readers, sides: everySide, owned: 'ANY' },
  'report.write': { roles: [REPORT_WRITER, COORDINATOR], sides: workingSides, owned: 'ORGANISATION' },
  'report.release': { roles: [COORDINATOR], sides: workingSides, owned: 'ORGANISATION', confirmed: true },
} as const satisfies Record<string, Rule>;

/** Every act the product knows; the same word stands in the guard, the journal and the tests. */
export type Permission = keyof typeof rules;
export const permissions = Object.keys(rules) as Permission[];

/** The rule itself: for the database's policies, which are made from it. */
export const ruleOf = (permission: Permission): Rule => rules[permission];

/** Whether it asks for a password or a code given within the last five minutes: release, publication, membership. */
export const asksToConfirm = (permission: Permission): boolean => ruleOf(permission).confirmed ?? false;

/** Whether this membership's role and side could ever do it, whatever the thing. */
export function mayEver(membership: Membership, permission: Permission): boolean {
  const rule = ruleOf(permission);
  const isAdministering = membership.roles.includes(ADMINISTRATOR) && rule.roles.includes(ADMINISTRATOR);
  const isOnSide = membership.side !== null && rule.sides.includes(membership.side);
  return isAdministering || (isOnSide && membership.roles.some((role) => rule.roles.includes(role)));
}

/** Whether the actor may do it to this thing; to be asked after `mayRead`. */
export function may(actor: Actor, permission: Permission, thing: Thing, facts: Facts): boolean {
  const membership = membershipIn(actor, thing.workspaceId);
  if (!membership || !mayEver(membership, permission)) return false;
  const rule = ruleOf(permission);
  return owns(membership, rule.owned, thing) && (rule.when?.(membership, facts, thing) ?? true);
}

function owns(membership: Membership, owned: Rule['owned'], thing: Readable): boolean {
  switch (owned) {
    case 'ANY':
      return true;
    case 'SIDE':
      return thing.ownerSide === null || thing.ownerSide === membership.side;
    case 'ORGANISATION':
      return thing.ownerOrganisationId === membership.organisationId;
  }
}

/** Whether the actor may read the thing's content at all: an administrator without an organisation may not. */
export const canRead = (actor: Actor | null, thing: Readable): boolean =>
  mayRead(readerIn(actor, thing.workspaceId), thing);
