// npm run bench [-- S1] [Q5 …] [documents]: the program beside a raw server over the same tables, in one run. Ratios count, not times.
import assert from 'node:assert/strict';
import path from 'node:path';
import { hash } from '@node-rs/argon2';
import pg from 'pg';
import { benchDocuments, CREATE_REPORT } from './documents.mjs';
import { measure } from './measure.mjs';
import { bodyOf } from './operations.mjs';
import { PASSWORD, signIn, start, withProgram } from './program.mjs';
import { reads } from './queries.mjs';
import { DEVICE, seed, SIZES } from './seed.mjs';

const SECONDS = Number(process.env.BENCH_SECONDS ?? 5);
const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 3);
const RECORD = `mutation ($input: RecordAssessmentInput!) { recordAssessment(input: $input) { __typename } }`;
const WRITES = 'Q5';
const DOCUMENTS = 'documents';
const KINDS = ['Q1', 'Q2', 'Q3', WRITES, DOCUMENTS];

const asked = process.argv.slice(2);
const unknown = asked.find((word) => !(word in SIZES) && !KINDS.includes(word));
if (unknown) throw new Error(`there is no ${unknown}; there are ${[...Object.keys(SIZES), ...KINDS].join(', ')}`);
const kinds = asked.filter((word) => KINDS.includes(word));
const isAsked = (kind) => !kinds.length || kinds.includes(kind);
const sizes = asked.filter((word) => word in SIZES);
// The documents alone are written over the data of one State.
const all = kinds.join() === DOCUMENTS ? ['S1'] : Object.keys(SIZES);
for (const size of sizes.length ? sizes : all) await benchOf(size);

async function benchOf(size) {
  const texts = Object.values(reads({ entries: [] })).map(({ query }) => query);
  await withProgram({ operations: [RECORD, CREATE_REPORT, ...texts] }, async ({ ours, database, running }) => {
    const at = await fill(size, database.migrateUrl);
    const { postmaster } = database;
    const cookie = await signIn(ours.address, at.email, `tandem-device=${DEVICE}`);
    const queries = reads(at);
    const rawEnv = {
      RAW_DATABASE: database.migrateUrl, // bare: the owner's account, whom no policy asks
      RAW_STATEMENTS: JSON.stringify(
        Object.fromEntries(Object.entries(queries).map(([q, { sql, values }]) => [q, { sql, values }])),
      ),
      RAW_PERSON: at.person,
      RAW_ORGANISATION: at.organisation,
    };
    const guarded = { RAW_DATABASE: database.appUrl, SESSION: 'on' };
    const listening = /listening (\d+)/;
    const raw = await start(running, ['test/bench/raw-server.mjs'], rawEnv, listening);
    const rawWithSession = await start(running, ['test/bench/raw-server.mjs'], { ...rawEnv, ...guarded }, listening);
    const token = decodeURIComponent(cookie.split('=')[1]).slice(2).split('.')[0];
    const servers = {
      program: { ...ours, path: '/graphql', headers: { 'content-type': 'application/json', cookie } },
      'raw + session': { ...rawWithSession, path: '/', headers: { cookie: token } },
      raw: { ...raw, path: '/', headers: {} },
    };
    await benchReads(servers, queries, postmaster);
    if (isAsked(WRITES)) await benchWrites(servers, at, postmaster);
    if (isAsked(DOCUMENTS)) await benchDocuments(ours, cookie, at); // last: the thread that writes them is no part of the memory above
  });
}

async function fill(size, url) {
  const began = Date.now();
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined); // the statement that was running tells what happened
  await client.connect();
  const at = await seed(client, SIZES[size], await hash(PASSWORD, { memoryCost: 1024, timeCost: 1, parallelism: 1 }));
  await client.end();
  const { reviews, rows } = SIZES[size];
  console.log(`\n${size}: ${reviews} reviews of ${rows} rows, filled in ${((Date.now() - began) / 1000).toFixed(0)} s`);
  console.log(`${ROUNDS} rounds of ${SECONDS} s each, 8 connections, medians; CPU in ms a request\n`);
  return at;
}

async function benchReads(servers, queries, postmaster) {
  for (const [name, { what, goal, query, variables }] of Object.entries(queries).filter(([kind]) => isAsked(kind))) {
    const bodies = {
      program: bodyOf(query, variables),
      raw: JSON.stringify({ name }),
      'raw + session': JSON.stringify({ name }),
    };
    await compareContent(servers, bodies, name);
    const length = new Map();
    const figures = await inTurns(servers, (server, of) =>
      measure({
        ...server,
        postmaster,
        seconds: SECONDS,
        next: () => bodies[of],
        isRight: (body) => body.length === (length.get(of) ?? (length.set(of, body.length), body.length)),
      }),
    );
    print(`${name} ${what}`, figures, goal);
  }
}

/** Q5: one person on each connection records an assessment of a row of their own, always on the newest version. */
async function benchWrites(servers, at, postmaster) {
  const versions = new Map();
  const offsets = { program: 0, raw: 60, 'raw + session': 120 };
  const figures = await inTurns(servers, (server, of) => {
    let made = 0;
    const next = (slot) => {
      const key = `${of} ${slot}`;
      const expectedVersion = versions.get(key) ?? 2;
      versions.set(key, expectedVersion + 1);
      const input = {
        mutationId: crypto.randomUUID(),
        entryId: at.entries[offsets[of] + slot],
        expectedVersion,
        status: made++ % 2 ? 'IN_PROGRESS' : 'NOT_STARTED',
        rationale: 'Seen in the field',
        noEvidenceReason: 'Not published',
        evidenceIds: [],
        asOf: '2026-11-01',
      };
      return of === 'program' ? bodyOf(RECORD, { input }) : JSON.stringify({ input });
    };
    const isRight = (body) => !/conflict|Conflict|Refusal|errors/.test(String(body));
    offsets[of] += 8;
    return measure({ ...server, postmaster, seconds: SECONDS, next, isRight }).finally(() => {
      for (let slot = 0; slot < 8; slot++) versions.delete(`${of} ${slot}`);
    });
  });
  print('Q5 record an assessment with version check and journal', figures, 0.65);
}

/**
 * Every server once in each round, in changing order, so that a slow minute hits all; medians of the rounds. A round
 * before them counts for nothing: what is compiled while it runs is compiled by then, in the program and in raw.
 */
async function inTurns(servers, run) {
  for (const name of Object.keys(servers)) await run(servers[name], name);
  const rounds = Object.fromEntries(Object.keys(servers).map((name) => [name, []]));
  for (let round = 0; round < ROUNDS; round++) {
    const order = Object.keys(servers);
    if (round % 2) order.reverse();
    for (const name of order) rounds[name].push(await run(servers[name], name));
  }
  const median = (list) => list.sort((one, other) => one - other)[Math.floor(list.length / 2)];
  return Object.fromEntries(
    Object.entries(rounds).map(([name, figures]) => [
      name,
      Object.fromEntries(Object.keys(figures[0]).map((key) => [key, median(figures.map((figure) => figure[key]))])),
    ]),
  );
}

async function compareContent(servers, bodies, name) {
  const answers = {};
  for (const [of, server] of Object.entries(servers)) {
    const response = await fetch(server.address + server.path, {
      method: 'POST',
      headers: server.headers,
      body: bodies[of],
    });
    answers[of] = await response.json();
  }
  for (const of of Object.keys(answers))
    assert.deepEqual(answers[of], answers.program, `${name}: ${of} answers something else`);
}

function print(title, figures, goal) {
  const number = (value, digits = 1) => (value === null ? 'n/a' : value.toFixed(digits)).padStart(9);
  console.log(title);
  console.log('                  req/s   p50 ms   p95 ms  CPU srv   CPU db  peak MB    ratio');
  for (const [name, f] of Object.entries(figures)) {
    const ratio = name === 'program' ? '' : (figures.program.rate / f.rate).toFixed(2).padStart(9);
    const columns = [f.rate, f.p50, f.p95, f.cpuServer, f.cpuDatabase, f.memory].map((value, at) =>
      number(value, at > 2 && at < 5 ? 2 : 1),
    );
    console.log(`  ${name.padEnd(14)}${columns.join('')}${ratio}`);
  }
  const ratio = figures.program.rate / figures.raw.rate;
  console.log(`  program / raw = ${ratio.toFixed(2)}, goal ${goal}: ${ratio >= goal ? 'reached' : 'NOT reached'}\n`);
}
