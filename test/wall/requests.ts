import { randomUUID } from 'node:crypto';
import { getNamedType, isInputObjectType, isNonNullType, type GraphQLInputType } from 'graphql';
import { documentOf, variablesOf, type Filler, type Operation, type Variant } from './documents.js';
import { NAMED_BY, OPERATIONS } from './operations.js';
import type { Rule } from './who.js';
import type { Owned } from './oracle.js';
import type { WallWorld } from './world/world.js';
import type { Place } from './world/cells.js';

/** Something an operation can be asked about. */
export interface Target {
  readonly id: string;
  readonly of: Owned;
  readonly on: Place;
}

/** No row ever has this version: what an entitled person sends is answered by a conflict and changes nothing. */
export const NEVER = 9999;

/** What the table of operations says of this one; fails with what to write where when it says nothing. */
export function ruleOf({ kind, name }: Operation) {
  const rule = OPERATIONS[name];
  if (rule) return rule;
  throw new Error(`Write in test/wall/operations.ts what the ${kind} ${name} is about and who may do it`);
}

/** All ids an operation takes, as `argument` or `input.argument`. */
const namesOf = (operation: Operation): string[] =>
  operation.field.args.flatMap(({ name, type }) => {
    const plain = getNamedType(type);
    return isInputObjectType(plain) ? Object.keys(plain.getFields()) : [name];
  });

/** The table whose things an operation is about. */
export function tableOf(operation: Operation, rule: Rule): string {
  const names = namesOf(operation);
  const table = rule.of ?? NAMED_BY[names.find((name) => name in NAMED_BY && name !== 'organisationId') ?? ''];
  if (table) return table;
  throw new Error(`Write in test/wall/operations.ts which table the id of ${operation.name} names (\`of\`)`);
}

/** Everything in the world that an operation could be asked about. */
export function targetsOf(world: WallWorld, operation: Operation, rule: Rule): readonly Target[] {
  const table = tableOf(operation, rule);
  const known = (id: string, workspace: string, organisation: string | null): Target => ({
    id,
    of: { kind: 'KNOWN', workspace, organisation, side: null, audience: 'JOINT', author: null },
    on: world.base,
  });
  if (table === 'workspace') return [known(world.here, world.here, null), known(world.there, world.there, null)];
  if (table === 'organisation')
    return Object.values(world.organisations).map((one) => known(one.id, one.workspace, one.id));
  if (table in world.belonging) {
    const some = world.belonging[table as keyof WallWorld['belonging']];
    return some.map((one) => ({ ...one, on: world.base }));
  }
  const things = world.things[table];
  if (!things) throw new Error(`test/wall/operations.ts names ${table} for ${operation.name}: the world has none`);
  return things;
}

/** Members are named by their memberships, those that ended too. */
const MEMBERS: Readonly<Record<string, string>> = { 'ended membership': 'membershipId' };

/** How a request is put, where it is not put as usual. */
export interface Saying {
  readonly variant?: Variant;
  /** The version expected of whatever is changed. */
  readonly version?: number;
  readonly mutationId?: string;
  /** Arguments by name, before those of the table of operations. */
  readonly says?: Readonly<Record<string, unknown>>;
}

/** The document and the variables of an operation about one thing. */
export function requestOf(
  operation: Operation,
  rule: Rule | null,
  target: Target | null,
  { variant = 'plain', ...more }: Saying = {},
) {
  const variables = variablesOf(operation, fillerOf(operation, { rule, target }, more));
  if (variant === 'directive') variables.yes = true;
  return { document: documentOf(operation, variant), variables };
}

function fillerOf(
  operation: Operation,
  { rule, target }: { rule: Rule | null; target: Target | null },
  { version = NEVER, mutationId, says = {} }: Saying,
): Filler {
  const own = OPERATIONS[operation.name];
  const asked = {
    ...('free' in own && own.says),
    ...(target && rule?.asks?.({ ...target.of, id: target.id })),
    ...says,
  } as Record<string, unknown>;
  const table = rule && target ? tableOf(operation, rule) : null;
  return (name: string, type: GraphQLInputType) => {
    if (name in asked) return asked[name];
    if (name === 'mutationId') return mutationId ?? randomUUID();
    const names = name === 'id' || name === MEMBERS[table ?? ''] || NAMED_BY[name] === table;
    if (target && names) return target.id;
    if (!isNonNullType(type)) return undefined;
    if (name === 'expectedVersion') return version;
    if (!target) return undefined;
    const known: Readonly<Record<string, string | null>> = {
      ...target.on,
      organisationId: target.of.organisation,
      workspaceId: target.of.workspace,
    };
    return known[name] ?? undefined;
  };
}
