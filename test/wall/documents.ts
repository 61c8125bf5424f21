import { readFileSync } from 'node:fs';
import {
  buildSchema,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isUnionType,
  type GraphQLField,
  type GraphQLInputObjectType,
  type GraphQLInputType,
  type GraphQLNamedType,
} from 'graphql';

export const schema = buildSchema(readFileSync('schema.graphql', 'utf8'));

/** How a request is put: every decision must be the same in each of them. */
export type Variant = 'plain' | 'alias' | 'inline fragment' | 'named fragment' | 'directive';
export const VARIANTS: readonly Variant[] = ['plain', 'alias', 'inline fragment', 'named fragment', 'directive'];

export type Kind = 'query' | 'mutation' | 'subscription';
export interface Operation {
  readonly kind: Kind;
  readonly name: string;
  readonly field: GraphQLField<unknown, unknown>;
}

const rootOf = (kind: Kind) =>
  ({ query: schema.getQueryType(), mutation: schema.getMutationType(), subscription: schema.getSubscriptionType() })[
    kind
  ];

/** Every operation the schema has. */
export const everyOperation: readonly Operation[] = (['query', 'mutation', 'subscription'] as const).flatMap((kind) =>
  Object.values(rootOf(kind)?.getFields() ?? {}).map((field) => ({ kind, name: field.name, field })),
);

/** A type that leads back to itself is followed once. */
const DEEPEST = 7;

/** Fields of the answers every mutation may give are told apart, since the things have fields of the same names. */
const APART = new Set(['Refusal', 'Conflict']);

/** The document that asks an operation for every field it can give. */
export function documentOf(operation: Operation, variant: Variant = 'plain'): string {
  return new Writer(operation, variant).document();
}

class Writer {
  private aliases = 0;
  private readonly fragments: string[] = [];

  constructor(
    private readonly operation: Operation,
    private readonly variant: Variant,
  ) {}

  document(): string {
    const { kind, field } = this.operation;
    const type = getNamedType(field.type);
    const set = isLeafType(type) ? '' : this.set(type, [type.name]);
    const args = field.args.map(({ name }) => `${name}: $${name}`).join(', ');
    const declared = field.args.map((arg) => `$${arg.name}: ${arg.type}`);
    if (this.variant === 'directive') declared.push('$yes: Boolean!');
    const call = `${field.name}${args && `(${args})`}${this.variant === 'directive' ? ' @include(if: $yes)' : ''} ${set}`;
    const alias = this.variant === 'alias' ? 'other: ' : '';
    const root = rootOf(kind)!.name;
    // A mutation has to stand at the root itself: one in a fragment is refused before anything runs.
    const isWrapped = this.variant === 'inline fragment' && kind === 'query';
    const body = isWrapped ? `... on ${root} { ${call} }` : alias + call;
    return `${kind} ${declared.length ? `(${declared.join(', ')})` : ''} { ${body} }\n${this.fragments.join('\n')}`;
  }

  private set(type: GraphQLNamedType, path: readonly string[]): string {
    if (isUnionType(type)) {
      const members = type
        .getTypes()
        .map((member) => `... on ${member.name} ${this.set(member, [...path, member.name])}`);
      return `{ __typename ${members.join(' ')} }`;
    }
    if (!isObjectType(type)) throw new Error(`no selection of ${type.name}`);
    const fields = Object.values(type.getFields()).flatMap((field) => this.field(type.name, field, path));
    const inside = `__typename ${fields.join(' ')}`;
    if (this.variant === 'inline fragment') return `{ ... on ${type.name} { ${inside} } }`;
    if (this.variant !== 'named fragment') return `{ ${inside} }`;
    const name = `F${this.fragments.length}_${this.aliases++}`;
    this.fragments.push(`fragment ${name} on ${type.name} { ${inside} }`);
    return `{ ...${name} }`;
  }

  private field(of: string, field: GraphQLField<unknown, unknown>, path: readonly string[]): string[] {
    if (field.args.some(({ type }) => isNonNullType(type))) return [];
    const type = getNamedType(field.type);
    const isAgain = path.filter((name) => name === type.name).length > 1 || path.length > DEEPEST;
    if (!isLeafType(type) && isAgain) return [];
    const apart = APART.has(of) ? `${of}_${field.name}: ` : '';
    const alias = this.variant === 'alias' ? `a${this.aliases++}: ` : apart;
    const directive = this.variant === 'directive' ? ' @include(if: $yes)' : '';
    const set = isLeafType(type) ? '' : ` ${this.set(type, [...path, type.name])}`;
    return [`${alias}${field.name}${directive}${set}`];
  }
}

/** What an argument is when nothing is said about it; `undefined` leaves an optional one out. */
export type Filler = (name: string, type: GraphQLInputType) => unknown;

/** The variables of an operation: required ones filled by what they are called and of which type, others left out. */
export function variablesOf(operation: Operation, filler: Filler): Record<string, unknown> {
  const filled = operation.field.args.map(({ name, type }) => [name, valueOf(name, type, filler)] as const);
  return Object.fromEntries(filled.filter(([, value]) => value !== undefined));
}

function valueOf(name: string, type: GraphQLInputType, filler: Filler): unknown {
  const given = filler(name, type);
  if (given !== undefined) return given;
  if (!isNonNullType(type)) return undefined;
  const plain = getNullableType(type);
  if (isListType(plain)) return [];
  if (isInputObjectType(plain)) return objectOf(plain, filler);
  if (isEnumType(plain)) return plain.getValues()[0].name;
  const ofScalar: Readonly<Record<string, unknown>> = {
    String: 'some words',
    Int: 1,
    Float: 1.5,
    Boolean: false,
    Date: '2026-01-10',
    JSON: { type: 'doc', content: [] },
  };
  if (plain.toString() in ofScalar) return ofScalar[plain.toString()];
  throw new Error(`test/wall/operations.ts does not say what the argument ${name}: ${type} is`);
}

export function objectOf(type: GraphQLInputObjectType, filler: Filler): Record<string, unknown> {
  const fields = Object.values(type.getFields()).map((one) => [one.name, valueOf(one.name, one.type, filler)] as const);
  return Object.fromEntries(fields.filter(([, value]) => value !== undefined));
}
