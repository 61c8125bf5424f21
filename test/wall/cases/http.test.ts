import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import WebSocket from 'ws';
import pg from 'pg';
import { Chance } from '../chance.js';
import { everyOperation } from '../documents.js';
import { requestOf, ruleOf, targetsOf } from '../requests.js';
import { wallServer, type WallServer } from '../server/wall-server.js';
import { sample, say } from '../size.js';
import type { Wire } from '../wire.js';
import { signedIn } from '../wires.js';
import { ACTORS } from '../world/people.js';
import { wallWorld, type WallWorld } from '../world/world.js';

const LONG = 240_000;
let server: WallServer;
let world: WallWorld;
let wires: Map<string, Wire>;
let person: Wire;
beforeAll(async () => {
  server = await wallServer();
  world = await wallWorld(server.databaseUrl, 'http');
  wires = await signedIn(world, server.address);
  person = wires.get('coordinator')!;
}, LONG);
afterAll(() => server?.stop());

const WRITE = `mutation ($input: WriteCommentInput!) { writeComment(input: $input) { __typename } }`;
const written = async () => {
  const client = new pg.Client({ connectionString: server.databaseUrl });
  await client.connect();
  const { rows } = await client.query<{ n: number }>('select count(*)::int as n from comment');
  await client.end();
  return rows[0].n;
};
const input = () => ({
  mutationId: crypto.randomUUID(),
  entryId: world.base.entryId,
  audience: 'ORGANISATION',
  body: 'words',
});
const body = () => JSON.stringify({ query: WRITE, variables: { input: input() } });
const EVIL = 'https://evil.example';

describe('another site', () => {
  const FORMS: Readonly<Record<string, () => RequestInit>> = {
    'plain text': () => ({ headers: { 'content-type': 'text/plain' }, body: body() }),
    'a form': () => ({
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ query: WRITE, variables: JSON.stringify({ input: input() }) }),
    }),
    'a form with parts': () => {
      const form = new FormData();
      form.append('operations', body());
      form.append('query', WRITE);
      return { body: form };
    },
    'JSON from its own origin': () => ({ headers: { 'content-type': 'application/json', origin: EVIL }, body: body() }),
    'JSON from nowhere': () => ({ headers: { 'content-type': 'application/json', origin: 'null' }, body: body() }),
    'no type at all': () => ({ body: new Blob([body()]) }),
  };
  it.each(Object.entries(FORMS))('CS-01 cannot have a change made in somebody’s name by %s', async (_, form) => {
    const before = await written();
    const { status } = await person.fetch('/graphql', { method: 'POST', ...form() });
    expect([400, 403, 415, 500].filter((code) => code !== 500)).toContain(status);
    expect(await written()).toBe(before);
  });

  it('CS-01 cannot send a file in somebody’s name', async () => {
    const form = new FormData();
    form.append('file', new Blob(['a;b']), 'export.csv');
    const { status } = await person.fetch(`/api/workspaces/${world.here}/imports`, {
      method: 'POST',
      body: form,
      headers: { origin: EVIL },
    });
    expect(status).toBe(403);
  });

  it('CS-02 cannot change anything by an address: a mutation is never run by GET', async () => {
    const before = await written();
    const query = new URLSearchParams({ query: WRITE, variables: JSON.stringify({ input: input() }) });
    const { status } = await person.fetch(`/graphql?${query.toString()}`, {
      headers: { 'apollo-require-preflight': 'yes' },
    });
    expect(status).toBe(405);
    expect(await written()).toBe(before);
  });

  it('CS-03 is told from this one to the letter: a neighbour’s name, port or scheme is another origin', async () => {
    const { host } = new URL(server.address);
    for (const origin of [
      `http://evil.${host}`,
      `http://${host}.evil.example`,
      `http://${host}0`,
      'http://localhost:1',
    ]) {
      const { status } = await person.fetch('/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin },
        body: body(),
      });
      expect(status).toBe(403);
    }
  });

  it('CS-04 opens no socket with somebody’s cookie', async () => {
    expect(await upgrade({ cookie: person.signedIn, origin: EVIL })).toBe(403);
    expect(await upgrade({ cookie: person.signedIn, origin: 'null' })).toBe(403);
    expect(await upgrade({ origin: server.address })).toBe(401);
    expect(await upgrade({ cookie: person.signedIn, origin: server.address })).toBe(101);
  });

  it('CS-05 signs nobody in and nobody out', async () => {
    for (const query of [
      'mutation { signOut }',
      'mutation { signIn(input: { email: "a@example.org", password: "x" }) { __typename } }',
    ]) {
      const headers = { 'content-type': 'text/plain', origin: EVIL };
      const { status } = await person.fetch('/graphql', { method: 'POST', headers, body: JSON.stringify({ query }) });
      expect(status).toBe(403);
    }
    expect((await person.ask('{ me { name } }', {})).text).toContain('kanari');
  });

  it('CS-06, XS-04 frames no page of this program, and no page runs a script that is not its own', async () => {
    for (const path of ['/', '/matrix', '/graphql', `/api/reports/${world.things.report[0].id}/report.docx`]) {
      const { headers } = await person.fetch(path);
      const policy = /content-security-policy: (.*)/.exec(headers)?.[1] ?? '';
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).toMatch(/script-src 'self'(;|$)/);
      for (const none of ['object-src', 'base-uri']) expect(policy).toContain(`${none} 'none'`);
      expect(policy).not.toMatch(/unsafe-eval|script-src[^;]*unsafe-inline/);
      expect(headers).toContain('x-content-type-options: nosniff');
      expect(headers).toContain('referrer-policy: no-referrer');
    }
    const { headers } = await person.ask('{ me { name } }', {});
    expect(headers).toContain('cache-control: no-store');
  });
});

function upgrade(headers: Record<string, string>): Promise<number> {
  const socket = new WebSocket(`${server.address.replace('http', 'ws')}/graphql`, 'graphql-transport-ws', { headers });
  return new Promise((resolve) => {
    socket.on('open', () => {
      socket.close();
      resolve(101);
    });
    socket.on('unexpected-response', (_request, response) => resolve(response.statusCode ?? 0));
    socket.on('error', () => undefined);
  });
}

describe('one connection after another person', () => {
  const names = ['me', 'recommendationPage', 'people', 'waitingForMe', 'commitmentsOfReview', 'report'];
  /** What each asks, with what they are told when they are alone. */
  async function alone() {
    const requests = names.flatMap((name) => {
      const operation = everyOperation.find((one) => one.name === name)!;
      const rule = ruleOf(operation);
      const target = 'by' in rule ? targetsOf(world, operation, rule)[0] : null;
      const request = requestOf(operation, 'by' in rule ? rule : null, target);
      return ACTORS.map((who) => ({ who, ...request }));
    });
    const told = new Map<object, string>();
    for (const one of requests) told.set(one, (await wires.get(one.who)!.ask(one.document, one.variables)).text);
    return { requests, told };
  }

  it(
    'TE-05, TE-07, TE-08 tells nobody anything of somebody else, among errors, faults and requests cut off',
    async () => {
      const { requests, told } = await alone();
      const chance = new Chance('pool');
      const count = sample(100_000, 240);
      let mixed = 0;
      for (let at = 0; at < count; at += 24) {
        const some = Array.from({ length: 24 }, () => chance.oneOf(requests));
        await Promise.all(
          some.map(async (one) => {
            if (chance.below(0.1)) return cutOff(one);
            if (chance.below(0.1)) await wires.get(one.who)!.ask('{ report(id: "no id") { id } }', {});
            const { text } = await wires.get(one.who)!.ask(one.document, one.variables);
            if (text !== told.get(one)) mixed += 1;
          }),
        );
      }
      say(`${count} requests of ${ACTORS.length} people one through another: ${mixed} mixed`);
      expect(mixed).toBe(0);
    },
    LONG,
  );

  async function cutOff({
    who,
    document,
    variables,
  }: {
    who: string;
    document: string;
    variables: object;
  }): Promise<void> {
    const cut = new AbortController();
    setTimeout(() => cut.abort(), 5);
    const headers = { 'content-type': 'application/json', cookie: wires.get(who)!.signedIn };
    const sent = { method: 'POST', headers, body: JSON.stringify({ query: document, variables }), signal: cut.signal };
    await fetch(`${server.address}/graphql`, sent)
      .then((response) => response.text())
      .catch(() => undefined);
  }

  it('TE-06 keeps nothing of a transaction that was rolled back, neither its rows nor whose it was', async () => {
    const refused = { ...input(), body: '   ' };
    const before = await written();
    const me = await wires.get('focal point')!.ask('{ me { personId } }', {});
    for (let times = 0; times < 20; times += 1) {
      const [{ text }, again] = await Promise.all([
        person.ask(WRITE, { input: { ...refused, mutationId: crypto.randomUUID() } }),
        wires.get('focal point')!.ask('{ me { personId } }', {}),
      ]);
      expect(text).toContain('Refusal');
      expect(again.text).toBe(me.text);
    }
    expect(await written()).toBe(before);
  });
});
