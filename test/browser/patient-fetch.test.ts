import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { patientFetch, SilentServer } from '../../web/graphql/patient-fetch.js';

/** What the server does with a request, by its address. */
const ways: Record<string, (answer: http.ServerResponse) => void> = {
  '/whole': (answer) => answer.writeHead(201, { 'x-kept': 'yes' }).end('{"a":"é"}'),
  '/nothing': (answer) => answer.writeHead(204).end(),
  '/silent': () => undefined,
  '/half': (answer) => void answer.writeHead(200).write('{"a":'),
  '/slow': (answer) => {
    const pieces = [...'piece by piece'];
    const write = () => (pieces.length ? answer.write(pieces.shift()) && setTimeout(write, 60) : answer.end());
    write();
  },
};

let server: http.Server;
let address: string;
beforeAll(async () => {
  server = http.createServer(({ url }, answer) => ways[url ?? '']?.(answer));
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  server.closeAllConnections();
  await new Promise((closed) => server.close(closed));
});

describe('a request to the server', () => {
  const ask = patientFetch(500);

  it('gives the answer as it came', async () => {
    const answer = await ask(`${address}/whole`);
    expect(answer.status).toBe(201);
    expect(answer.headers.get('x-kept')).toBe('yes');
    expect(await answer.text()).toBe('{"a":"é"}');
    expect((await ask(`${address}/nothing`)).status).toBe(204);
  });

  it('is given up where nothing comes back, at once or from the middle of the answer on', async () => {
    await expect(ask(`${address}/silent`)).rejects.toBeInstanceOf(SilentServer);
    await expect(ask(`${address}/half`)).rejects.toBeInstanceOf(SilentServer);
  });

  it('is not given up while the answer keeps coming', async () => {
    expect(await (await ask(`${address}/slow`)).text()).toBe('piece by piece');
  });

  it('ends when it is not wanted any more, and that is no silence', async () => {
    const asked = new AbortController();
    const answer = ask(`${address}/silent`, { signal: asked.signal });
    asked.abort();
    await expect(answer).rejects.toThrow(expect.objectContaining({ name: 'AbortError' }));
    await expect(ask(`${address}/whole`, { signal: AbortSignal.abort() })).rejects.toThrow(
      expect.objectContaining({ name: 'AbortError' }),
    );
  });

  it('fails as ever where no server is', async () => {
    await expect(ask('http://127.0.0.1:9/')).rejects.not.toBeInstanceOf(SilentServer);
  });
});
