import { ruleOf, type Permission, type Rule } from '../../domain/permissions.js';
import { Role, type Audience } from '../../domain/vocabulary.js';
import { actor, isOwnSide, isReadable } from './reading.js';

/** An act that writes a table; `owned` where the row written is another than the one the rule speaks of. */
export type Act =
  | Permission
  | {
      readonly act: Permission;
      readonly owned?: Rule['owned'];
      /** The only rows it is done to. */
      readonly audience?: Audience;
    };

/** Every standing (`SIDE:ROLE`) under which the permission table ever allows the act. */
export function standingsFor(permission: Permission): string[] {
  const { roles, sides } = ruleOf(permission);
  const members = sides.flatMap((side) => roles.filter(isOfMember).map((role) => `${side}:${role}`));
  return roles.includes(Role.ADMINISTRATOR) ? [...members, ...administering] : members;
}

const isOfMember = (role: Role) => role !== Role.ADMINISTRATOR;
/** Administering goes by the role alone, whatever the side, or none. */
const administering = ['CSO', 'GOVERNMENT', 'NHRI', 'OBSERVER', ''].map((side) => `${side}:${Role.ADMINISTRATOR}`);

/** Whether the actor stands in the row's workspace (in column `workspace`) so that the act is ever theirs. */
export function standsFor(permission: Permission, workspace = 'workspace_id'): string {
  const keys = standingsFor(permission).map((standing) => `${workspace} || ':${standing}'`);
  return `${actor.standings} && array[${keys.join(', ')}]`;
}

const isOwned: Readonly<Record<Rule['owned'], string>> = {
  ANY: 'true',
  SIDE: `(owner_side is null or ${isOwnSide})`,
  ORGANISATION: `owner_organisation_id = any (${actor.organisations})`,
};

/** A row that is written anew is the actor's own, or nobody's; nobody writes in another's name. */
const isMine =
  `(owner_organisation_id is null or owner_organisation_id = any (${actor.organisations}))` +
  ` and (owner_side is null or ${isOwnSide})`;

const isAllowed = (one: Act): string => {
  const { act, owned = ruleOf(act).owned, audience } = typeof one === 'string' ? { act: one } : one;
  const conditions = [standsFor(act), ...(owned === 'ANY' ? [] : [isOwned[owned]])];
  return [...conditions, ...(audience ? [`audience = '${audience}'`] : [])].join(' and ');
};

const anyOf = (conditions: readonly string[]) => `(${conditions.join(' or ')})`;

/** Which rows of a content table these acts may change or take away: readable ones, by the permission table. */
export const isWritable = (acts: readonly Act[]): string =>
  `${isReadable} and ${anyOf([...new Set(acts.map(isAllowed))])}`;

/** Which rows of a content table these acts may add. */
export const isAddable = (acts: readonly Act[]): string => `${isWritable(acts)} and ${isMine}`;
