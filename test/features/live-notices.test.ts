import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createClient, type Client } from 'graphql-ws';
import WebSocket from 'ws';
import { serverAddress, type Person } from '../support/person.js';
import { act, record, share } from '../support/sides.js';
import { world, type World } from '../support/world.js';

/** Longer than notices are gathered, with room for a busy machine, in milliseconds. */
const QUIET = 600;
const WATCH = 'subscription ($id: ID!) { reviewChanged(reviewId: $id) { entryIds refetchAll } }';

/** What a person's open screen is told of a review. */
class Screen {
  readonly heard: string[] = [];
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
    screen.client.subscribe<{ reviewChanged: { entryIds: string[] } }>(
      { query: WATCH, variables: { id: reviewId } },
      { next: ({ data }) => void screen.heard.push(...data!.reviewChanged.entryIds), error: fail, complete: () => {} },
    );
    await quiet();
    return screen;
  }

  close() {
    return this.client.dispose();
  }
}

const quiet = () => new Promise((resolve) => setTimeout(resolve, QUIET));
const fail = (error: unknown) => {
  throw new Error(JSON.stringify(error));
};

let at: World;
let own: Screen;
let theirs: Screen;
beforeAll(async () => {
  at = await world();
  own = await Screen.open(at.cso.member, at.review.id);
  theirs = await Screen.open(at.government.focalPoint, at.review.id);
});
afterAll(async () => {
  await own.close();
  await theirs.close();
});

describe('an open screen', () => {
  it('of the own organisation hears of a draft, and nobody else’s does', async () => {
    const [{ id }] = at.entries;
    await act(at.cso.coordinator, 'addEvidence', { entryId: id, citation: 'Between us' }, ['Evidence', 'id']);
    await record(at.cso.coordinator, id);
    const remark = { entryId: id, audience: 'SIDE', body: 'For our side' };
    await act(at.cso.coordinator, 'writeComment', remark, ['Comment', 'id']);
    await quiet();
    expect(new Set(own.heard)).toEqual(new Set([id]));
    expect(theirs.heard).toEqual([]);
  });

  it('of the other side hears of what is shared, asked and proposed', async () => {
    const [{ id }, { id: asked }] = at.entries;
    await share(at.cso.coordinator, id);
    await act(at.cso.coordinator, 'askSide', { entryId: asked, side: 'GOVERNMENT', body: 'When?' }, ['Comment', 'id']);
    await quiet();
    expect(new Set(theirs.heard)).toEqual(new Set([id, asked]));
  });
});
