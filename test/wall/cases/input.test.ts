import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { getNamedType, isInputObjectType, type GraphQLInputType } from 'graphql';
import pg from 'pg';
import { partsOf } from '../../support/read-office.js';
import { Chance } from '../chance.js';
import { documentOf, everyOperation, schema, variablesOf, type Operation } from '../documents.js';
import { requestOf, ruleOf, targetsOf } from '../requests.js';
import { wallServer, type WallServer } from '../server/wall-server.js';
import { sample, say } from '../size.js';
import type { Wire } from '../wire.js';
import { signedIn } from '../wires.js';
import { wallWorld, type WallWorld } from '../world/world.js';

const LONG = 240_000;
let server: WallServer;
let world: WallWorld;
let person: Wire;
beforeAll(async () => {
  server = await wallServer();
  world = await wallWorld(server.databaseUrl, 'input');
  person = (await signedIn(world, server.address)).get('coordinator')!;
}, LONG);
afterAll(() => server?.stop());

const runnable = () => everyOperation.filter((one) => one.kind !== 'subscription' && !('apart' in ruleOf(one)));

/** The request of an operation as the coordinator may send it, with other values in some places. */
function request(operation: Operation, says: Readonly<Record<string, unknown>> = {}) {
  const rule = ruleOf(operation);
  if ('apart' in rule || 'free' in rule) {
    const filler = (name: string, type: GraphQLInputType) =>
      says[name] ?? (String(type) === 'ID!' ? randomUUID() : undefined);
    return { document: documentOf(operation), variables: variablesOf(operation, filler) };
  }
  const own = targetsOf(world, operation, rule).find(({ of }) => of.organisation === world.organisations.coalition.id);
  return requestOf(operation, rule, own ?? targetsOf(world, operation, rule)[0], { says });
}

/** The arguments of an operation, those inside its input too, with their types. */
function argumentsOf({ field }: Operation): { name: string; type: GraphQLInputType }[] {
  return field.args.flatMap(({ name, type }) => {
    const plain = getNamedType(type);
    return isInputObjectType(plain) ? Object.values(plain.getFields()) : [{ name, type }];
  });
}
const ofType = (operation: Operation, ...types: string[]) =>
  argumentsOf(operation).filter(
    ({ name, type }) => name !== 'mutationId' && types.includes(String(type).replace('!', '')),
  );

const isFault = (text: string) => /INTERNAL_SERVER_ERROR|syntax error at or near|violates|\bat \S+\.js:/.test(text);

/** Sends the values in every place of these types; gives what was a fault or told of one. */
async function inEveryPlace(types: readonly string[], values: readonly unknown[], chance: Chance): Promise<string[]> {
  const faults: string[] = [];
  for (const operation of runnable()) {
    for (const { name } of ofType(operation, ...types)) {
      for (const value of sample(values, chance.some(values, 1))) {
        const { document, variables } = request(operation, { [name]: value });
        const { text, status } = await person.ask(document, variables);
        if (isFault(text) || status >= 500)
          faults.push(`${operation.name}.${name} = ${JSON.stringify(value)}: ${text.slice(0, 160)}`);
      }
    }
  }
  return faults;
}

const INJECTIONS = [
  `' or '1'='1`,
  `'; drop table person; --`,
  `") union select password_hash from person --`,
  `1; select pg_sleep(5)`,
  `\\'; delete from journal; --`,
  `$1`,
  `%27%20or%201%3D1`,
  `admin'/*`,
  `'||(select version())||'`,
  `UTC'; set role postgres; --`,
];
const SEARCHES = ['a & | ! :* <->', '"unbalanced', `'quote`, '*'.repeat(300), '%_%_%', '(a+)+$'];
const LETTERS = [
  'a\u0000b',
  '\ud800 alone',
  'right \u202e to left',
  'zero\u200bwidth\u200d',
  'ﬁ ｆｕｌｌ',
  'e\u0301 and é',
  '\r\nBcc: everybody@example.org',
  '\u001b[31mred',
];

describe('what people type', () => {
  it(
    'IJ-01 reaches no statement: fragments of SQL in every place for words, ids and choices',
    async () => {
      expect(await inEveryPlace(['String', 'ID'], INJECTIONS, new Chance('sql'))).toEqual([]);
      const client = new pg.Client({ connectionString: server.databaseUrl });
      await client.connect();
      const { rows } = await client.query<{ n: number }>('select count(*)::int as n from person');
      await client.end();
      expect(rows[0].n).toBeGreaterThan(10);
    },
    LONG,
  );

  it(
    'IJ-02 is a value and no object: conditions in the place of an id are refused before anything asks for them',
    async () => {
      const objects = [{ id: 'x' }, { $ne: null }, [['a']], { _type: 'raw', value: '1=1' }];
      for (const operation of runnable()) {
        for (const { name } of ofType(operation, 'ID').slice(0, 1)) {
          const { document, variables } = request(operation, {
            [name]: objects[operation.name.length % objects.length],
          });
          const { text } = await person.ask(document, variables);
          expect(text).toContain('BAD_USER_INPUT');
        }
      }
    },
    LONG,
  );

  it(
    'IJ-03, IJ-04 are words and no patterns, however long',
    async () => {
      expect(await inEveryPlace(['String'], [...SEARCHES, 'x'.repeat(100_000)], new Chance('search'))).toEqual([]);
    },
    LONG,
  );

  it('IJ-05 is printed as it is in a report, and no template', async () => {
    const { id } = world.things.report.find(
      ({ of }) => of.organisation === world.organisations.coalition.id && of.audience === 'JOINT',
    )!;
    const title = '{{constructor.constructor("return process")()}} {#each} ${7*7} <%= 7*7 %>';
    const change = everyOperation.find(({ name }) => name === 'changeReport')!;
    const rule = ruleOf(change);
    const target = targetsOf(world, change, rule as never).find((one) => one.id === id)!;
    const { document, variables } = requestOf(change, rule as never, target, { version: 1, says: { title } });
    expect((await person.ask(document, variables)).text).toContain('"__typename":"Report"');
    const { body } = await person.fetch(`/api/reports/${id}/report.docx`);
    const words = [...(await partsOf(body)).values()].map((part) => part.toString()).join();
    expect(words).toContain('{{constructor.constructor(');
    expect(words).toContain('${7*7}');
  });

  it(
    'IJ-07, IJ-08 may hold any letters: none is a fault, and none that steers is kept in a name',
    async () => {
      expect(await inEveryPlace(['String'], LETTERS, new Chance('letters'))).toEqual([]);
      const add = everyOperation.find(({ name }) => name === 'addOrganisation')!;
      for (const [at, letters] of LETTERS.entries()) {
        const { document, variables } = request(add, {
          name: `A body of its own kind ${at} ${letters}`,
          isAnother: true,
          side: 'CSO',
        });
        const { text } = await person.ask(document, variables);
        const { name = '' } =
          (JSON.parse(text) as { data: { addOrganisation: { name?: string } } | null }).data?.addOrganisation ?? {};
        expect(name).not.toMatch(/[\u0000-\u001f\u202a-\u202e\u2066-\u2069\u200b\u2060\ufeff]/);
      }
    },
    LONG,
  );

  it(
    'IN-10 is no day that the calendar does not have',
    async () => {
      const days = [
        '0000-00-00',
        '2026-02-31',
        '10000-01-01',
        '2026-13-01',
        '26-1-1',
        'yesterday',
        '2026-01-01T00:00:00Z',
        20260101,
      ];
      const taken: string[] = [];
      for (const operation of runnable()) {
        for (const { name } of ofType(operation, 'Date')) {
          for (const day of days) {
            const { document, variables } = request(operation, { [name]: day });
            const { text } = await person.ask(document, variables);
            if (!text.includes('BAD_USER_INPUT') && !text.includes('"Refusal"'))
              taken.push(`${operation.name}.${name} = ${day}: ${text.slice(0, 120)}`);
          }
        }
      }
      expect(taken).toEqual([]);
    },
    LONG,
  );

  it('IN-11 is refused in words when it is too long', async () => {
    const write = everyOperation.find(({ name }) => name === 'recordAssessment')!;
    const { document, variables } = request(write, { rationale: 'x'.repeat(5_000_000) });
    const { status, text } = await person.ask(document, variables);
    expect(status).toBe(413);
    expect(text).not.toContain('xxxx');
    const comment = everyOperation.find(({ name }) => name === 'writeComment')!;
    const long = request(comment, { audience: 'ORGANISATION', body: 'x'.repeat(5000) });
    expect((await person.ask(long.document, long.variables)).text).toContain('"Refusal"');
  });
});

describe('what people do not type', () => {
  /** Names of columns that say whose a thing is and since when. */
  const OWNED = [
    'ownerOrganisationId',
    'ownerSide',
    'audienceId',
    'authorId',
    'writtenBy',
    'personId',
    'version',
    'createdAt',
    'writtenAt',
    'changedAt',
    'isDemonstration',
  ];

  it('IN-09, AZ-19 is in no input: who wrote a thing, whose it is, which version it has, since when', () => {
    const inputs = Object.values(schema.getTypeMap()).filter(isInputObjectType);
    const found = inputs.flatMap((input) =>
      Object.keys(input.getFields())
        .filter((name) => OWNED.includes(name))
        .map((name) => `${input.name}.${name}`),
    );
    expect(found.filter((name) => !(name in NEEDED))).toEqual([]);
    const assessing = Object.keys((schema.getType('RecordAssessmentInput') as (typeof inputs)[number]).getFields());
    expect(assessing).not.toContain('side');
  });

  it(
    'IN-09 is refused when it is sent along',
    async () => {
      let sent = 0;
      for (const operation of runnable().filter(({ kind }) => kind === 'mutation')) {
        const { document, variables } = request(operation);
        const input = variables.input as Record<string, unknown> | undefined;
        if (!input) continue;
        const known = argumentsOf(operation).map(({ name }) => name);
        const foreign = Object.fromEntries(OWNED.filter((name) => !known.includes(name)).map((name) => [name, '1']));
        const { text } = await person.ask(document, { input: { ...input, ...foreign } });
        expect(text).toContain('BAD_USER_INPUT');
        sent += 1;
      }
      say(`${sent} inputs refused with what is not theirs to say`);
    },
    LONG,
  );
});

/** Inputs that have to name somebody, each with why. */
const NEEDED: Readonly<Record<string, string>> = {
  'EntrustEntriesInput.personId': 'whose care rows come into: a colleague, never who writes',
  'EntrustEntryInput.personId': 'whose care a row comes into: a colleague, never who writes',
  'HelpColleagueInput.personId': 'whom to help back in: a colleague, never who writes',
};
