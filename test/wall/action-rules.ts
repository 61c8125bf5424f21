import type { Side } from './oracle.js';

/**
 * Who may do what, written a second time: from the product's design, not from its code. The database and the service go
 * by the product's own table; where the two books differ, one of them is wrong. A new act fails the test until it is here.
 */
export interface Person {
  readonly organisation: string | null;
  readonly side: Side | null;
  readonly roles: readonly string[];
}
export interface Thing {
  readonly organisation: string | null;
  readonly side: Side | null;
}
/** What is so at the moment; undefined where it is not about that. */
export interface World {
  readonly government: boolean;
  readonly members?: boolean;
  readonly coordinated?: boolean;
  /** Who convenes the cluster of the row, where its rows are left to them. */
  readonly conveners?: readonly { readonly organisation: string; readonly side: Side }[];
}
type Who = (person: Person) => boolean;
type Given = (person: Person, thing: Thing, world: World) => boolean;

export interface ActionRule {
  readonly by: Who;
  /** Whose the thing must be; left out: anybody's. */
  readonly of?: 'organisation' | 'side';
  readonly given?: Given;
  /** A password or a code must have been given just now. */
  readonly fresh?: true;
}

const is = ({ roles }: Person, ...some: string[]) => some.some((role) => roles.includes(role));
const works = ({ side }: Person) => side === 'CSO' || side === 'GOVERNMENT' || side === 'NHRI';
const negotiates = ({ side }: Person) => side === 'CSO' || side === 'GOVERNMENT';

const administers: Who = (person) => is(person, 'ADMINISTRATOR');
const reads: Who = (person) => person.side !== null && is(person, 'MEMBER', 'COORDINATOR', 'REPORT_WRITER', 'OBSERVER');
const writes: Who = (person) => works(person) && is(person, 'MEMBER', 'COORDINATOR');
const coordinates: Who = (person) => works(person) && is(person, 'COORDINATOR');
const plans: Who = (person) => negotiates(person) && is(person, 'MEMBER', 'COORDINATOR');
const bargains: Who = (person) => negotiates(person) && is(person, 'COORDINATOR');
const partners: Who = (person) => person.side === 'CSO' && is(person, 'MEMBER', 'COORDINATOR');
const reports: Who = (person) => works(person) && is(person, 'REPORT_WRITER', 'COORDINATOR');
const talks: Who = (person) => works(person) && is(person, 'MEMBER', 'COORDINATOR', 'REPORT_WRITER');
const belongs: Who = (person) => reads(person) || administers(person);
const either =
  (one: Who, other: Who): Who =>
  (person) =>
    one(person) || other(person);

/** Left to conveners, a row is written by those of one's own side and by coordinators; where there are none, by all. */
const convened: Given = (person, _, { conveners = [] }) => {
  const ours = conveners.filter(({ side }) => side === person.side).map(({ organisation }) => organisation);
  return is(person, 'COORDINATOR') || ours.length === 0 || ours.includes(person.organisation!);
};

/** The State's part of a row: the government's, and civil society's until a government member is there. */
const ofGovernment: Given = (person, thing, world) =>
  (person.side === 'GOVERNMENT' || !world.government) && convened(person, thing, world);

/** An organisation is looked after by administrators, by its own coordinators, and by anybody while nobody is in it. */
const lookedAfter: Given = (person, { organisation }, { members }) => {
  if (members === false || is(person, 'ADMINISTRATOR')) return true;
  return is(person, 'COORDINATOR') && person.organisation === organisation;
};

/** Administrators decide on administrators, a side's coordinators on its members, those of any side on observers. */
const decided: Given = (person, { side }) => {
  if (!side) return is(person, 'ADMINISTRATOR');
  return is(person, 'COORDINATOR') && [person.side, 'OBSERVER'].includes(side);
};
const proposed: Given = (person, thing, world) => is(person, 'ADMINISTRATOR') || decided(person, thing, world);
const saidYesTo: Given = (person, thing, world) => {
  if (decided(person, thing, world)) return true;
  return world.coordinated === false && thing.side !== null && thing.side === person.side;
};

const anybodys = (by: Who): ActionRule => ({ by });
const own = (by: Who): ActionRule => ({ by, of: 'organisation' });
const shared = (by: Who): ActionRule => ({ by, of: 'organisation', fresh: true });
const ofMembers = (by: Who, given: Given): ActionRule => ({ by, given, fresh: true });

export const ACTIONS: Readonly<Record<string, ActionRule>> = {
  'workspace.read': anybodys(belongs),
  'workspace.change': anybodys(administers),
  'organisation.add': anybodys(either(writes, administers)),
  'organisation.change': { by: either(writes, administers), given: lookedAfter },
  'organisation.archive': { by: either(writes, administers), given: lookedAfter },
  'member.invite': ofMembers(either(coordinates, administers), proposed),
  'member.endorse': ofMembers(either(writes, administers), saidYesTo),
  'member.change': ofMembers(coordinates, decided),
  'member.remove': ofMembers(either(coordinates, administers), decided),
  'member.leave': anybodys(belongs),

  'matrix.read': anybodys(reads),
  'presence.show': anybodys(talks),
  'draft.keep': anybodys(talks),
  'matrix.export': anybodys(reads),
  'matrix.import': own(writes),
  'review.create': anybodys(writes),
  'review.change': anybodys(writes),
  'recommendation.import': own(writes),
  'recommendation.add': anybodys(writes),
  'recommendation.correct': anybodys(writes),
  'recommendation.archive': anybodys(writes),

  'cluster.keep': anybodys(bargains),
  'matrixEntry.revisePlan': { by: plans, given: convened },
  'matrixEntry.reviseTags': { by: plans, given: convened },
  'matrixEntry.revisePartners': { by: partners, given: convened },
  'matrixEntry.reviseInstitutions': { by: plans, given: ofGovernment },
  'matrixEntry.reviseTime': { by: plans, given: ofGovernment },
  'matrixEntry.reviseMoney': { by: plans, given: ofGovernment },
  'matrixEntry.entrust': own(writes),
  'portfolio.handOver': own(writes),
  'savedView.keep': own(talks),
  'action.plan': anybodys(writes),
  'action.change': own(writes),
  'action.share': shared(writes),
  'action.remove': own(writes),

  'proposedPlan.write': own(writes),
  'proposedPlan.remove': own(writes),
  'proposedPlan.share': shared(coordinates),
  'proposedPlan.adopt': anybodys(plans),
  'proposedPlan.adoptInside': { by: bargains, of: 'side', fresh: true },

  'assessment.record': own(writes),
  'assessment.share': shared(coordinates),
  'assessment.adopt': { by: coordinates, of: 'side' },
  'content.shareInside': own(writes),
  'release.decide': { by: coordinates, of: 'side', fresh: true },
  'jointStatus.move': anybodys(bargains),
  'evidence.add': anybodys(writes),
  'evidence.change': own(writes),
  'evidence.share': shared(coordinates),
  'source.read': own(writes),
  'source.keep': own(writes),
  'source.delete': own(writes),
  'comment.write': anybodys(talks),
  'comment.writeToAll': anybodys(coordinates),
  'comment.resolve': { by: talks, of: 'side' },
  'comment.change': own(talks),
  'comment.share': shared(coordinates),

  'indicator.define': anybodys(writes),
  'indicator.change': { by: writes, of: 'side' },
  'measurement.add': anybodys(writes),
  'measurement.change': own(writes),
  'commitment.propose': anybodys(writes),
  'commitment.change': own(writes),
  'commitment.share': shared(coordinates),

  'report.read': anybodys(reads),
  'report.export': anybodys(reads),
  'report.write': own(reports),
  'report.release': shared(coordinates),
};

/** Whether this person may do it to this thing, in this world, by the second book. */
export function mayDo(act: string, person: Person, thing: Thing, world: World): boolean {
  const { by, of, given } = ACTIONS[act];
  if (!by(person)) return false;
  if (of === 'organisation' && person.organisation !== thing.organisation) return false;
  if (of === 'side' && thing.side !== null && person.side !== thing.side) return false;
  return given?.(person, thing, world) ?? true;
}
