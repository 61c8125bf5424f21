import { once } from 'node:events';
import WebSocket from 'ws';
import { serverAddress } from './person.js';

const SUBPROTOCOL = 'graphql-transport-ws';
const WATCH = 'subscription ($id: ID!) { reviewChanged(reviewId: $id) { entryIds refetchAll } }';

/** How a socket ended. */
export interface Ending {
  readonly code: number;
  /** Milliseconds after somebody began to wait for it. */
  readonly after: number;
}

/** A socket to the server of which every message can be chosen. */
export class RawSocket {
  readonly heard: { type: string; id?: string; payload?: unknown }[] = [];

  private constructor(readonly socket: WebSocket) {
    socket.on('message', (data) => void this.heard.push(JSON.parse(String(data)) as { type: string }));
  }

  /** Connects; the status of the answer where the upgrade was refused. */
  static async connect(
    cookie: string,
    { origin = serverAddress(), subprotocol = SUBPROTOCOL }: { origin?: string; subprotocol?: string } = {},
  ): Promise<RawSocket | number> {
    const url = `${serverAddress().replace('http', 'ws')}/graphql`;
    const socket = new WebSocket(url, subprotocol, { headers: { cookie, origin } });
    const made = new RawSocket(socket);
    const refused = new Promise<number>((resolve) => {
      socket.once('unexpected-response', (_request, response) => resolve(response.statusCode ?? 0));
      socket.on('error', () => undefined);
    });
    return Promise.race([once(socket, 'open').then(() => made), refused]);
  }

  /** Connected, greeted, and following a review. */
  static async following(cookie: string, reviewId: string): Promise<RawSocket> {
    const made = await RawSocket.connect(cookie);
    if (typeof made === 'number') throw new Error(`the upgrade was refused with ${made}`);
    await made.greet();
    made.subscribe('1', reviewId);
    await new Promise((resolve) => setTimeout(resolve, 200));
    return made;
  }

  send(message: object): void {
    this.socket.send(JSON.stringify(message));
  }

  async greet(payload: object = {}): Promise<void> {
    this.send({ type: 'connection_init', payload });
    await once(this.socket, 'message');
  }

  subscribe(id: string, reviewId: string, extensions: object = {}): void {
    this.send({ id, type: 'subscribe', payload: { query: WATCH, variables: { id: reviewId }, extensions } });
  }

  ask(id: string, query: string, variables: object = {}): void {
    this.send({ id, type: 'subscribe', payload: { query, variables } });
  }

  /** Waits until the server has closed it. */
  async ended(): Promise<Ending> {
    const began = performance.now();
    const [code] = (await once(this.socket, 'close')) as [number];
    return { code, after: performance.now() - began };
  }

  get isOpen(): boolean {
    return this.socket.readyState === WebSocket.OPEN;
  }

  close(): void {
    this.socket.terminate();
  }
}
