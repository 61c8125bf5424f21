// Given to node by --import before the program of the build: what a test has in its hands that the product has no
// setting for. The clock and the ids become the test's; a gate can be taken away; the database can be made to fail.
import { createHash } from 'node:crypto';
import { register } from 'node:module';
import { isMainThread } from 'node:worker_threads';

const wished = JSON.parse(process.env.WALL_INJECTION ?? '{}');

const state = { now: null, seed: null, count: 0, fault: null };
globalThis.tandemWall = {
  /** Milliseconds since 1970: the test's own, or the machine's. */
  now: () => state.now ?? Date.now(),
  /** The next id of the test's own order; null: a random one. */
  id: () => {
    if (state.seed === null) return null;
    const hex = createHash('sha256').update(`${state.seed}/${state.count++}`).digest('hex');
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
  },
  /** Throws what a database would, while the test wants it. */
  fail: () => {
    if (state.fault) throw Object.assign(new Error(state.fault), { code: '23514', constraint: 'secret_check' });
  },
};

if (isMainThread && process.send) {
  process.on('message', (wish) => {
    Object.assign(state, wish, 'seed' in wish ? { count: 0 } : {});
    process.send('done');
  });
  process.channel.unref();
}
if (isMainThread) register('./hooks.mjs', import.meta.url, { data: wished });
