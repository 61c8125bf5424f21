// Loads one server for a while and reads what it cost.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import autocannon from 'autocannon';

const TICKS = 100;

/** CPU seconds a process has used; null where the system does not tell. */
export function cpuOf(pid) {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ');
    return (Number(fields[11]) + Number(fields[12])) / TICKS;
  } catch {
    return null;
  }
}

/** CPU seconds of the postmaster and all it has started, the ended ones included. */
export function cpuOfDatabase(postmaster) {
  try {
    const fields = readFileSync(`/proc/${postmaster}/stat`, 'utf8').split(') ')[1].split(' ');
    const ended = (Number(fields[13]) + Number(fields[14])) / TICKS;
    const children = execFileSync('ps', ['-o', 'pid=', '--ppid', String(postmaster)], { encoding: 'utf8' });
    const alive = children.trim().split(/\s+/).map(Number).map(cpuOf);
    return alive.reduce((sum, one) => sum + (one ?? 0), ended + (cpuOf(postmaster) ?? 0));
  } catch {
    return null;
  }
}

/** Megabytes resident now; 0 where the system does not tell. */
export function memoryOf(pid) {
  try {
    const line = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
    return Number(line[1]) / 1024;
  } catch {
    return 0;
  }
}

const percentile = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];

/**
 * Sends what `next(slot)` gives for as many seconds, one request at a time on each connection. Gives requests a second,
 * milliseconds at the median and the 95th percentile, CPU milliseconds a request, and peak memory. Any answer that
 * `isRight` does not accept is an error: a fast wrong answer is no figure.
 */
export async function measure({ address, pid, postmaster, path, headers, seconds, next, isRight, connections = 8 }) {
  const before = { server: cpuOf(pid), database: cpuOfDatabase(postmaster) };
  let peak = 0;
  const watch = setInterval(() => (peak = Math.max(peak, memoryOf(pid))), 200);
  const latencies = [];
  let slots = 0;
  const load = autocannon({
    url: address + path,
    connections,
    duration: seconds,
    method: 'POST',
    headers,
    // Each connection asks in its own name: its next body is laid ready when its last answer has come.
    setupClient: (client) => {
      const slot = slots++;
      client.setBody(next(slot));
      client.on('response', () => client.setBody(next(slot)));
    },
    verifyBody: isRight,
  });
  load.on('response', (_client, _code, _bytes, time) => latencies.push(time));
  const result = await load;
  clearInterval(watch);
  const count = latencies.length;
  if (result.non2xx || result.errors || result.mismatches || !count) {
    throw new Error(`${result.non2xx + result.mismatches} wrong answers, ${result.errors} errors of ${count}`);
  }
  latencies.sort((one, other) => one - other);
  const each = (from, to) => (from === null || to === null ? null : ((to - from) * 1000) / count);
  return {
    rate: count / result.duration,
    p50: percentile(latencies, 0.5),
    p95: percentile(latencies, 0.95),
    cpuServer: each(before.server, cpuOf(pid)),
    cpuDatabase: each(before.database, cpuOfDatabase(postmaster)),
    memory: peak,
  };
}
