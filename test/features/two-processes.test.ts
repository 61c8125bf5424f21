import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { inDatabase } from '../support/in-database.js';
import { invite } from '../support/invitations.js';
import { quiet, Screen } from '../support/open-screen.js';
import { post } from '../support/person.js';
import { RawSocket } from '../support/raw-socket.js';
import { secondServer, type SecondServer } from '../support/second-server.js';
import { serverWithMail, type ServerWithMail } from '../support/server-with-mail.js';
import { act } from '../support/sides.js';
import { until } from '../support/until.js';
import { account, Visitor } from '../support/visitor.js';
import { world, type World } from '../support/world.js';

const REVISE = `mutation ($input: ReviseMatrixEntryInput!) { reviseMatrixEntry(input: $input) {
  __typename ... on MatrixRow { id planVersion expectedResult } ... on Conflict { currentVersion theirs } } }`;

let running: ServerWithMail;
let second: SecondServer;
let at: World;
beforeAll(async () => {
  running = await serverWithMail();
  const settings = { SMTP_URL: `smtp://127.0.0.1:${running.mail.port}`, MAIL_FROM: 'tandem@example.org' };
  second = await secondServer(running.server, settings);
}, 120_000);
afterAll(async () => {
  await second?.stop();
  await running.stop();
});
beforeEach(async () => {
  goTo('first');
  running.mail.letters.splice(0);
  at = await world();
});

type Which = 'first' | 'second';
const BOTH: readonly Which[] = ['first', 'second'];

/** From here on requests go to that process. */
function goTo(which: Which): void {
  process.env.TEST_SERVER = which === 'first' ? running.server.address : second.address;
}

const planOf = (id: string, expectedResult: string) => ({ id, fieldGroup: 'PLAN', expectedVersion: 1, expectedResult });

/** The same input to both at the same instant. */
async function toBothAtOnce(inputs: readonly object[]) {
  const cookie = await at.cso.member.signedIn();
  const asked = inputs.map((input, index) => {
    goTo(BOTH[index % 2]);
    return post<{ reviseMatrixEntry: { __typename: string } }>(REVISE, { input }, cookie);
  });
  return (await Promise.all(asked)).map(({ body }) => body.data!.reviseMatrixEntry);
}

describe('two processes on one database', () => {
  it.each([
    ['first', 'second'],
    ['second', 'first'],
  ] as const)(
    'tell screens that are open on the other what is written: on the %s, seen on the %s',
    async (on, seen) => {
      goTo(seen);
      const screen = await Screen.open(at.government.focalPoint, at.review.id);
      goTo(on);
      const [{ id }] = at.entries;
      await act(at.cso.member, 'reviseMatrixEntry', planOf(id, 'Heard next door'), ['MatrixRow', 'id']);
      await quiet();
      expect(screen.heard).toEqual([id]);
      await screen.close();
    },
  );

  it('keep what a side writes for itself from the other side’s screens on both', async () => {
    goTo('second');
    const screen = await Screen.open(at.government.focalPoint, at.review.id);
    goTo('first');
    const remark = { entryId: at.entries[0].id, audience: 'ORGANISATION', body: 'Between us' };
    await act(at.cso.coordinator, 'writeComment', remark, ['Comment', 'id']);
    await quiet();
    expect(screen.heard).toEqual([]);
    await screen.close();
  });

  it('let one person in by the one cookie, and out everywhere at once, open pages included', async () => {
    const visitor = new Visitor();
    await visitor.signIn(at.cso.member.email);
    goTo('second');
    const there = visitor.copy();
    expect(await there.name()).toBe('member');
    const socket = await RawSocket.following(there.cookie, at.review.id);
    const ended = socket.ended();
    goTo('first');
    await visitor.run('mutation { signOut }');
    expect(await ended).toMatchObject({ code: 4403 });
    goTo('second');
    expect(await there.name()).toBeNull();
  });

  it('count wrong passwords together', async () => {
    const { email } = await account();
    const codes: (string | undefined)[] = [];
    for (let tries = 0; tries < 11; tries++) {
      goTo(BOTH[tries % 2]);
      codes.push((await new Visitor().signIn(email, 'not the password')).code);
    }
    expect(codes).toEqual([...Array<string>(10).fill('SIGN_IN_FAILED'), 'TOO_MANY_TRIES']);
    for (const which of BOTH) {
      goTo(which);
      expect((await new Visitor().signIn(email)).code).toBe('TOO_MANY_TRIES');
    }
  });

  it('carry a change out once that reaches both under one id', async () => {
    const [{ id }] = at.entries;
    const input = { mutationId: randomUUID(), ...planOf(id, 'Sent along both ways') };
    const answers = await toBothAtOnce(Array.from({ length: 8 }, () => input));
    expect(answers).toEqual(
      Array(8).fill({ __typename: 'MatrixRow', id, planVersion: 2, expectedResult: 'Sent along both ways' }),
    );
    const events = `select 1 from journal where entry_id = $1 and action = 'matrixEntry.revisePlan'`;
    expect(await inDatabase(events, [id])).toHaveLength(1);
  });

  it('let one of two be first, and show the other all texts', async () => {
    const [{ id }] = at.entries;
    const texts = ['On the first', 'On the second'];
    const inputs = texts.map((text) => ({ mutationId: randomUUID(), ...planOf(id, text) }));
    const answers = await toBothAtOnce(inputs);
    expect(answers.map(({ __typename }) => __typename).sort()).toEqual(['Conflict', 'MatrixRow']);
    const won = answers.find(({ __typename }) => __typename === 'MatrixRow') as unknown as { expectedResult: string };
    const lost = answers.find(({ __typename }) => __typename === 'Conflict');
    expect(lost).toMatchObject({ currentVersion: 2, theirs: { expectedResult: won.expectedResult } });
  });

  it('do each job once between them, whichever was asked for it', async () => {
    const emails: string[] = [];
    for (let count = 0; count < 12; count++) {
      goTo(BOTH[count % 2]);
      emails.push((await invite(at.cso.coordinator, at, { to: 'Coalition' })).email);
    }
    const jobs = () => inDatabase('select 1 from graphile_worker._private_jobs');
    await until(async () => ((await jobs()).length === 0 ? true : undefined));
    expect(running.mail.letters.flatMap(({ to }) => to).sort()).toEqual([...emails].sort());
  });
});
