import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { freePort } from '../support/free-port.js';
import { mailServer } from '../support/mail-server.js';
import type { TwinServer } from './letters.js';
import { wallServer } from './server/wall-server.js';
import { isFull, pairs, sample, say } from './size.js';
import { sameReferences, twins } from './twins.js';

const LONG = isFull ? 3_600_000 : 240_000;
const SIDES = ['CSO', 'GOVERNMENT'] as const;

/** A server that sends its letters to a mail server of its own. */
async function twinServer(): Promise<TwinServer> {
  const mail = await mailServer();
  const settings = { SMTP_URL: `smtp://127.0.0.1:${mail.port}`, MAIL_FROM: 'tandem@example.org' };
  return { ...(await wallServer({}, { ...settings, PORT: String(await freePort()) })), mail };
}

let servers: [TwinServer, TwinServer];
beforeAll(async () => {
  servers = await Promise.all([twinServer(), twinServer()]);
  await Promise.all(servers.map(sameReferences));
}, LONG);
afterAll(async () => {
  for (const server of servers ?? []) {
    await server.stop();
    await server.mail.close();
  }
});

it.each(Array.from({ length: pairs }, (_, pair) => ({ pair, side: SIDES[pair % 2] })))(
  'the private work of $side leaves every answer to everybody else as it was, to the byte (twin worlds, pair $pair)',
  async ({ pair, side }) => {
    const run = await twins(servers, side, `pair${pair}`, sample(7, 2));
    say(
      `twins ${pair}, ${side}: ${run.compared} answers equal, ${run.answered.size} of ${run.asked.size} operations answered, ${run.letters} letters`,
    );
    expect(run.findings).toEqual([]);
    const silent = [...run.asked].filter((name) => !run.answered.has(name));
    say(`twins ${pair}: only errors from ${silent.join(', ') || 'none'}`);
    expect(run.differing).toBeGreaterThan(0);
    expect(run.letters).toBeGreaterThan(0);
    expect(run.answered.size / run.asked.size).toBeGreaterThanOrEqual(0.95);
  },
  LONG,
);
