// npm test: the checks, then every suite. The last line is summed from the runner's own results.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { check } from './check.mjs';
import { prepare, prepareOrLeave } from './prepare.mjs';
import { node, packaged, root } from './processes.mjs';

const total = { passed: 0, failed: 0, skipped: 0 };
const fail = (why) => {
  total.failed += 1;
  console.log(`FAIL ${why}`);
};

await prepareOrLeave({ build: false });
for (const label of await check()) fail(`check: ${label}`);
await prepare().catch((error) => {
  console.log(error.message);
  fail('build');
});

const { default: jest } = await import('../jest.config.mjs');
const suites = jest.projects.map((project) => project.displayName);
const skippedNames = [];
const secondTries = [];
const files = Object.fromEntries(suites.map((suite) => [suite, 0]));
for (const together of Object.values(groupBy(jest.projects, setupOf))) {
  await runSuites(
    together.map((project) => project.displayName),
    Boolean(together[0].globalSetup),
  );
}
for (const suite of suites) if (!files[suite]) fail(`the suite ${suite} ran no test file`);

const listed = (title, names) =>
  names.length && console.log(`\n${title}:\n${names.map((name) => `  ${name}`).join('\n')}`);
listed('Skipped', skippedNames);
listed('Passed only when tried a second time', secondTries);
console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exitCode = total.failed || !total.passed ? 1 : 0;

/** Suites with the same set-up run in one go, so that they share one server. */
function setupOf(project) {
  return project.globalSetup ?? 'none';
}

function groupBy(list, key) {
  const groups = {};
  for (const one of list) (groups[key(one)] ??= []).push(one);
  return groups;
}

async function runSuites(names, hasServer) {
  const report = path.join(root, 'reports', `${names.join('-')}.json`);
  mkdirSync(path.dirname(report), { recursive: true });
  rmSync(report, { force: true });
  const quiet = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'];
  // Browsers and servers wait for each other more than they work.
  const atOnce = Math.max(2, os.availableParallelism()) + (hasServer ? 1 : 0);
  const workers = `--maxWorkers=${atOnce}`;
  const args = ['--selectProjects', ...names, workers, '--passWithNoTests', '--json', `--outputFile=${report}`];
  const { code } = await node([...quiet, packaged('jest'), ...args]);
  if (!existsSync(report)) return fail(`the suites ${names.join(', ')} ended without results`);
  const results = JSON.parse(readFileSync(report, 'utf8'));
  const failedBefore = total.failed;
  for (const file of results.testResults) count(file);
  if (code !== 0 && total.failed === failedBefore) fail(`the suites ${names.join(', ')} ended with ${code}`);
}

function count(file) {
  const name = path.relative(root, file.name);
  const suite = name.split(path.sep)[1];
  files[suite] = (files[suite] ?? 0) + 1;
  if (file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'))
    fail(`${name} did not run`);
  for (const test of file.assertionResults) {
    if (test.status === 'passed' && test.invocations > 1) secondTries.push(`${name}: ${test.fullName}`);
    if (test.status === 'passed') total.passed += 1;
    else if (test.status === 'failed') total.failed += 1;
    else {
      total.skipped += 1;
      skippedNames.push(`${name}: ${test.fullName}`);
    }
  }
}
