import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { wallServer, type WallServer } from './server/wall-server.js';
import { isFull, pairs, sample, say } from './size.js';
import { sameReferences, twins } from './twins.js';

const LONG = isFull ? 3_600_000 : 240_000;
const SIDES = ['CSO', 'GOVERNMENT'] as const;

let servers: [WallServer, WallServer];
beforeAll(async () => {
  servers = await Promise.all([wallServer(), wallServer()]);
  await Promise.all(servers.map(sameReferences));
}, LONG);
afterAll(async () => {
  for (const server of servers ?? []) await server.stop();
});

it.each(Array.from({ length: pairs }, (_, pair) => ({ pair, side: SIDES[pair % 2] })))(
  'the private work of $side leaves every answer to everybody else as it was, to the byte (twin worlds, pair $pair)',
  async ({ pair, side }) => {
    const run = await twins(servers, side, `pair${pair}`, sample({ things: 3, actors: 7 }, { things: 0, actors: 2 }));
    say(
      `twins ${pair}, ${side}: ${run.compared} answers equal, ${run.answered.size} of ${run.asked.size} operations answered`,
    );
    expect(run.findings).toEqual([]);
    const silent = [...run.asked].filter((name) => !run.answered.has(name));
    say(`twins ${pair}: only errors from ${silent.join(', ') || 'none'}`);
    expect(run.differing).toBeGreaterThan(0);
    expect(run.answered.size / run.asked.size).toBeGreaterThanOrEqual(0.95);
  },
  LONG,
);
