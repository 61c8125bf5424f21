// The people of `npm run bench -- live`: each with a socket, told of changes, reading the changed rows again, and writing.
import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { json } from 'node:stream/consumers';
import { setTimeout as delay } from 'node:timers/promises';
import { createClient } from 'graphql-ws';
import WebSocket from 'ws';
import { named, signIn } from './program.mjs';

const { address, review, emails, every, seconds } = await json(process.stdin);
/** Milliseconds after the last change in which it must have been seen everywhere. */
const PATIENCE = 10_000;

const READ_MATRIX = named('Matrix');
const READ_ROWS = named('ChangedMatrixRows');
const READ_PLANS = named('ChangedPlans');
const WATCH = named('MatrixChanged');
const WRITE = named('ReviseMatrixEntry');

/** Each change: when it was sent, by whom, which version of which row it made; then who saw it when. */
const changes = [];
const byRow = new Map();
const answered = [];
let conflicts = 0;

/** Each keeps its connections, as a browser does; and what sixty-five of them cost here is as little as can be. */
const agents = emails.map(() => new Agent({ keepAlive: true, maxSockets: 6 }));

/** One operation of the client, as the client sends it; gives its answer. */
function ask({ index, cookie }, sent) {
  const body = JSON.stringify(sent);
  const headers = {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(body),
    'accept-encoding': 'gzip, deflate, br',
    'apollo-require-preflight': 'true',
    cookie,
  };
  return new Promise((resolve, reject) => {
    const asked = request(`${address}/graphql`, { agent: agents[index], method: 'POST', headers }, (response) =>
      json(response).then(resolve, reject),
    );
    asked.once('error', reject);
    asked.end(body);
  });
}

/** One person’s program: what it holds of the rows, as it was last read. */
class Program {
  constructor(index, cookie) {
    this.index = index;
    this.cookie = cookie;
    this.versions = new Map();
    this.waiting = new Set();
    /** Of which something else than the plan changed, or which were old and may be so no longer. */
    this.beyondPlan = new Set();
    this.isReading = false;
  }

  async open() {
    const { data } = await ask(this, { extensions: READ_MATRIX, variables: { reviewId: review } });
    for (const { id, planVersion, isOld } of data.matrix.rows) {
      this.versions.set(id, planVersion);
      if (isOld) this.beyondPlan.add(id);
    }
    const { cookie } = this;
    class Socket extends WebSocket {
      constructor(url, protocols) {
        super(url, protocols, { headers: { cookie, origin: address } });
      }
    }
    const client = createClient({
      url: `${address.replace('http', 'ws')}/graphql`,
      webSocketImpl: Socket,
      lazy: false,
    });
    const variables = { reviewId: review };
    client.subscribe(
      { query: 'subscription MatrixChanged { reviewChanged { entryIds } }', variables, extensions: WATCH },
      {
        next: ({ data: heard }) => void this.told(heard.reviewChanged).catch(fail),
        error: fail,
        complete: () => undefined,
      },
    );
    this.close = () => client.dispose();
  }

  /** One reading at a time, as in the real client: what is told meanwhile is read together by the next. */
  async told({ entryIds, planIds, refetchAll }) {
    for (const id of refetchAll ? this.versions.keys() : entryIds) {
      this.waiting.add(id);
      if (refetchAll || !planIds.includes(id)) this.beyondPlan.add(id);
    }
    if (this.isReading) return;
    this.isReading = true;
    while (this.waiting.size) {
      const ids = [...this.waiting];
      this.waiting.clear();
      await this.read(ids);
    }
    this.isReading = false;
  }

  async read(ids) {
    const extensions = ids.some((id) => this.beyondPlan.has(id)) ? READ_ROWS : READ_PLANS;
    for (const id of ids) this.beyondPlan.delete(id);
    const { data, errors } = await ask(this, { extensions, variables: { reviewId: review, ids } });
    if (errors) fail(errors);
    const now = performance.now();
    for (const { id, planVersion } of data.matrix.rows) {
      this.versions.set(id, planVersion);
      for (const change of byRow.get(id) ?? []) {
        if (change.version <= planVersion && change.by !== this.index) change.seen[this.index] ??= now;
      }
    }
  }

  /** Writes into any row; one that somebody else wrote meanwhile is written again over theirs. */
  async write() {
    const ids = [...this.versions.keys()];
    const id = ids[Math.floor(Math.random() * ids.length)];
    for (let expectedVersion = this.versions.get(id), isSaved = false; !isSaved;) {
      const text = `Person ${this.index + 1} wrote this, ${changes.length}`;
      const input = { id, fieldGroup: 'PLAN', expectedVersion, mutationId: randomUUID(), expectedResult: text };
      const change = { by: this.index, sent: performance.now(), version: expectedVersion + 1, seen: [] };
      // Known before it is sent: others may hear of it before its writer has the answer.
      const ofRow = [...(byRow.get(id) ?? []), change];
      byRow.set(id, ofRow);
      const { data, errors } = await ask(this, { extensions: WRITE, variables: { input } });
      if (errors) fail(errors);
      const { __typename, currentVersion, planVersion } = data.reviseMatrixEntry;
      isSaved = __typename === 'MatrixRow';
      if (isSaved) {
        answered.push(performance.now() - change.sent);
        changes.push(change);
        this.versions.set(id, Math.max(planVersion, this.versions.get(id)));
      } else if (__typename === 'Conflict') {
        byRow.set(
          id,
          byRow.get(id).filter((one) => one !== change),
        );
        expectedVersion = currentVersion;
        conflicts++;
      } else fail(data);
    }
  }

  /** A cell every so many seconds, beginning at an instant of one’s own. */
  async work(until) {
    await delay(Math.random() * every * 1000);
    for (let next = performance.now(); next < until; next += every * 1000) {
      await delay(Math.max(0, next - performance.now()));
      await this.write();
    }
  }
}

function fail(error) {
  console.error('A request failed:', error);
  process.exit(1);
}

const programs = await Promise.all(
  emails.map(async (email, index) => new Program(index, await signIn(address, email))),
);
for (const program of programs) await program.open();
await delay(1000);
const late = monitorEventLoopDelay({ resolution: 10 });
late.enable();
const until = performance.now() + seconds * 1000;
await Promise.all(programs.map((program) => program.work(until)));
const isSeen = ({ seen }) => seen.filter(Boolean).length === programs.length - 1;
for (const end = performance.now() + PATIENCE; performance.now() < end && !changes.every(isSeen);) await delay(50);
late.disable();

const times = changes.flatMap(({ sent, seen }) => seen.filter(Boolean).map((at) => at - sent));
const figures = (list) => {
  const sorted = list.toSorted((one, other) => one - other);
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
  return { count: sorted.length, p50: at(0.5), p95: at(0.95), max: sorted.at(-1) };
};
const ms = (nanoseconds) => Math.max(0, nanoseconds / 1e6 - 10);
console.log(
  JSON.stringify({
    commits: changes.length,
    conflicts,
    answered: figures(answered),
    seen: figures(times),
    lost: changes.length * (programs.length - 1) - times.length,
    delay: { p50: ms(late.percentile(50)), p95: ms(late.percentile(95)), max: ms(late.max) },
  }),
);
await Promise.all(programs.map((program) => program.close()));
process.exit(0);
