// Given to node by --import before the program of the build: what a test has in its hands that the product has no
// setting for. The clock and the ids become the test's; a gate can be taken away; the database can be made to fail.
import { createHash } from 'node:crypto';
import { register } from 'node:module';
import { isMainThread } from 'node:worker_threads';
import pg from 'pg';

const wished = JSON.parse(process.env.WALL_INJECTION ?? '{}');

/** A test that looks at work asks for it often; who does not is not to fill the memory. */
const MOST_WORK = 10_000;

const state = { now: null, seed: null, count: 0, fault: null, work: [] };
globalThis.tandemWall = {
  /** Milliseconds since 1970: the test's own, or the machine's. */
  now: () => state.now ?? Date.now(),
  /** The next id of the test's own order; null: a random one. */
  id: () => {
    if (state.seed === null) return null;
    const hex = createHash('sha256')
      .update(`${state.seed}/${state.count++}`)
      .digest('hex');
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
  },
  /** Throws what a database would, while the test wants it. */
  fail: () => {
    if (state.fault) throw Object.assign(new Error(state.fault), { code: '23514', constraint: 'secret_check' });
  },
  /** Notes a piece of work: what an answer costs tells as much as its words. */
  did: (what) => void (state.work.length < MOST_WORK && state.work.push(what)),
};

const query = pg.Client.prototype.query;
pg.Client.prototype.query = function noted(what, ...rest) {
  globalThis.tandemWall.did(typeof what === 'string' ? what : (what?.text ?? 'a stream'));
  return query.call(this, what, ...rest);
};

if (isMainThread && process.send) {
  process.on('message', (wish) => {
    process.send({ work: state.work.splice(0) });
    Object.assign(state, wish, 'seed' in wish ? { count: 0 } : {});
  });
  process.channel.unref();
}
if (isMainThread) register('./hooks.mjs', import.meta.url, { data: wished });
