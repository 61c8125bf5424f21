import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ownServer, type OwnServer } from '../support/own-server.js';
import { RawSocket } from '../support/raw-socket.js';
import { until } from '../support/until.js';
import { world, type World } from '../support/world.js';

const LONG = 120_000;

let server: OwnServer;
let at: World;
beforeAll(async () => {
  server = await ownServer('off', { TANDEM_OPEN_API: 'on', TANDEM_LOG_LEVEL: 'warn' });
  process.env.TEST_SERVER = server.address;
  process.env.TEST_DATABASE = server.databaseUrl;
  at = await world();
}, LONG);
afterAll(() => server?.stop());

const lines = () => server.log().split('\n').filter(Boolean);

describe('a socket that breaks the protocol', () => {
  it.each([
    [
      'a message of more than 64 KiB',
      1009,
      'WS_ERR_UNSUPPORTED_MESSAGE_LENGTH',
      (socket: RawSocket) => tooMuch(socket),
    ],
    ['a frame that is none', 1002, 'WS_ERR_UNEXPECTED_RSV_1', (socket: RawSocket) => noFrame(socket)],
  ])('SU-05 is closed for %s, and is one line of the log without a word of it', async (_, code, kind, breaking) => {
    const before = lines().length;
    const socket = await RawSocket.connect(await at.cso.member.signedIn());
    if (typeof socket === 'number') throw new Error(`the upgrade was refused with ${socket}`);
    await socket.greet();
    const ended = socket.ended();
    breaking(socket);
    expect(await ended).toMatchObject({ code });
    await until(() => (lines().length > before ? true : undefined));
    expect(
      lines()
        .slice(before)
        .map((line) => JSON.parse(line) as unknown),
    ).toEqual([expect.objectContaining({ room: 'socket', event: 'socket.breach', code: kind })]);
    expect(server.log()).not.toContain('filler');
  });
});

const tooMuch = (socket: RawSocket) => socket.send({ type: 'ping', payload: { filler: 'x'.repeat(70 * 1024) } });

/** A reserved bit that nothing was agreed for (RFC 6455, 5.2). */
const noFrame = ({ socket }: RawSocket) =>
  (socket as unknown as { _socket: NodeJS.WritableStream })._socket.write(Buffer.from([0xc1, 0x80, 0, 0, 0, 0]));
