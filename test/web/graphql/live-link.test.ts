/** @jest-environment node */
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { ApolloClient, InMemoryCache } from '@apollo/client';
import { WebSocket, WebSocketServer } from 'ws';
import { reviewChangesDocument } from '../../../web/features/recommendations/recommendations.documents.js';
import type { SocketPatience } from '../../../web/graphql/live-link.js';

const NEWS = { __typename: 'ChangeBatch', entryIds: [], refetchAll: true };
const PATIENT: SocketPatience = { greeting: 60_000, between: 60_000, look: 60_000 };

interface Heard {
  readonly type: string;
  readonly id?: string;
  readonly payload?: {
    readonly isBack?: boolean;
    readonly extensions?: { readonly isBack?: boolean; readonly age?: number };
  };
}

/** What the server does with what it hears on its first, second … socket. */
type Behaviour = (heard: Heard, socket: WebSocket) => void;

const greets: Behaviour = ({ type }, socket) => {
  if (type === 'connection_init') socket.send(JSON.stringify({ type: 'connection_ack' }));
  if (type === 'ping') socket.send(JSON.stringify({ type: 'pong' }));
};

const tells: Behaviour = (heard, socket) => {
  greets(heard, socket);
  if (heard.type !== 'subscribe') return;
  socket.send(JSON.stringify({ type: 'next', id: heard.id, payload: { data: { reviewChanged: NEWS } } }));
};

let server: WebSocketServer;
let sockets: Behaviour[];
let heard: Heard[][];
beforeEach(async () => {
  heard = [];
  server = new WebSocketServer({ port: 0, host: '127.0.0.1' });
  await once(server, 'listening');
  server.on('connection', (socket) => {
    const at = heard.push([]) - 1;
    socket.on('message', (message) => {
      const said = JSON.parse(String(message)) as Heard;
      heard[at].push(said);
      sockets[Math.min(at, sockets.length - 1)](said, socket);
    });
  });
  const location = { protocol: 'http:', host: `127.0.0.1:${(server.address() as AddressInfo).port}` };
  Object.assign(globalThis, { location, document: { documentElement: { lang: 'en' } }, WebSocket });
});
afterEach(() => {
  for (const socket of server.clients) socket.terminate();
  server.close();
});

/** Follows the news until something is told; gives what was heard of each socket until then, pings left out. */
async function follow(patience: Partial<SocketPatience>, ...behaviours: Behaviour[]): Promise<Heard[][]> {
  sockets = behaviours;
  const { openLive } = await import('../../../web/graphql/live-link.js');
  const client = new ApolloClient({ link: openLive({ ...PATIENT, ...patience }).link, cache: new InMemoryCache() });
  await new Promise<void>((resolve, reject) => {
    const following = client.subscribe({ query: reviewChangesDocument, variables: { reviewId: 'r' } }).subscribe({
      next: ({ data, error }) => {
        if (error) return reject(error);
        expect(data).toMatchObject({ reviewChanged: { refetchAll: true } });
        following.unsubscribe();
        resolve();
      },
      error: reject,
      complete: () => reject(new Error('the notices ended')),
    });
  });
  return heard.map((messages) => messages.filter(({ type }) => type !== 'ping'));
}

const subscribed = (socket: Heard[]) => socket.filter(({ type }) => type === 'subscribe');

describe('live notices', () => {
  it('are followed on one socket, and say nothing of having been there before', async () => {
    const [socket, ...others] = await follow({}, tells);
    expect(others).toEqual([]);
    expect(socket[0].payload).toEqual({ language: 'en', isBack: false });
    const [{ payload }] = subscribed(socket);
    expect(payload?.extensions).not.toHaveProperty('isBack');
    expect(payload?.extensions?.age).toBeLessThan(10_000);
  });

  it('say each time how long ago their screen began to read', async () => {
    const sockets = await follow({ greeting: 300 }, () => {}, tells);
    const [late] = subscribed(sockets.flat());
    expect(late.payload?.extensions?.age).toBeGreaterThanOrEqual(300);
  });

  it('are asked for again, as somebody who is back, when the server could not begin', async () => {
    let asked = 0;
    const sockets = await follow({}, (said, at) => {
      if (said.type !== 'subscribe' || ++asked > 1) return tells(said, at);
      const fault = { message: 'Something went wrong', extensions: { code: 'INTERNAL_SERVER_ERROR' } };
      at.send(JSON.stringify({ type: 'error', id: said.id, payload: [fault] }));
    });
    const [first, second, ...more] = subscribed(sockets.flat());
    expect(first.payload?.extensions).not.toHaveProperty('isBack');
    expect(second.payload?.extensions).toHaveProperty('isBack', true);
    expect(more).toEqual([]);
  });

  it.each([
    ['as it is killed', 1006],
    ['for a fault of its own', 4500],
    ['to have the page connect anew', 4205],
  ])('are followed again, as somebody who is back, when the server closes the socket %s', async (_why, code) => {
    const closes: Behaviour = (said, socket) => {
      greets(said, socket);
      if (said.type !== 'subscribe') return;
      if (code === 1006) socket.terminate();
      else socket.close(code);
    };
    const [, second] = await follow({}, closes, tells);
    expect(second[0].payload).toHaveProperty('isBack', true);
  });

  it('are followed on another socket when the one that is open does not greet', async () => {
    const [, second] = await follow({ greeting: 200 }, () => {}, tells);
    expect(second[0].payload).toHaveProperty('isBack', true);
  });

  it('are followed on another socket when nobody answers any more at the end of this one', async () => {
    const silent: Behaviour = (said, socket) => said.type !== 'ping' && greets(said, socket);
    const [, second] = await follow({ between: 200, look: 200 }, silent, tells);
    expect(second[0].payload).toHaveProperty('isBack', true);
  });

  it('are not asked for again when they are refused for good', async () => {
    const refuses: Behaviour = (said, socket) => {
      greets(said, socket);
      const refusal = { message: 'There is no such review', extensions: { code: 'NOT_FOUND' } };
      if (said.type === 'subscribe') socket.send(JSON.stringify({ type: 'error', id: said.id, payload: [refusal] }));
    };
    await expect(follow({}, refuses)).rejects.toThrow('There is no such review');
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(subscribed(heard[0])).toHaveLength(1);
  });
});
