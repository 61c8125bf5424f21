import {
  getNamedType,
  isEnumType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isUnionType,
  type GraphQLObjectType,
  type GraphQLOutputType,
} from 'graphql';
import type { Operation } from './documents.js';
import { schema } from './documents.js';
import { FIXED_WORDS } from './fixed-words.js';
import type { Received } from './wire.js';

/** Which fields of the schema have told an entitled person something of the world, and which never did. */
export class Fields {
  /** Fields of text, or ids, that carried a canary or the id of a thing. */
  readonly carried = new Set<string>();
  /** Fields of numbers, days and choices that stood beside one. */
  readonly beside = new Set<string>();

  /** Reads through an answer; gives how many fields in it belonged to a thing of the world. */
  learn(
    operation: Operation,
    answer: Pick<Received, 'text'>,
    isKnown: (text: string) => boolean,
    isAboutThing = true,
  ): number {
    const body = JSON.parse(answer.text) as { data: Record<string, unknown> | null };
    const value = body.data?.[operation.name];
    let met = 0;
    const visit = (one: unknown, type: GraphQLOutputType, isOf: boolean): void => {
      if (one === null || one === undefined) return;
      if (isNonNullType(type)) return visit(one, type.ofType, isOf);
      if (isListType(type))
        return (one as unknown[]).forEach((each) => visit(each, type.ofType as GraphQLOutputType, isOf));
      if (isLeafType(type)) return;
      const told = one as Record<string, unknown>;
      const actual = isUnionType(type) ? schema.getType(String(told.__typename)) : type;
      if (!isObjectType(actual)) return;
      const belongs = isOf || Object.values(told).some((text) => carries(text, isKnown));
      for (const field of Object.values(actual.getFields()))
        met += this.field(actual, field.name, told, belongs, isKnown);
      for (const field of Object.values(actual.getFields())) visit(told[field.name], field.type, belongs);
    };
    visit(value, operation.field.type, isAboutThing);
    return met;
  }

  private field(
    of: GraphQLObjectType,
    name: string,
    told: Record<string, unknown>,
    belongs: boolean,
    isKnown: (text: string) => boolean,
  ): number {
    const value = told[name] ?? told[`${of.name}_${name}`];
    if (value === null || value === undefined) return 0;
    if (carries(value, isKnown)) this.carried.add(`${of.name}.${name}`);
    if (!belongs) return 0;
    this.beside.add(`${of.name}.${name}`);
    return 1;
  }

  /** What the schema has and no entitled person was told of the world: each with what is missing. */
  missing(): string[] {
    const objects = Object.values(schema.getTypeMap()).filter(isObjectType);
    return objects
      .filter(({ name }) => !name.startsWith('__') && !ROOTS.has(name))
      .flatMap((type) => Object.values(type.getFields()).map((field) => ({ of: type.name, field })))
      .filter(({ of, field }) => {
        const name = `${of}.${field.name}`;
        if (name in FIXED_WORDS || of in FIXED_WORDS) return false;
        return holdsWords(field.type) ? !this.carried.has(name) : !this.beside.has(name);
      })
      .map(({ of, field }) => `${of}.${field.name}`);
  }
}

const ROOTS = new Set(['Query', 'Mutation', 'Subscription']);

function holdsWords(type: GraphQLOutputType): boolean {
  const plain = getNamedType(type);
  return isLeafType(plain) && !isEnumType(plain) && ['String', 'ID', 'JSON'].includes(plain.name);
}

function carries(value: unknown, isKnown: (text: string) => boolean): boolean {
  if (value === null || value === undefined || typeof value === 'boolean' || typeof value === 'number') return false;
  const text = typeof value === 'string' ? value : isPlain(value) ? JSON.stringify(value) : '';
  return (text.match(/kanari[0-9a-z]{18}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g) ?? []).some(isKnown);
}

/** Lists of text and JSON, but no objects of the schema: those are read through field by field. */
const isPlain = (value: unknown): boolean =>
  Array.isArray(value) ? value.every((one) => typeof one === 'string') : !('__typename' in (value as object));
