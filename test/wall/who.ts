import type { Actor, Audience, Owned } from './oracle.js';

/** Who is answered about it, of those who may read the thing; everybody else is refused or told that there is nothing. */
type Who = (actor: Actor, thing: Owned) => boolean;

export const isOne = (actor: Actor, ...roles: Actor['role'][]) => roles.includes(actor.role);
const works = ({ side }: Actor) => side === 'CSO' || side === 'GOVERNMENT' || side === 'NHRI';
const negotiates = ({ side }: Actor) => side === 'CSO' || side === 'GOVERNMENT';

export const everyMember = (actor: Actor) => actor.isMember && actor.role !== null;
export const readers: Who = (actor) => everyMember(actor) && actor.role !== 'ADMINISTRATOR';
export const writers = (actor: Actor) => isOne(actor, 'MEMBER', 'COORDINATOR') && works(actor);
export const planners: Who = (actor) => writers(actor) && negotiates(actor);
export const coordinators = (actor: Actor) => isOne(actor, 'COORDINATOR') && works(actor);
export const negotiators = (actor: Actor) => coordinators(actor) && negotiates(actor);
export const talkers = (actor: Actor) => writers(actor) || (isOne(actor, 'REPORT_WRITER') && works(actor));
export const answering: Who = (actor) => coordinators(actor) || isOne(actor, 'ADMINISTRATOR');
export const reporters = (actor: Actor) => isOne(actor, 'REPORT_WRITER', 'COORDINATOR') && works(actor);
/** What went to one’s own side, whoever wrote it may take back. */
export const withdrawers: Who = (actor, { audience }) => (audience === 'SIDE' ? reporters(actor) : coordinators(actor));

/** What an operation is about and who may do it: the second table, beside the product's own. */
export interface Rule {
  /** The table its `id` names. Where it is left out, `entryId`, `reviewId`, `workspaceId` … say it. */
  readonly of?: string;
  readonly by: Who;
  /** Whose the thing must be besides. */
  readonly owner?: 'organisation' | 'side' | 'answered for' | 'members' | 'proposed' | 'adopted' | 'author';
  /** What it does cannot be done twice to the same thing: of those entitled, one is enough. */
  readonly once?: true;
  /** Audiences in which the product has such things; left out: all. */
  readonly only?: readonly Audience[];
  /** Arguments besides those filled by their names and types. */
  readonly asks?: (of: Owned & { readonly id: string }) => Readonly<Record<string, unknown>>;
}

/** An operation about nothing that belongs to anybody: run by all, and read through for what it must not tell. */
export interface Free {
  readonly free: string;
  /** Arguments besides those filled by their types. */
  readonly says?: Readonly<Record<string, unknown>>;
}

/** An operation the matrix does not run, because it would change who asks; where it is tested instead. */
export interface Apart {
  readonly apart: string;
}

export const administrators: Who = (actor) => isOne(actor, 'ADMINISTRATOR');
export const own: Audience[] = ['ORGANISATION'];
export const inSide: Audience[] = ['SIDE'];

export const joint: readonly Audience[] = ['JOINT'];
export const onRow = { by: negotiators, only: joint };

/** How a spreadsheet of the world is laid onto a review. */
export const laid = () => ({
  sheet: 0,
  headRow: 1,
  columns: [
    { column: 0, field: 'NUMBER' },
    { column: 1, field: 'CHALLENGES' },
  ],
});

/** Whether this actor is to be answered about this thing, given that they may read it. */
export function mayDo(actor: Actor, rule: Rule, thing: Owned): boolean {
  if (!rule.by(actor, thing)) return false;
  switch (rule.owner) {
    case 'organisation':
      return actor.organisation === thing.organisation;
    case 'answered for':
      return isOne(actor, 'ADMINISTRATOR') || actor.organisation === thing.organisation;
    case 'side':
      return actor.side === thing.side;
    case 'members':
      return answersForMembers(actor, thing);
    case 'proposed':
      return actor.personId === thing.author || answersForMembers(actor, thing);
    case 'author':
      return actor.personId === thing.author;
    case 'adopted':
      return thing.audience === 'JOINT' || (negotiators(actor) && actor.side === thing.side);
    case undefined:
      return true;
  }
}

/** A side's members are for its coordinators, observers for those of any side, administrators for administrators. */
function answersForMembers(actor: Actor, { side }: Owned): boolean {
  if (side === null) return isOne(actor, 'ADMINISTRATOR');
  return isOne(actor, 'COORDINATOR') && (actor.side === side || side === 'OBSERVER');
}
