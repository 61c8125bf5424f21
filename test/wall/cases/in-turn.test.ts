import { once } from 'node:events';
import type http from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import express, { type Response } from 'express';
import { inTurn } from '../../../server/graphql/in-turn.js';
import { until } from '../../support/until.js';

let server: http.Server;
afterEach(() => server.close().closeAllConnections());

/** A server that answers when it is told to; a request says in a header whose it is. */
async function held(lookUp: (response: Response, next: () => void) => void = (_response, next) => next()) {
  const open: Response[] = [];
  const app = express();
  app.use((_request, response, next) => lookUp(response, next));
  app.use(inTurn((request) => request.get('person')));
  app.use((_request, response) => void open.push(response));
  server = app.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const ask = (person: string, signal?: AbortSignal) =>
    fetch(address, { headers: { person }, signal }).then((answer) => ({
      status: answer.status,
      retry: answer.headers.get('retry-after'),
    }));
  const reached = (many: number) => until(() => (open.length === many ? true : undefined));
  return { open, ask, reached };
}

describe('who asks for a great deal at once', () => {
  it('GQ-15 is answered eight at a time, sixty-four wait, and the rest is refused with the time to come back', async () => {
    const { open, ask, reached } = await held();
    const flood = Array.from({ length: 200 }, () => ask('somebody'));
    let refused = 0;
    for (const one of flood) void one.then(({ status }) => void (refused += Number(status === 429)));
    await until(() => (refused === 200 - 72 ? true : undefined));
    await reached(8);
    const others = ['somebody else', 'a third'].map((person) => ask(person));
    await reached(10); // nobody else waits for them
    for (let answered = 0; answered < 74; answered += 1) {
      await until(() => open[answered]);
      open[answered].end();
    }
    const answers = await Promise.all(flood);
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(72);
    expect(answers.filter(({ status, retry }) => status === 429 && retry === '2')).toHaveLength(128);
    expect((await Promise.all(others)).map(({ status }) => status)).toEqual([200, 200]);
  });

  it('GQ-15 takes no turn for a request that was given up while it waited', async () => {
    const { open, ask, reached } = await held();
    const first = Array.from({ length: 8 }, () => ask('somebody'));
    await reached(8);
    const given = new AbortController();
    const left = ask('somebody', given.signal).catch(() => 'given up');
    const next = ask('somebody');
    const [told] = await Promise.all([left, Promise.resolve(given.abort())]);
    expect(told).toBe('given up');
    for (const response of open.slice(0, 8)) response.end();
    await reached(9);
    open[8].end();
    expect((await next).status).toBe(200);
    await Promise.all(first);
  });

  it('GQ-15 takes no turn for requests that were given up while their session was looked up', async () => {
    const lookedUp: { response: Response; next: () => void }[] = [];
    const { open, ask, reached } = await held((response, next) => void lookedUp.push({ response, next }));
    const given = new AbortController();
    const left = Array.from({ length: 20 }, () => ask('somebody', given.signal).catch(() => 'given up'));
    await until(() => (lookedUp.length === 20 ? true : undefined));
    given.abort();
    expect(new Set(await Promise.all(left))).toEqual(new Set(['given up']));
    await until(() => (lookedUp.every(({ response }) => response.destroyed) ? true : undefined));
    for (const { next } of lookedUp.splice(0)) next();
    const last = ask('somebody');
    await until(() => (lookedUp.length === 1 ? true : undefined));
    lookedUp[0].next();
    await reached(1);
    open[0].end();
    expect((await last).status).toBe(200);
  });
});
