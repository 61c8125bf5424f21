import { createClient, type Client } from 'graphql-ws';
import WebSocket from 'ws';
import { serverAddress, type Person } from './person.js';

/** Longer than notices are gathered, with room for a busy machine, in milliseconds. */
const QUIET = 600;
const WATCH = 'subscription ($id: ID!) { reviewChanged(reviewId: $id) { entryIds planIds refetchAll } }';

/** What a person's open screen is told of a review. */
export class Screen {
  readonly heard: string[] = [];
  /** Of what was heard, that of which nothing but the plan changed. */
  readonly plans: string[] = [];
  private constructor(private readonly client: Client) {}

  static async open(person: Person, reviewId: string): Promise<Screen> {
    const cookie = await person.signedIn();
    class Socket extends WebSocket {
      constructor(address: string, protocols: string | string[]) {
        super(address, protocols, { headers: { cookie, origin: serverAddress() } });
      }
    }
    const url = `${serverAddress().replace('http', 'ws')}/graphql`;
    const screen = new Screen(createClient({ url, webSocketImpl: Socket, lazy: true, retryAttempts: 0 }));
    screen.client.subscribe<{ reviewChanged: { entryIds: string[]; planIds: string[] } }>(
      { query: WATCH, variables: { id: reviewId } },
      {
        next: ({ data }) => {
          screen.heard.push(...data!.reviewChanged.entryIds);
          screen.plans.push(...data!.reviewChanged.planIds);
        },
        error: fail,
        complete: () => {},
      },
    );
    await quiet();
    return screen;
  }

  close() {
    return this.client.dispose();
  }
}

/** Long enough for what is on its way to be told. */
export const quiet = () => new Promise((resolve) => setTimeout(resolve, QUIET));
const fail = (error: unknown) => {
  throw new Error(JSON.stringify(error));
};
