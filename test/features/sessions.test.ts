import { afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { inDatabase } from '../support/in-database.js';
import { PASSWORD } from '../support/person.js';
import { RawSocket } from '../support/raw-socket.js';
import { account, Visitor } from '../support/visitor.js';
import { world, type World } from '../support/world.js';

/** What takes effect on sockets does so within this many milliseconds. */
const SOON = 5_000;

let at: World;
beforeAll(async () => {
  at = await world();
});

const open: RawSocket[] = [];
afterEach(() => open.splice(0).forEach((socket) => socket.close()));

/** A member of the world in a browser of their own, with a live page. */
async function withPage(email: string) {
  const visitor = new Visitor();
  await visitor.signIn(email);
  const socket = await RawSocket.following(visitor.cookie, at.review.id);
  open.push(socket);
  return { visitor, socket };
}

const sessionCookie = /(?:^|; )tandem=([^;]+)/;

describe('a session', () => {
  it('SE-01 is a new one with every sign-in; the one before and the one signed out of open nothing', async () => {
    const { email } = await account();
    const visitor = new Visitor();
    await visitor.signIn(email);
    const first = visitor.copy();
    await visitor.signIn(email);
    expect(sessionCookie.exec(visitor.cookie)![1]).not.toBe(sessionCookie.exec(first.cookie)![1]);
    expect(await first.name()).toBeNull();
    expect(await visitor.name()).toBe('Amina');
    const second = visitor.copy();
    await visitor.run('mutation { signOut }');
    expect(await second.name()).toBeNull();
  });

  it('SE-01 is not taken from a cookie somebody planted', async () => {
    const { email } = await account();
    const planted = new Visitor({ cookie: 'tandem=s%3Aplanted.by-somebody' });
    await planted.signIn(email);
    expect(sessionCookie.exec(planted.cookie)![1]).not.toContain('planted');
  });

  it('SE-02 ends on all other devices, with its sockets, when the password changes', async () => {
    const { email } = at.cso.member;
    const here = new Visitor();
    await here.signIn(email);
    const { visitor, socket } = await withPage(email);
    const ended = socket.ended();
    const input = { present: PASSWORD, password: 'nine lamps along the harbour' };
    expect(await here.change('changePassword', input, 'ChangePasswordInput')).toMatchObject({
      __typename: 'AccountChanged',
    });
    expect(await ended).toMatchObject({ code: 4403 });
    expect(await visitor.name()).toBeNull();
    expect(await here.name()).toBe('member');
    const back = { present: input.password, password: PASSWORD };
    await here.change('changePassword', back, 'ChangePasswordInput');
  });

  it('SE-03 of somebody suspended is dead at once, and its sockets within five seconds', async () => {
    const { visitor, socket } = await withPage(at.cso.otherMember.email);
    const ended = socket.ended();
    await inDatabase('update person set suspended_at = now() where id = $1', [at.cso.otherMember.id]);
    expect(await visitor.name()).toBeNull();
    expect((await ended).after).toBeLessThan(SOON);
    expect(await RawSocket.connect(visitor.cookie)).toBe(401);
  });

  it('SE-03 of somebody removed hears nothing more, within five seconds', async () => {
    const { visitor, socket } = await withPage(at.government.ministry.email);
    const ended = socket.ended();
    await inDatabase('update membership set until = now() where person_id = $1', [at.government.ministry.id]);
    expect(await ended).toMatchObject({ code: 4205 });
    const { data } = await visitor.run('query ($id: ID!) { matrix(reviewId: $id) { rows { id } } }', {
      id: at.review.id,
    });
    expect(data).toBeNull();
    const again = await RawSocket.following(visitor.cookie, at.review.id);
    open.push(again);
    expect(JSON.stringify(again.heard)).toContain('"errors"');
  });

  it('SE-04 ends when it was not used for an hour, and after twelve in any case, by the server’s clock', async () => {
    const { email } = await account();
    for (const [column, age] of [
      ['expire', "expire = now() - interval '1 second'"],
      [
        'startedAt',
        `sess = jsonb_set(sess::jsonb, '{startedAt}', to_jsonb((extract(epoch from now() - interval '12 hours 1 second') * 1000)::bigint))::json`,
      ],
    ]) {
      const visitor = new Visitor();
      await visitor.signIn(email);
      const [id] = await visitor.sessions();
      await inDatabase(`update sign_in_session set ${age} where id = $1`, [id]);
      expect([column, await visitor.name()]).toEqual([column, null]);
    }
  });

  it('SE-05 is in the person’s own list, and ended from afar, with its sockets', async () => {
    const { email } = at.reportWriter;
    const here = new Visitor({
      'user-agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0',
    });
    await here.signIn(email);
    const { visitor, socket } = await withPage(email);
    const [own, other] = await here.sessions();
    const query = '{ account { sessions { id device place isThis } } }';
    const { data } = await here.run<{ account: { sessions: { id: string; device: string; place: string }[] } }>(query);
    const shown = data!.account.sessions.find(({ id }) => id === own);
    expect(shown).toMatchObject({ device: 'Firefox, Linux', place: '127.0.0.0/24' });
    const ended = socket.ended();
    await here.change('endSession', { sessionId: other }, 'EndSessionInput');
    expect(await ended).toMatchObject({ code: 4403 });
    expect(await visitor.name()).toBeNull();
    expect(await here.sessions()).toEqual([own]);
  });

  it('SE-05 of somebody else cannot be ended, nor told from one that does not exist', async () => {
    const [victim, other] = [new Visitor(), new Visitor()];
    await victim.signIn((await account()).email);
    await other.signIn((await account()).email);
    const [sessionId] = await victim.sessions();
    const ask = 'mutation ($input: EndSessionInput!) { endSession(input: $input) { __typename } }';
    const theirs = await other.run(ask, { input: { sessionId } });
    const nobodys = await other.run(ask, { input: { sessionId: at.workspaceId } });
    expect(theirs).toEqual(nobodys);
    expect(theirs.errors?.[0].extensions.code).toBe('NOT_FOUND');
    expect(await victim.name()).toBe('Amina');
  });

  it('SE-05 all others end in one act', async () => {
    const { email } = await account();
    const visitors = [new Visitor(), new Visitor(), new Visitor()];
    for (const visitor of visitors) await visitor.signIn(email);
    expect(await visitors[0].change('endOtherSessions')).toMatchObject({ endedSessions: 2 });
    expect(await Promise.all(visitors.map((visitor) => visitor.name()))).toEqual(['Amina', null, null]);
  });

  it('SE-09 opens nothing for somebody who has a copy of the tables', async () => {
    const { email, id } = await account();
    const visitor = new Visitor();
    await visitor.signIn(email);
    const rows = await inDatabase('select * from sign_in_session where person_id = $1', [id]);
    const devices = await inDatabase('select * from known_device where person_id = $1', [id]);
    const stored = JSON.stringify([rows, devices]);
    for (const pair of visitor.cookie.split('; ')) {
      const secret = decodeURIComponent(pair.split('=')[1]).replace(/^s:/, '').split('.')[0];
      expect(stored).not.toContain(secret);
    }
  });

  it('a request that was under way does not bring an ended session back', async () => {
    const { email } = await account();
    const [here, there] = [new Visitor(), new Visitor()];
    await here.signIn(email);
    await there.signIn(email);
    const confirming = there.change('confirmIdentity', { password: PASSWORD }, 'ConfirmIdentityInput');
    await here.change('endOtherSessions');
    await confirming.catch(() => null);
    expect(await there.name()).toBeNull();
  });
});
