// npm run check: everything about the sources that a machine can tell without running the product.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { prepareOrLeave } from './prepare.mjs';
import { node, packaged, root } from './processes.mjs';

const schemaNow = () => readFileSync(path.join(root, 'schema.graphql'), 'utf8');
const program = (label, name, bin, ...args) => ({
  label,
  run: () => node([packaged(name, bin), ...args], { quiet: true }),
});

/** One after the other: each needs what the one before wrote. */
const FIRST = [
  { label: 'server compiles', run: () => node(['scripts/build-server.mjs'], { quiet: true }) },
  { label: 'schema.graphql is up to date', run: schemaDrift },
  program('documents fit the schema', '@graphql-codegen/cli', 'graphql-codegen', '--config', 'codegen.ts'),
];
/** In any order. */
const THEN = [
  program('types, server', 'typescript7', 'tsc', '-p', 'tsconfig.json'),
  program('types, web', 'typescript7', 'tsc', '-p', 'web/tsconfig.json'),
  program('lint', 'oxlint', 'oxlint', '-c', 'oxlint.config.mjs'),
  program('format', 'oxfmt', 'oxfmt', '--check'),
  program('no dead code', 'knip', 'knip'),
];

/** Runs every check, two at a time where they may; prints what each found; gives the labels of those that failed. */
export async function check() {
  const failed = [];
  const one = async ({ label, run }) => {
    const began = Date.now();
    const { code, output } = await run();
    console.log(`${code === 0 ? 'ok  ' : 'FAIL'} ${label} (${((Date.now() - began) / 1000).toFixed(1)} s)`);
    if (code === 0) return;
    failed.push(label);
    console.log(output.trim().replace(/^/gm, '     '));
  };
  for (const step of FIRST) await one(step);
  const waiting = [...THEN];
  const worker = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) await one(next);
  };
  await Promise.all([worker(), worker()]);
  return failed;
}

/** Prints the schema of the classes and compares it with the file as it was. The fresh one stays, to be looked at. */
async function schemaDrift() {
  const before = schemaNow();
  const printed = await node(['dist/server/tools/print-schema.js'], { quiet: true });
  if (printed.code !== 0 || schemaNow() === before) return printed;
  return {
    code: 1,
    output: 'schema.graphql was not what the code says. It has been written anew: read the difference and commit it.',
  };
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  await prepareOrLeave({ build: false });
  const failed = await check();
  if (failed.length) console.log(`\n${failed.length} of the checks failed: ${failed.join(', ')}`);
  process.exitCode = failed.length ? 1 : 0;
}
