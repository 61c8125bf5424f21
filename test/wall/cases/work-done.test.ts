import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { hashPassword } from '../../../server/features/accounts/passwords.js';
import { Wire } from '../wire.js';
import { AskedWorld } from './asked-world.js';

const LONG = 180_000;
const PASSWORD = 'as hard to guess as it is long';
const SIGN_IN = `mutation ($input: SignInInput!) { signIn(input: $input) {
  __typename ... on Refusal { code message field waitSeconds } } }`;

let at: AskedWorld;
beforeAll(async () => {
  at = await AskedWorld.open('work done');
  const { personId } = at.world.actors.stranger;
  await at.database.query('update person set password_hash = $2 where id = $1', [
    personId,
    await hashPassword(PASSWORD),
  ]);
}, LONG);
afterAll(() => at?.close());

/** What belongs to signing in; the program's housekeeping goes on beside it. */
const ofDoor = (what: string) =>
  /^(hash|verify) /.test(what) || (/\b(person|known_device|rate_limit)\b/.test(what) && !/^\s*delete/i.test(what));

async function trial(email: string, password: string) {
  await at.server.work();
  const { text } = await new Wire(at.server.address, 'a stranger').ask(SIGN_IN, { input: { email, password } });
  return { text, work: (await at.server.work()).filter(ofDoor) };
}

describe('what an answer costs', () => {
  it('BF-04 a wrong password is the same work as an address that nobody has: the same statements, the same hash', async () => {
    const known = await trial(at.world.actors.stranger.email, 'not the password');
    const unknown = await trial('nobody@test.example', 'not the password');
    expect(unknown).toEqual(known);
    expect(known.text).toContain('SIGN_IN_FAILED');
    expect(known.work.filter((what) => /^(hash|verify)/.test(what))).toEqual(['verify argon2id v=19 m=65536,t=3,p=1']);
    expect(known.work.length).toBeGreaterThan(3);
    // The measure would see a difference: whoever is let in costs more.
    expect((await trial(at.world.actors.stranger.email, PASSWORD)).work).not.toEqual(known.work);
  });

  it('BF-04 so is somebody whose account is suspended', async () => {
    const { email, personId } = at.world.actors.stranger;
    await at.database.query('update person set suspended_at = now() where id = $1', [personId]);
    const suspended = await trial(email, PASSWORD);
    expect(suspended).toEqual(await trial('nobody.else@test.example', PASSWORD));
    await at.database.query('update person set suspended_at = null where id = $1', [personId]);
  });
});
