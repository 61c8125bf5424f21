import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { buildSchema, parse, validate } from 'graphql';
import { compileQuery, isCompiledQuery } from 'graphql-jit';

const schema = buildSchema(readFileSync('schema.graphql', 'utf8'));
const registered = JSON.parse(readFileSync('web/graphql/generated/persisted-documents.json', 'utf8')) as Record<
  string,
  string
>;
const named = Object.values(registered).map(
  (text) => [/(?:query|mutation|subscription) (\w+)/.exec(text)![1], text] as const,
);

describe('every operation of the client', () => {
  it('is registered once', () => {
    expect(new Set(named.map(([name]) => name)).size).toBe(named.length);
    expect(named.length).toBeGreaterThan(20);
  });

  it.each(named)('%s fits the schema, and is compiled rather than interpreted', (_name, text) => {
    const document = parse(text);
    expect(validate(schema, document)).toEqual([]);
    expect(isCompiledQuery(compileQuery(schema, document, ''))).toBe(true);
  });
});
