// npm run bench -- imports: how fast files are read, and how long one State's cycle takes from the file to its rows.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { hash } from '@node-rs/argon2';
import pg from 'pg';
import { named, PASSWORD, send, signIn, withProgram } from './program.mjs';
import { DEVICE, seed } from './seed.mjs';

/** Rows a second to be read, and milliseconds for one cycle. */
const GOALS = { read: 2_000, apply: 1_000 };
const ROWS_OF_A_CYCLE = 250;
const HEADER = 'SuR;Rgrp;Org;Recommendation;RS;Rgrp;Org;Response;Action;Issue;Session';

/** A file of UPR Info's layout about one State of the bench. */
function exportOf(rows) {
  const lines = Array.from({ length: rows }, (_, at) => {
    const words = `Ensure that the rights of every child in district ${at} are respected, in law and in practice (${at * 7})`;
    return `State 1;African Group;AU,OIC;${words};Chad;African Group;AU;${at % 6 ? 'Supported' : 'Noted'};4;Rights of the Child,Justice;21`;
  });
  return [HEADER, ...lines].join('\n');
}

/** The real exports where their folder is named, else one invented file as large as a file may be. */
function filesToRead() {
  const folder = process.env.UPR_DATA_DIR && path.join(process.env.UPR_DATA_DIR, 'upr-info');
  if (!folder) return [Buffer.from(exportOf(20_000))];
  const names = readdirSync(folder).filter((name) => name.endsWith('.csv'));
  return names.map((name) => readFileSync(path.join(folder, name)));
}

const verdict = (is) => (is ? 'reached' : 'NOT reached');

async function benchReading() {
  const { parseFile } = await import('../../dist/server/features/imports/readers/parse-file.js');
  const files = filesToRead();
  const began = performance.now();
  let rows = 0;
  for (const file of files) for (const { fileRows } of (await parseFile(file, 'export.csv')).reviews) rows += fileRows;
  const rate = rows / ((performance.now() - began) / 1_000);
  console.log(`read ${rows} rows of ${files.length} files: ${rate.toFixed(0)} rows/s`);
  console.log(`  goal ${GOALS.read}: ${verdict(rate >= GOALS.read)}`);
}

async function benchApplying({ ours, database }) {
  const client = new pg.Client({ connectionString: database.migrateUrl });
  await client.connect();
  const passwordHash = await hash(PASSWORD, { memoryCost: 1024, timeCost: 1, parallelism: 1 });
  const at = await seed(client, { reviews: 1, rows: 1 }, passwordHash);
  await client.end();
  const cookie = await signIn(ours.address, at.email, `tandem-device=${DEVICE}`);
  const form = new FormData();
  form.append('file', new Blob([exportOf(ROWS_OF_A_CYCLE)]), 'export.csv');
  const began = performance.now();
  const url = `${ours.address}/api/workspaces/${at.workspace}/imports`;
  const { id } = await (await fetch(url, { method: 'POST', headers: { cookie }, body: form })).json();
  const read = performance.now();
  const input = { mutationId: crypto.randomUUID(), id, reviews: [{ index: 0, corrections: [] }] };
  const answer = await send(ours.address, cookie, { extensions: named('ApplyImport'), variables: { input } });
  const { data } = await answer.json();
  const applied = performance.now();
  const { added } = data?.applyImport?.summary ?? {};
  if (added !== ROWS_OF_A_CYCLE) throw new Error(`the import came to something else: ${JSON.stringify(data)}`);
  const [reading, applying] = [read - began, applied - read].map(Math.round);
  console.log(`one cycle of ${added} rows: looked through in ${reading} ms, written in ${applying} ms`);
  console.log(`  goal ${GOALS.apply} ms: ${verdict(reading + applying <= GOALS.apply)}`);
}

await benchReading();
await withProgram({}, benchApplying);
