import { afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { inDatabase } from '../support/in-database.js';
import { quiet } from '../support/open-screen.js';
import { RawSocket } from '../support/raw-socket.js';
import { act } from '../support/sides.js';
import { Visitor } from '../support/visitor.js';
import { world, type World } from '../support/world.js';

let at: World;
beforeAll(async () => {
  at = await world();
});

const open: RawSocket[] = [];
afterEach(() => open.splice(0).forEach((socket) => socket.close()));

async function connected(cookie: string, more = {}): Promise<RawSocket> {
  const socket = await RawSocket.connect(cookie, more);
  if (typeof socket === 'number') throw new Error(`the upgrade was refused with ${socket}`);
  open.push(socket);
  return socket;
}

const mine = () => at.cso.member.signedIn();

describe('a socket', () => {
  it('SU-01 without a greeting is closed with 4401', async () => {
    const socket = await connected(await mine());
    socket.subscribe('1', at.review.id);
    expect(await socket.ended()).toMatchObject({ code: 4401 });
  });

  it('SU-01 of the protocol before is closed', async () => {
    const socket = await connected(await mine(), { subprotocol: 'graphql-ws' }).catch(() => null);
    expect(socket === null || (await socket.ended()).code === 4406).toBe(true);
  });

  it('SU-02 believes nothing that is said in the greeting', async () => {
    const socket = await connected(await at.cso.otherMember.signedIn());
    await socket.greet({ personId: at.cso.member.id, cookie: await mine(), authorization: 'Bearer x' });
    socket.subscribe('1', at.review.id);
    await quiet();
    await act(at.cso.member, 'addEvidence', { entryId: at.entries[0].id, citation: 'Ours' }, ['Evidence', 'id']);
    await quiet();
    expect(socket.heard.filter(({ type }) => type === 'next')).toEqual([]);
  });

  it('SU-03 of nobody is not opened, nor one from another site', async () => {
    expect(await RawSocket.connect('')).toBe(401);
    expect(await RawSocket.connect('tandem=s%3Aforged.signature')).toBe(401);
    expect(await RawSocket.connect(await mine(), { origin: 'https://elsewhere.example' })).toBe(403);
  });

  it('SU-04 tells nothing of what happens after its person was removed', async () => {
    const own = await world();
    const { email, id } = own.cso.otherMember;
    for (let round = 0; round < 20; round++) {
      const visitor = new Visitor();
      await visitor.signIn(email);
      const socket = await RawSocket.following(visitor.cookie, own.review.id);
      open.push(socket);
      await inDatabase('update membership set until = now() where person_id = $1', [id]);
      await inDatabase(`select pg_notify('tandem_live', $1)`, [
        JSON.stringify({ ...noticeOf(own), entryId: own.entries[0].id }),
      ]);
      await new Promise((resolve) => setTimeout(resolve, 120));
      expect(socket.heard.filter(({ type }) => type === 'next')).toEqual([]);
      await inDatabase('update membership set until = null where person_id = $1', [id]);
    }
  }, 60_000);

  it('SU-05 carries twenty subscriptions, and is closed at one more', async () => {
    const socket = await connected(await mine());
    await socket.greet();
    for (let id = 1; id <= 20; id++) socket.subscribe(String(id), at.review.id);
    await quiet();
    expect(socket.isOpen).toBe(true);
    socket.subscribe('21', at.review.id);
    expect(await socket.ended()).toMatchObject({ code: 1008 });
  });

  it('SU-05 takes no message of more than 64 KiB', async () => {
    const socket = await connected(await mine());
    await socket.greet({});
    socket.send({ type: 'ping', payload: { filler: 'x'.repeat(70 * 1024) } });
    expect(await socket.ended()).toMatchObject({ code: 1009 });
  });

  it.each([
    ['query', '{ me { name } }'],
    ['mutation', 'mutation { signOut }'],
  ])('SU-07 refuses a %s', async (_, query) => {
    const socket = await connected(await mine());
    await socket.greet();
    socket.ask('1', query);
    await quiet();
    expect(socket.heard.at(-1)).toMatchObject({ type: 'error', id: '1' });
    expect(JSON.stringify(socket.heard.at(-1))).toContain('subscriptions only');
    expect(await new Visitor({ cookie: await mine() }).name()).toBe('member');
  });

  it('SU-08 is closed when somebody else signs in by the same browser', async () => {
    const browser = new Visitor();
    await browser.signIn(at.cso.member.email);
    const socket = await RawSocket.following(browser.cookie, at.review.id);
    open.push(socket);
    const ended = socket.ended();
    await browser.signIn(at.reportWriter.email);
    expect(await ended).toMatchObject({ code: 4403 });
    expect(await browser.name()).toBe('report writer');
  });

  it('SU-10 answers for a review of others as for one that does not exist', async () => {
    const other = await world();
    const socket = await connected(await mine());
    await socket.greet();
    socket.subscribe('1', other.review.id);
    socket.subscribe('2', '00000000-0000-4000-8000-000000000000');
    await quiet();
    const [first, second] = ['1', '2'].map((id) => socket.heard.find((message) => message.id === id));
    expect(JSON.stringify(first)).toContain('NOT_FOUND');
    expect(JSON.stringify(first).replace('"1"', '"2"')).toBe(JSON.stringify(second));
  });
});

const noticeOf = (own: World) => ({
  workspaceId: own.workspaceId,
  reviewId: own.review.id,
  subjectType: 'MatrixEntry',
  audience: 'JOINT',
  ownerOrganisationId: null,
  ownerSide: null,
  writtenBy: null,
});
