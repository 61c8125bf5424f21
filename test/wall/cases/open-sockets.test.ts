import { describe, expect, it } from '@jest/globals';
import { OpenSockets, SocketEnd } from '../../../server/graphql/open-sockets.js';

/** A socket that writes down how it was ended. */
const socket = () => ({
  endedWith: [] as number[],
  close(code: number) {
    this.endedWith.push(code);
  },
  terminate() {},
});

const holder = (sessionId: string) => ({ personId: 'person', sessionId, actorNow: () => Promise.resolve(null) });

describe('the look at sessions that have run out', () => {
  it('ends their sockets, and leaves alone what was opened or closed while it looked', async () => {
    const open = new OpenSockets();
    const [living, dead, opened, closed] = [socket(), socket(), socket(), socket()];
    open.add(living, holder('living'));
    open.add(dead, holder('dead'));
    const forget = open.add(closed, holder('dead too'));
    await open.closeExpired((ids) => {
      open.add(opened, holder('opened meanwhile'));
      forget();
      return Promise.resolve(new Set(ids.filter((id) => id === 'living')));
    });
    expect([living, dead, opened, closed].map(({ endedWith }) => endedWith)).toEqual([
      [],
      [SocketEnd.SESSION_ENDED],
      [],
      [],
    ]);
    expect(open.holderOf(opened)).toMatchObject({ sessionId: 'opened meanwhile' });
  });
});
