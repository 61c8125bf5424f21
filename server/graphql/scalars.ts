import { GraphQLError, GraphQLScalarType, Kind, type ValueNode } from 'graphql';

const DAY = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

/** `YYYY-MM-DD` of a day that exists. */
export function readDate(value: unknown): string {
  const isDay = typeof value === 'string' && DAY.test(value);
  if (isDay && new Date(`${value}T00:00:00Z`).toISOString().startsWith(value)) return value;
  throw new GraphQLError(`A date is written YYYY-MM-DD, for example 2026-03-15; got ${JSON.stringify(value)}.`);
}

/** A calendar day without a time. */
export const DateScalar = new GraphQLScalarType({
  name: 'Date',
  description: 'A calendar day as `YYYY-MM-DD`, without time or zone.',
  serialize: (value) => (value instanceof Date ? value.toISOString().slice(0, 10) : String(value).slice(0, 10)),
  parseValue: readDate,
  parseLiteral: (node) => readDate(node.kind === Kind.STRING ? node.value : null),
});

/** A moment. */
export const DateTimeScalar = new GraphQLScalarType({
  name: 'DateTime',
  description: 'A moment in UTC, ISO 8601: `2026-03-15T14:02:00.000Z`.',
  serialize: (value) => new Date(value as string | Date).toISOString(),
  parseValue: (value) => new Date(String(value)),
});

function literal(node: ValueNode): unknown {
  switch (node.kind) {
    case Kind.OBJECT:
      return Object.fromEntries(node.fields.map((field) => [field.name.value, literal(field.value)]));
    case Kind.LIST:
      return node.values.map(literal);
    case Kind.INT:
    case Kind.FLOAT:
      return Number(node.value);
    case Kind.STRING:
    case Kind.BOOLEAN:
    case Kind.ENUM:
      return node.value;
    default:
      return null;
  }
}

/** Structured text of an editor, or the differing fields of a conflict: a value without a fixed shape. */
export const JsonScalar = new GraphQLScalarType({
  name: 'JSON',
  description: 'A JSON value whose shape the field describes.',
  parseValue: (value) => value,
  parseLiteral: literal,
});
