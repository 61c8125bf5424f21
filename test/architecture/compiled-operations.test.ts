import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { buildSchema, parse, validate } from 'graphql';
import { compileQuery, isCompiledQuery } from 'graphql-jit';
import { strayLeaves } from '../support/leaf-types.js';

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

it('notices a value of another type than the schema gives it', () => {
  const query = '{ me { name } myWorkspaces { ...Some } } fragment Some on Workspace { id isDemonstration }';
  const right = { me: { name: 'A' }, myWorkspaces: [{ id: 'w', isDemonstration: true }] };
  expect(strayLeaves(query, right)).toEqual([]);
  const wrong = { me: { name: 7 }, myWorkspaces: [{ id: 'w', isDemonstration: 'true' }] };
  expect(strayLeaves(query, wrong)).toEqual([
    '.me.name is 7, no String',
    '.myWorkspaces.0.isDemonstration is "true", no Boolean',
  ]);
});
