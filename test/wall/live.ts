import { createClient, type Client } from 'graphql-ws';
import WebSocket from 'ws';
import { foundInText } from './scan.js';
import type { Wire } from './wire.js';

/** Longer than live notices are gathered, with room for a busy machine, in milliseconds. */
export const QUIET = 700;
export const quiet = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, QUIET));

/** Somebody's open screen: every frame the socket ever brought, noted among what the person received. */
export class Screen {
  /** What was told, without what only the protocol needs. */
  readonly told: string[] = [];
  private readonly clients: Client[] = [];
  private readonly answered: Promise<unknown>[] = [];

  constructor(private readonly wire: Wire) {}

  /** Subscribes; where nobody is let in, the refusal is what was told. */
  watch(document: string, variables: object): void {
    const { wire, told } = this;
    const headers = { cookie: wire.signedIn, origin: wire.address };
    class Socket extends WebSocket {
      constructor(address: string, protocols: string | string[]) {
        super(address, protocols, { headers });
        this.on('message', (data: Buffer) => wire.note(foundInText(data.toString()), 'a frame of the socket'));
      }
    }
    const url = `${wire.address.replace('http', 'ws')}/graphql`;
    const client = createClient({
      url,
      webSocketImpl: Socket,
      lazy: false,
      retryAttempts: 0,
      onNonLazyError: () => {},
    });
    this.clients.push(client);
    this.answered.push(
      new Promise((answered) => {
        client.on('connected', answered);
        client.on('closed', answered);
      }),
    );
    const say = (what: unknown) => void told.push(JSON.stringify(what));
    const fail = (error: unknown) => say({ error: Array.isArray(error) ? error : 'closed' });
    client.subscribe({ query: document, variables: { ...variables } }, { next: say, error: fail, complete: () => {} });
  }

  /** Waits until every socket was let in or refused, and what there is to say to that has been said. */
  static async settled(screens: Iterable<Screen>): Promise<void> {
    for (const { answered } of screens) await Promise.all(answered);
    await quiet();
  }

  async close(): Promise<void> {
    for (const client of this.clients) await client.dispose();
  }
}
