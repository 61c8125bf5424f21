import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { freePort } from '../support/free-port.js';
import { ownServer, type OwnServer } from '../support/own-server.js';
import { pointAt, run, type RunSize } from './run.js';
import { LEAST_IN_FLIGHT, STRIKES } from './strikes.js';

/** `npm run test:faults -- 100` asks for a hundred changes of each person; by itself the run is short. */
const CHANGES = process.env.FAULTS_CHANGES;
const size: RunSize = {
  changes: Number(CHANGES ?? 6),
  strikes: CHANGES ? 3 : 1,
  seed: process.env.FAULTS_SEED ?? 'workshop',
};
/** Conflicts for so many acknowledged changes, at least: else the run did not try what it is for. */
const CHANGES_A_CONFLICT = 25;

let server: OwnServer;
beforeAll(async () => {
  // As it is shipped: what it acknowledges is on disk. Killed, it comes back at the same address.
  const settings = { PORT: String(await freePort()), TANDEM_ALLOW_UNSAFE_DURABILITY: 'off', TANDEM_OPEN_API: 'on' };
  server = await ownServer('off', settings);
  pointAt(server);
}, 120_000);
afterAll(() => server.stop());

describe('a workshop of sixty-five while the server, its database and the network are struck', () => {
  it('loses nothing acknowledged, overwrites nothing unseen and does nothing twice', async () => {
    const { breaches, acknowledged, conflicts, struck, people } = await run(server, size);
    const strikes = struck.map(({ strike, inFlight }) => `${strike} with ${inFlight} on their way`);
    if (CHANGES) console.log(`${acknowledged} acknowledged, ${conflicts} conflicts; ${strikes.join(', ')}`);
    expect(breaches.map(({ kind, what }) => `${kind}: ${what}`)).toEqual([]);
    expect(people).toBe(65);
    expect(acknowledged).toBeGreaterThanOrEqual(people * size.changes);
    expect(conflicts).toBeGreaterThanOrEqual(acknowledged / CHANGES_A_CONFLICT);
    expect(struck.map(({ strike }) => strike)).toEqual(Array.from({ length: size.strikes }, () => STRIKES).flat());
    expect(Math.min(...struck.map(({ inFlight }) => inFlight))).toBeGreaterThanOrEqual(LEAST_IN_FLIGHT);
  }, 1_800_000);
});
