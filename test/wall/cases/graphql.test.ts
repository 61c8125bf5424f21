import { createHash, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import WebSocket from 'ws';
import { LIMITS } from '../../../server/graphql/document-limits.js';
import { everyOperation } from '../documents.js';
import { wallServer, type WallServer } from '../server/wall-server.js';
import { requestOf, ruleOf, targetsOf } from '../requests.js';
import { Wire } from '../wire.js';
import { signedIn } from '../wires.js';
import { wallWorld, type WallWorld } from '../world/world.js';
import { decisionOf } from '../matrix.js';

const LONG = 180_000;
let closed: WallServer;
let open: WallServer;
let world: WallWorld;
let wires: Map<string, Wire>;
/** Somebody of the open server. */
let person: Wire;
/** Nobody, at the server that runs its own client's operations only. */
let stranger: Wire;

beforeAll(async () => {
  [closed, open] = await Promise.all([
    wallServer({}, { TANDEM_OPEN_API: 'off' }),
    wallServer({ limits: 'as they are' }),
  ]);
  world = await wallWorld(open.databaseUrl, 'graphql');
  wires = await signedIn(world, open.address);
  person = wires.get('coordinator')!;
  stranger = new Wire(closed.address, 'stranger');
}, LONG);
afterAll(async () => {
  for (const server of [closed, open]) await server?.stop();
});

const codeOf = (text: string) =>
  (JSON.parse(text) as { errors?: { extensions: { code: string } }[] }).errors?.[0].extensions.code;
const operations = () => JSON.parse(readFileSync('dist/operations.json', 'utf8')) as Record<string, string>;
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const json = { 'content-type': 'application/json' };
const post = (wire: Wire, body: unknown, path = '/graphql') =>
  wire.fetch(path, { method: 'POST', headers: json, body: typeof body === 'string' ? body : JSON.stringify(body) });
const hashed = (sha256Hash: string, query?: string) => ({
  query,
  extensions: { persistedQuery: { version: 1, sha256Hash } },
});

/** Of a whole matrix: what makes its one statement largest. */
const COSTLY = 'rows { id text actions { id } commitments { id } indicators { id } themes { id } commentCount }';

describe('the closed server', () => {
  it.each([
    '{ __schema { types { name } } }',
    '{ __type(name: "Query") { name } }',
    '{ matrx { id } }',
    '{ me { nam } }',
  ])('GQ-01 tells nothing of the schema: %s', async (query) => {
    const { text } = await stranger.ask(query, {});
    expect(text).not.toMatch(/Did you mean|"types"|Cannot query/);
    expect(JSON.parse(text)).toMatchObject({ errors: [{}] });
    expect(text).not.toContain('"data":{');
  });

  it('GQ-02 runs no document that no build registered, by text or by hash', async () => {
    const { text } = await stranger.ask('{ installation { needsFirstAdministrator } }', {});
    expect(codeOf(text)).toBe('OPERATION_NOT_REGISTERED');
    const unknown = await post(stranger, hashed(sha256('{ me { name } }')));
    expect(codeOf(unknown.text)).toBe('PERSISTED_QUERY_NOT_FOUND');
  });

  it('GQ-03 refuses the hash of a registered document over another text', async () => {
    const [hash, text] = Object.entries(operations()).find(([, one]) => one.includes('query'))!;
    const other = await post(stranger, hashed(hash, '{ installation { needsFirstAdministrator } }'));
    expect(other.text).toContain('OPERATION_NOT_REGISTERED');
    expect(other.text).not.toContain('needsFirst');
    expect(text).toBeTruthy();
  });
});

const many = (count: number, of: (at: number) => string) => Array.from({ length: count }, (_, at) => of(at)).join(' ');
const nested = (depth: number) => {
  const path = Array.from({ length: depth }, () => 'comments { author {');
  return `{ recommendationPage(entryId: "x") { ${path.join(' ')} person ${'}'.repeat(2 * depth)} } }`;
};
const SIGN_IN = 'signIn(input: { email: "a@example.org", password: "wrong" }) { __typename }';

const TOO_LARGE: Readonly<Record<string, string>> = {
  'GQ-05 a thousand sign-ins in one document': `mutation { ${many(1000, (at) => `a${at}: ${SIGN_IN}`)} }`,
  'GQ-05 sixteen aliases': `{ ${many(16, (at) => `a${at}: installation { needsFirstAdministrator }`)} }`,
  'GQ-06 fields fifty deep': nested(25),
  'GQ-06 ten thousand directives': `{ me { name ${many(10_000, () => '@include(if: true)')} } }`,
  'GQ-06 a megabyte': `{ me { name } } # ${'x'.repeat(900_000)}`,
  'GQ-07 fragments that spread fragments, doubled each time': `{ me { ...F0 } } ${many(
    20,
    (at) => `fragment F${at} on Me { ${at === 19 ? 'name' : `...F${at + 1} ...F${at + 1}`} }`,
  )}`,
  'GQ-09 more behind @skip with a variable': `query ($no: Boolean = true) { me { ${many(
    16,
    (at) => `a${at}: name @skip(if: $no)`,
  )} } }`,
};

describe('the open server', () => {
  it.each(Object.entries(TOO_LARGE))('refuses before anything runs: %s', async (_, query) => {
    const { text } = await post(person, { query });
    expect(codeOf(text)).toBe('DOCUMENT_TOO_LARGE');
  });

  it('GQ-05 refuses several requests in one', async () => {
    const { status, text } = await post(person, [{ query: '{ me { name } }' }, { query: '{ me { name } }' }]);
    expect(status).toBe(400);
    expect(text).not.toContain('"name"');
  });

  it('GQ-06 refuses fragments that go round in a circle', async () => {
    const { text } = await post(person, {
      query: '{ me { ...A } } fragment A on Me { ...B } fragment B on Me { ...A }',
    });
    expect(codeOf(text)).toBe('GRAPHQL_VALIDATION_FAILED');
  });

  it('GQ-08 holds documents over the socket to the same limits, and GQ-01 to the same silence', async () => {
    const refused = await overSocket(open, person, TOO_LARGE['GQ-05 sixteen aliases']);
    expect(refused).toContain('DOCUMENT_TOO_LARGE');
    expect(await overSocket(open, person, nested(25))).toContain('DOCUMENT_TOO_LARGE');
  });

  it('GQ-09 answers the same of what may not be seen, with @skip and @include by a variable', async () => {
    const { id } = world.things.evidence.find(({ of }) => of.side === 'GOVERNMENT' && of.audience === 'ORGANISATION')!;
    const page = (more: string) =>
      `query ($yes: Boolean!) { commitment(id: "${id}") ${more} { id text @include(if: $yes) } }`;
    const plain = await person.ask(page(''), { yes: false });
    expect(codeOf(plain.text)).toBe('NOT_FOUND');
    expect((await person.ask(page('@include(if: $yes)'), { yes: true })).text).toBe(plain.text);
  });

  const deep = (levels: number) => `${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`;
  const BAD_VARIABLES: Readonly<Record<string, string>> = {
    'a number for an id’s place in a list': '{"id":["x",{"y":1}]}',
    'an object for an id': '{"id":{"contains":"a"}}',
    'a huge number': '{"id":1e400}',
    NaN: '{"id":NaN}',
    'a thousand levels': `{"id":${deep(1000)}}`,
    __proto__: '{"__proto__":{"id":"x"}}',
    'twice the same name': '{"id":"x","id":{"a":1}}',
    null: '{"id":null}',
  };
  it.each(Object.entries(BAD_VARIABLES))('GQ-10 refuses variables that are no values: %s', async (_, variables) => {
    const query = 'query ($id: ID!) { report(id: $id) { id } }';
    const { status, text } = await post(person, `{"query":${JSON.stringify(query)},"variables":${variables}}`);
    expect(status).toBeLessThan(500);
    expect(text).not.toMatch(/INTERNAL_SERVER_ERROR|at .*\.js|SyntaxError/);
    expect(text).not.toContain('"report":{');
  });

  it('GQ-11 no list can be asked for by length: where a list can grow, the program itself limits it', () => {
    const sizes = everyOperation.flatMap(({ name, field }) =>
      field.args
        .filter(({ name: arg }) => /^(first|last|limit|take|offset|skip)$/.test(arg))
        .map((arg) => `${name}.${arg.name}`),
    );
    expect(sizes).toEqual([]);
  });

  it(
    'GQ-12 a database that fails in the middle of any operation is named by an id and nothing else',
    async () => {
      const secret = 'insert into person values (secret_check) at /srv/tandem/server.js:1';
      await open.wish({ fault: secret });
      const told: string[] = [];
      try {
        for (const operation of everyOperation.filter(({ kind }) => kind !== 'subscription')) {
          const rule = ruleOf(operation);
          if ('apart' in rule) continue;
          const target = 'free' in rule ? null : targetsOf(world, operation, rule)[0];
          const { document, variables } = requestOf(operation, 'free' in rule ? null : rule, target);
          const { text } = await post(person, { query: short(document), variables });
          if (/secret|srv|insert|23514|\.js/.test(text)) told.push(`${operation.name}: ${text}`);
        }
        const file = await person.fetch(`/api/reports/${world.things.report[0].id}/report.docx`);
        if (/secret|srv|insert|23514|\.js/.test(file.text)) told.push(file.text);
        const frame = await overSocket(
          open,
          person,
          `subscription { reviewChanged(reviewId: "${world.base.reviewId}") { refetchAll } }`,
        );
        if (/secret|srv|insert|23514|\.js/.test(frame)) told.push(frame);
        expect(frame).toContain('Something went wrong');
        expect(file.status).toBe(500);
      } finally {
        await open.wish({ fault: null });
      }
      expect(told).toEqual([]);
    },
    LONG,
  );

  it(
    'GQ-15 two hundred of the costliest documents at once are answered or turned away, and others are served meanwhile',
    async () => {
      const aliases = Array.from({ length: LIMITS.aliases }, (_, at) => `a${at}: matrix(reviewId: $id) { ${COSTLY} }`);
      const query = `query ($id: ID!) { ${aliases.join(' ')} }`;
      const ask = async () => {
        const body = JSON.stringify({ query, variables: { id: world.base.reviewId } });
        const headers = { ...json, cookie: person.signedIn };
        const answer = await fetch(`${open.address}/graphql`, { method: 'POST', headers, body });
        return { status: answer.status, text: await answer.text() };
      };
      /** How often somebody else was answered while all of them were: the last may have come after them. */
      const servedMeanwhile = async (flood: readonly Promise<unknown>[]) => {
        let isOver = false;
        void Promise.allSettled(flood).then(() => (isOver = true));
        let served = 0;
        for (; !isOver; served += 1) {
          const { text } = await wires.get('focal point')!.ask('{ me { name } }', {});
          expect(text).toContain('"me":{');
        }
        return served;
      };
      const flood = Array.from({ length: 200 }, ask);
      let served = await servedMeanwhile(flood);
      const answers = await Promise.all(flood);
      // On a machine busy with other things a flood may be over before the client itself has a turn.
      for (let again = 0; again < 2 && served < 2; again += 1)
        served = await servedMeanwhile(Array.from({ length: 200 }, ask));
      expect(served).toBeGreaterThan(1);
      expect(new Set(answers.map(({ status }) => status === 200 || status === 429))).toEqual(new Set([true]));
      expect(answers.filter(({ status, text }) => status === 200 && text.includes('"errors"'))).toEqual([]);
      // Nothing is used up by it: everybody is served as before, and no statement may take for ever.
      const after = await Promise.all([...wires.values()].map((wire) => wire.ask('{ me { name } }', {})));
      expect(after.filter(({ status }) => status !== 200)).toEqual([]);
      const app = new pg.Client({ connectionString: open.appUrl });
      await app.connect();
      const { rows } = await app.query('show statement_timeout');
      await app.end();
      expect(rows).toEqual([{ statement_timeout: '5s' }]);
    },
    LONG,
  );

  const PATHS = [
    '/graphql/',
    '//graphql',
    '/graphql;',
    '/graphql;a=b',
    '/graphql%2f',
    '/%67raphql',
    '/GraphQL',
    '/graphql/x',
    '/graphql?x=1',
  ];
  it.each(PATHS)('GQ-14 another way of writing the address opens nothing: %s', async (path) => {
    const { id } = world.things.report.find(({ of }) => of.side === 'GOVERNMENT' && of.audience === 'SIDE')!;
    const body = { query: 'query ($id: ID!) { report(id: $id) { title } }', variables: { id } };
    for (const wire of [person, wires.get('anonymous')!]) {
      const { text, status } = await post(wire, body, path);
      expect(text).not.toContain('kanari');
      if (text.startsWith('{"errors"')) expect(['NOT_FOUND', 'UNAUTHENTICATED']).toContain(codeOf(text));
      else expect([400, 404, 405]).toContain(status);
    }
    const head = await person.fetch(path, { method: 'HEAD' });
    expect(head.body).toHaveLength(0);
  });
});

/** The first fields are enough where only the failure matters; and strangers' documents have limits. */
const short = (document: string) =>
  document
    .replace(/\{ __typename [^{}]*(\{[\s\S]*\})? *\}/, '{ __typename }')
    .replace(/(\) \{ \w+(\([^)]*\))?) \{[\s\S]*$/, '$1 { __typename } }');

/** What a socket says to a document: everything until it has answered. */
function overSocket({ address }: WallServer, wire: Wire, query: string): Promise<string> {
  const url = `${address.replace('http', 'ws')}/graphql`;
  const socket = new WebSocket(url, 'graphql-transport-ws', { headers: { cookie: wire.signedIn, origin: address } });
  return new Promise((resolve, reject) => {
    const said: string[] = [];
    socket.on('open', () => socket.send(JSON.stringify({ type: 'connection_init' })));
    socket.on('message', (data: Buffer) => {
      said.push(data.toString());
      if (data.includes('connection_ack'))
        socket.send(JSON.stringify({ id: randomUUID(), type: 'subscribe', payload: { query } }));
      else socket.close();
    });
    socket.on('close', (code) => resolve(`${said.join('\n')} ${code}`));
    socket.on('error', reject);
  });
}

it('decides by what is asked and not by what it is called: two names for one refusal', async () => {
  const { id } = world.things.report.find(({ of }) => of.side === 'GOVERNMENT' && of.audience === 'SIDE')!;
  const { text } = await person.ask('query ($id: ID!) { installation: report(id: $id) { id: title } }', { id });
  expect(decisionOf({ text })).toBe('NOT_FOUND');
});
