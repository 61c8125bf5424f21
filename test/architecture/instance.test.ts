import fs from 'node:fs/promises';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import {
  alreadyRuns,
  announceInstance,
  findInstance,
  isInTheWay,
  newInstanceId,
  withdrawInstance,
} from '../../server/database/embedded/instance.js';

let dir: string;
let server: http.Server;
let answer: string;
let address: string;

beforeEach(async () => {
  dir = await fs.mkdtemp(path.join(os.tmpdir(), 'tandem-'));
  server = http.createServer((_, response) => response.end(answer));
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterEach(async () => {
  server.close();
  await fs.rm(dir, { recursive: true });
});

describe('the server at work on a folder', () => {
  it('is found by its note when it answers with the same id, and says where it is', async () => {
    const id = newInstanceId();
    answer = JSON.stringify({ instance: id });
    await announceInstance(dir, id, address);
    const found = await findInstance(dir);
    expect(found).toEqual({ id, pid: process.pid, address });
    expect(found && alreadyRuns(found)).toContain(address);
  });

  it.each([
    ['there is no note', null, ''],
    ['another server has the port by now', 'one', '{"instance":"other"}'],
    ['something else has the port by now', 'one', '<html>'],
  ])('is not found when %s', async (_, id, says) => {
    answer = says;
    if (id) await announceInstance(dir, id, address);
    expect(await findInstance(dir)).toBeNull();
  });

  it('is not found when it was killed', async () => {
    await announceInstance(dir, 'one', address);
    await new Promise((closed) => server.close(closed));
    expect(await findInstance(dir)).toBeNull();
  });

  it('takes its own note away, not that of its successor', async () => {
    answer = '{"instance":"two"}';
    await announceInstance(dir, 'one', address);
    await announceInstance(dir, 'two', address);
    await withdrawInstance(dir, 'one');
    expect(await findInstance(dir)).not.toBeNull();
    await withdrawInstance(dir, 'two');
    expect(await findInstance(dir)).toBeNull();
  });

  it('is in the way of a start with the embedded database, or on the same port', () => {
    const running = { id: 'one', pid: 1, address: 'http://127.0.0.1:3000' };
    expect(isInTheWay(running, { isEmbedded: true, port: 3001 })).toBe(true);
    expect(isInTheWay(running, { isEmbedded: false, port: 3000 })).toBe(true);
    expect(isInTheWay(running, { isEmbedded: false, port: 3001 })).toBe(false);
  });
});
