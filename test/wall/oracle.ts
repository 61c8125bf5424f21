/**
 * Who may read what, written a second time: from the product's design, not from its code. Nothing here may be imported
 * from the server; where the two differ, one of them is wrong, and the tests say so.
 */
export type Side = 'CSO' | 'GOVERNMENT' | 'NHRI' | 'OBSERVER';
export type Audience = 'PERSONAL' | 'ORGANISATION' | 'SIDE' | 'JOINT' | 'PUBLIC';
export const AUDIENCES: readonly Audience[] = ['PERSONAL', 'ORGANISATION', 'SIDE', 'JOINT', 'PUBLIC'];

/** Somebody as the world was told to make them. */
export interface Actor {
  readonly key: string;
  readonly personId: string | null;
  readonly workspace: string | null;
  readonly organisation: string | null;
  readonly side: Side | null;
  readonly role: 'MEMBER' | 'COORDINATOR' | 'REPORT_WRITER' | 'OBSERVER' | 'ADMINISTRATOR' | null;
  /** False: was a member once and is none any more. */
  readonly isMember: boolean;
}

/** Whose a thing is and for whom it was written. */
export interface Owned {
  readonly kind: 'CONTENT' | 'PERSON' | 'KNOWN' | 'SOURCE' | 'REQUEST' | 'INVITATION';
  readonly workspace: string;
  readonly organisation: string | null;
  readonly side: Side | null;
  readonly audience: Audience;
  readonly author: string | null;
}

/** Whether these eyes may see this thing, be told its id, or find a word of it anywhere. */
export function mayRead(actor: Actor, thing: Owned): boolean {
  if (thing.kind === 'PERSON' && actor.personId === thing.author) return true; // oneself
  const belongs = actor.isMember && actor.workspace === thing.workspace;
  if (!belongs) return false;
  if (thing.kind === 'KNOWN') return true; // names of organisations and of the workspace
  if (thing.kind === 'PERSON') return mayKnowPerson(actor, thing);
  if (thing.kind === 'INVITATION') return mayKnowInvitation(actor, thing);
  if (actor.role === 'ADMINISTRATOR') return false; // administers members and settings, never content
  if (thing.kind === 'SOURCE') return actor.organisation === thing.organisation && actor.role !== 'REPORT_WRITER';
  if (thing.kind === 'REQUEST') return mayKnowRequest(actor, thing);
  if (thing.audience === 'JOINT' || thing.audience === 'PUBLIC') return true;
  if (thing.audience === 'SIDE') return actor.side === thing.side;
  if (thing.audience === 'ORGANISATION') return actor.organisation === thing.organisation;
  return actor.personId === thing.author;
}

/**
 * People are named inside their organisation and side, and to who administers members. Observers share no side; those who
 * coordinate one answer for them, and know the administrators, on whose proposals they decide.
 */
function mayKnowPerson(actor: Actor, person: Owned): boolean {
  if (actor.role === 'ADMINISTRATOR') return true;
  const isOfNoSide = person.organisation === null || person.side === 'OBSERVER';
  if (isOfNoSide && coordinates(actor)) return true;
  if (person.organisation === null) return false;
  return actor.organisation === person.organisation || (actor.side === person.side && actor.side !== 'OBSERVER');
}

const coordinates = ({ role, side }: Actor) => role === 'COORDINATOR' && side !== 'OBSERVER';

/** Whoever proposed it, and whoever decides on the members of the side it leads to; observers are everybody's. */
function mayKnowInvitation(actor: Actor, { author, side }: Owned): boolean {
  if (actor.personId === author) return true;
  return coordinates(actor) && side !== null && (actor.side === side || side === 'OBSERVER');
}

/** A release that waits is for whoever could decide it on its side, and for the organisation that asked. */
const mayKnowRequest = (actor: Actor, { organisation, side }: Owned) =>
  actor.organisation === organisation || (actor.side === side && actor.role === 'COORDINATOR' && side !== 'OBSERVER');

/** How an actor stands to the owner of a thing: the matrix runs every one of these. */
export type Relation = 'own' | 'same side' | 'other side' | 'other workspace' | 'nobody';
export function relationOf(actor: Actor, thing: Owned): Relation {
  if (!actor.isMember || !actor.workspace) return 'nobody';
  if (actor.workspace !== thing.workspace) return 'other workspace';
  if (actor.organisation !== null && actor.organisation === thing.organisation) return 'own';
  return actor.side !== null && actor.side === thing.side ? 'same side' : 'other side';
}
