import { readFileSync } from 'node:fs';
import {
  buildSchema,
  getNamedType,
  isEnumType,
  isLeafType,
  isObjectType,
  Kind,
  parse,
  type FragmentDefinitionNode,
  type GraphQLLeafType,
  type GraphQLObjectType,
  type SelectionSetNode,
} from 'graphql';

const schema = buildSchema(readFileSync('schema.graphql', 'utf8'));

const isOf: Readonly<Record<string, (value: unknown) => boolean>> = {
  ID: (value) => typeof value === 'string',
  String: (value) => typeof value === 'string',
  Boolean: (value) => typeof value === 'boolean',
  Int: (value) => Number.isInteger(value),
  Float: (value) => typeof value === 'number' && Number.isFinite(value),
  Date: (value) => typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value),
  DateTime: (value) => typeof value === 'string' && /^\d{4}-\d\d-\d\dT.*Z$/.test(value),
};

/** The server writes plain values out as they are; here each is held against the type the schema gives it. */
export function strayLeaves(query: string, data: unknown): string[] {
  const document = parse(query);
  const fragments = new Map<string, FragmentDefinitionNode>();
  const stray: string[] = [];
  for (const one of document.definitions) if (one.kind === Kind.FRAGMENT_DEFINITION) fragments.set(one.name.value, one);

  const visit = (value: unknown, set: SelectionSetNode, type: GraphQLObjectType | null, path: string): void => {
    if (value === null || typeof value !== 'object') return;
    if (Array.isArray(value)) return value.forEach((one, at) => visit(one, set, type, `${path}.${at}`));
    const told = (value as { __typename?: string }).__typename;
    const actual = told ? (schema.getType(told) as GraphQLObjectType) : type;
    for (const selection of set.selections) {
      if (selection.kind === Kind.FIELD) {
        const key = (selection.alias ?? selection.name).value;
        const field = actual?.getFields()[selection.name.value];
        const found = (value as Record<string, unknown>)[key];
        if (!field || found === undefined) continue;
        const of = getNamedType(field.type);
        if (isLeafType(of)) check(found, of, `${path}.${key}`);
        else visit(found, selection.selectionSet!, isObjectType(of) ? of : null, `${path}.${key}`);
        continue;
      }
      const part = selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value)!;
      const condition = part.typeCondition?.name.value;
      const isMeant = !condition || !told || condition === told;
      if (isMeant)
        visit(value, part.selectionSet, condition ? (schema.getType(condition) as typeof actual) : actual, path);
    }
  };

  const check = (value: unknown, type: GraphQLLeafType, path: string): void => {
    if (value === null) return;
    if (Array.isArray(value)) return value.forEach((one, at) => check(one, type, `${path}.${at}`));
    const isRight = isEnumType(type) ? type.getValue(String(value)) !== undefined : (isOf[type.name]?.(value) ?? true);
    if (!isRight) stray.push(`${path} is ${JSON.stringify(value)}, no ${type.name}`);
  };

  const roots = { query: schema.getQueryType(), mutation: schema.getMutationType(), subscription: null };
  for (const one of document.definitions) {
    if (one.kind === Kind.OPERATION_DEFINITION) visit(data, one.selectionSet, roots[one.operation] ?? null, '');
  }
  return stray;
}
