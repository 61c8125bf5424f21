import { ruleOf, type Permission } from '../../domain/permissions.js';
import { Role, Side } from '../../domain/vocabulary.js';
import { actor } from './reading.js';
import { standsFor } from './writing.js';

/** A row as the conditions of the permission table look at it: each is SQL that gives the value for the row at hand. */
export interface Subject {
  readonly workspace: string;
  /** Null for what is of administrators. */
  readonly side: string;
  readonly organisation: string;
}

const standsAs = (role: Role, workspace: string, sides: readonly string[]) =>
  `${actor.standings} && array[${sides.map((side) => `${workspace} || ':' || ${side} || ':${role}'`).join(', ')}]`;

const everySide = Object.values(Side).map((side) => `'${side}'`);

/** Administering goes by the role alone, whatever the side, or none. */
export const administers = (workspace: string): string => standsAs(Role.ADMINISTRATOR, workspace, ["''", ...everySide]);

export const coordinates = (workspace: string): string => standsAs(Role.COORDINATOR, workspace, everySide);

const answersForIt = ({ workspace, organisation }: Subject) =>
  `(${administers(workspace)}` +
  ` or (${organisation} = any (${actor.organisations}) and ${coordinates(workspace)})` +
  ` or not exists (select from membership m where m.workspace_id = ${workspace}` +
  ` and m.organisation_id = ${organisation} and m.until is null))`;

const answersForMembers = ({ workspace, side }: Subject) =>
  `case when ${side} is null then ${administers(workspace)}` +
  ` when ${side} = '${Side.OBSERVER}' then ${coordinates(workspace)}` +
  ` else ${standsAs(Role.COORDINATOR, workspace, [side])} end`;

/** Whoever works on a side that nobody coordinates; observers are coordinated by those of any side. */
const endorsesMembers = (of: Subject) =>
  `(${answersForMembers(of)} or (${of.workspace} || ':' || ${of.side} = any (${actor.sides})` +
  ` and not exists (select from membership m join organisation c on c.id = m.organisation_id` +
  ` where m.workspace_id = ${of.workspace} and m.until is null and m.role = '${Role.COORDINATOR}'` +
  ` and (c.side = ${of.side} or ${of.side} = '${Side.OBSERVER}'))))`;

const invites = (of: Subject) => `(${administers(of.workspace)} or ${answersForMembers(of)})`;

/** The permission table's conditions (`when`) as the database asks them. */
export const CONDITIONS: Readonly<Partial<Record<Permission, (of: Subject) => string>>> = {
  'organisation.change': answersForIt,
  'organisation.archive': answersForIt,
  'member.invite': invites,
  'member.endorse': endorsesMembers,
  'member.change': answersForMembers,
  'member.remove': answersForMembers,
};

/**
 * Conditions that only the service holds, each with why. A policy looks at rows and not at columns, and these say which
 * columns of a row are whose, where the same person may change others of them.
 */
export const ONLY_OF_SERVICE: Readonly<Partial<Record<Permission, string>>> = {
  'matrixEntry.revisePlan': 'its words are columns of a row whose number and tags others write',
  'matrixEntry.reviseTags': 'the cluster is a column of a row whose plan others write',
  'matrixEntry.revisePartners': 'the partners are columns of a row whose plan both sides write',
  'matrixEntry.reviseInstitutions': 'the institutions are columns of a row whose plan both sides write',
  'matrixEntry.reviseTime': 'the dates are columns of a row whose plan both sides write',
  'matrixEntry.reviseMoney': 'the budget is a column of a row whose plan both sides write',
};

/** Whether one of these acts is the actor's on the row: by standing, and by the act's condition. */
export function isActOn(acts: readonly Permission[], of: Subject): string {
  const allowed = acts.map((act) => {
    const condition = CONDITIONS[act]?.(of);
    if (ruleOf(act).when && !condition) throw new Error(`${act} has a condition that the database does not know`);
    const standing = standsFor(act, of.workspace);
    return condition ? `(${standing} and ${condition})` : standing;
  });
  return `(${allowed.join(' or ')})`;
}
