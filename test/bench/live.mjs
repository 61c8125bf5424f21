// npm run bench -- live: a workshop of sixty-five in one matrix. How soon does one client program see what another wrote?
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { json } from 'node:stream/consumers';
import { hash } from '@node-rs/argon2';
import pg from 'pg';
import { cpuOf, cpuOfDatabase, memoryOf } from './measure.mjs';
import { addPeople } from './people.mjs';
import { PASSWORD, withProgram } from './program.mjs';
import { seed } from './seed.mjs';

const PEOPLE = { cso: 50, government: 15 };
const ROWS = 250;
/** Each commits a cell every so many seconds, for so many seconds. */
const EVERY = Number(process.env.BENCH_EVERY ?? 10);
const SECONDS = Number(process.env.BENCH_SECONDS ?? 60);
/** Milliseconds at the 95th percentile, from mutation sent to the refetched row in another client program. */
const GOAL = 150;

await withProgram({}, async ({ ours, database }) => {
  const client = new pg.Client({ connectionString: database.migrateUrl });
  await client.connect();
  const passwordHash = await hash(PASSWORD, { memoryCost: 1024, timeCost: 1, parallelism: 1 });
  const at = await seed(client, { reviews: 1, rows: ROWS }, passwordHash);
  const emails = await addPeople(client, { workspace: at.workspace, passwordHash }, PEOPLE);
  await client.end();
  const task = { address: ours.address, review: at.review, emails, every: EVERY, seconds: SECONDS };
  print(await load(task, ours.pid, database.postmaster));
});

/** The people work in a process of their own, so that the server’s work and theirs are told apart. */
async function load(task, server, postmaster) {
  const child = spawn(process.execPath, ['test/bench/live-load.mjs'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const ended = once(child, 'exit');
  child.stdin.end(JSON.stringify(task));
  const spent = () => [cpuOf(server), cpuOfDatabase(postmaster)];
  const before = spent();
  const began = performance.now();
  const figures = await json(child.stdout);
  const [code] = await ended;
  if (code !== 0) throw new Error(`the people ended with ${code}`);
  const seconds = (performance.now() - began) / 1000;
  const cpu = spent().map((now, at) => (before[at] === null ? NaN : (100 * (now - before[at])) / seconds));
  return { ...figures, cpu, memory: memoryOf(server) };
}

function print({ commits, conflicts, answered, seen, lost, delay, cpu, memory }) {
  const people = PEOPLE.cso + PEOPLE.government;
  const milliseconds = ({ p50, p95, max }) => [p50, p95, max].map((value) => value.toFixed(0).padStart(9)).join('');
  console.log(
    `Live: ${people} people in one matrix of ${ROWS} rows, each commits a cell every ${EVERY} s, ${SECONDS} s\n`,
  );
  console.log('                                     p50 ms   p95 ms   max ms');
  console.log(
    `  sent to answered                ${milliseconds(answered)}   ${commits} changes, ${conflicts} conflicts`,
  );
  console.log(`  sent to seen by another program ${milliseconds(seen)}   ${seen.count} times`);
  console.log(`  the people's own process late by${milliseconds(delay)}   what this machine adds by itself`);
  const [ofServer, ofDatabase] = cpu.map((percent) => `${percent.toFixed(0)} % of one CPU`);
  console.log(`  server: ${ofServer}, ${memory.toFixed(0)} MB; database: ${ofDatabase}`);
  const isReached = seen.p95 <= GOAL && lost === 0;
  console.log(
    `  seen at p95 in ${seen.p95.toFixed(0)} ms, goal ${GOAL}; ${lost} lost, goal 0: ${isReached ? 'reached' : 'NOT reached'}`,
  );
}
