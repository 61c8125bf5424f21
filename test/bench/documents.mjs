// The two documents over HTTP: first in a new thread, then again and again, then several at once.
import { performance } from 'node:perf_hooks';
import { cpuOf, memoryOf } from './measure.mjs';
import { bodyOf } from './operations.mjs';

const TIMES = 8;
const AT_ONCE = 6;
/** The operation by which the report is begun. */
export const CREATE_REPORT = `mutation ($input: CreateReportInput!) { createReport(input: $input) { __typename ... on Report { id } } }`;
/** Both kinds of file are zip archives. */
const ZIP = 'PK';

/** Writes the report and the matrix of the first review, and prints how long each took and what the server held. */
export async function benchDocuments({ address, pid }, cookie, { review }) {
  const input = {
    mutationId: crypto.randomUUID(),
    reviewId: review,
    type: 'JOINT_CSO',
    readAs: 'JOINT',
    title: 'Half-way',
    cutOffOn: '2026-11-01',
  };
  const made = await fetch(`${address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie },
    body: bodyOf(CREATE_REPORT, { input }),
  });
  const { data } = await made.json();
  const paths = {
    docx: `/api/reports/${data.createReport.id}/report.docx`,
    xlsx: `/api/reviews/${review}/matrix.xlsx`,
  };
  console.log('D  documents of 250 rows, goal 1,000 ms each');
  console.log('              first     p50 ms   max ms   CPU ms     kB   peak MB');
  for (const [kind, path] of Object.entries(paths)) {
    const one = () => written(address + path, cookie);
    const first = await one();
    const before = cpuOf(pid);
    const next = await inTurn(TIMES, one);
    const cpu = before === null ? null : ((cpuOf(pid) - before) * 1000) / TIMES;
    const times = next.map(({ milliseconds }) => milliseconds).sort((a, b) => a - b);
    const p50 = times[Math.floor(times.length / 2)];
    const columns = [first.milliseconds, p50, times.at(-1), cpu ?? NaN, first.bytes / 1024, memoryOf(pid)];
    console.log(`  ${kind.padEnd(8)}${columns.map((value) => value.toFixed(0).padStart(9)).join('')}`);
    console.log(`  ${kind} in ${p50.toFixed(0)} ms, goal 1000: ${p50 <= 1000 ? 'reached' : 'NOT reached'}`);
  }
  await atOnce(address + paths.docx, cookie, pid);
}

/** Several ask in the same moment: they are served one after another, and the memory stays that of one. */
async function atOnce(url, cookie, pid) {
  let peak = 0;
  const watch = setInterval(() => (peak = Math.max(peak, memoryOf(pid))), 50);
  const began = performance.now();
  await Promise.all(Array.from({ length: AT_ONCE }, () => written(url, cookie)));
  clearInterval(watch);
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  console.log(`  ${AT_ONCE} reports at once: ${seconds} s for all, peak ${peak.toFixed(0)} MB\n`);
}

async function inTurn(times, act) {
  const results = [];
  for (let at = 0; at < times; at++) results.push(await act());
  return results;
}

async function written(url, cookie) {
  const began = performance.now();
  const response = await fetch(url, { headers: { cookie } });
  const file = Buffer.from(await response.arrayBuffer());
  if (!response.ok || file.subarray(0, 2).toString() !== ZIP)
    throw new Error(`${url}: ${response.status} ${file.subarray(0, 200)}`);
  return { milliseconds: performance.now() - began, bytes: file.length };
}
