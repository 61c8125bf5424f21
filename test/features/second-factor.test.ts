import pg from 'pg';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { inDatabase } from '../support/in-database.js';
import { demonstrationPerson, PASSWORD } from '../support/person.js';
import { codeOf, enrol } from '../support/second-factor.js';
import { account, Visitor } from '../support/visitor.js';
import { world, type World } from '../support/world.js';

const OFFER =
  'mutation { offerSecondFactor { __typename ... on SecondFactorOffer { secret qr } ... on Refusal { code } } }';
const ENABLE = `mutation ($input: EnableSecondFactorInput!) { enableSecondFactor(input: $input) {
  __typename ... on NewRecoveryCodes { codes } ... on Refusal { code } } }`;

let at: World;
beforeAll(async () => {
  at = await world();
});

/** Somebody with a second factor of long ago, on a device that is not known. */
async function enrolled() {
  const person = await account();
  const client = new pg.Client({ connectionString: process.env.TEST_DATABASE });
  await client.connect();
  await enrol(client, person.id);
  await client.end();
  return person;
}

/** Between the password and the code. */
async function atTheDoor(email: string) {
  const visitor = new Visitor();
  expect(await visitor.signIn(email)).toEqual({ __typename: 'SignInStep', needs: 'CODE' });
  return visitor;
}

/** Sets up a second factor as its page does; gives the seed and the recovery codes. */
async function setUp(visitor: Visitor) {
  const { secret } = await visitor.answer(OFFER);
  const { codes } = await visitor.answer(ENABLE, { input: { code: codeOf(secret) } });
  return { secret: secret!, codes: codes! };
}

describe('a coordinator without a second factor', () => {
  it('is led to set one up before anything else, and is then inside', async () => {
    const { id, email } = at.cso.coordinator;
    await inDatabase('delete from second_factor where person_id = $1', [id]);
    const visitor = new Visitor();
    expect(await visitor.signIn(email)).toEqual({ __typename: 'SignInStep', needs: 'ENROLMENT' });
    expect(await visitor.name()).toBeNull();
    const { errors } = await visitor.run('{ myWorkspaces { id } }');
    expect(errors?.[0].extensions.code).toBe('UNAUTHENTICATED');
    const { codes } = await setUp(visitor);
    expect(codes).toHaveLength(10);
    expect(await visitor.name()).toBe('coordinator');
  });

  it('is led there too when the role comes while they are signed in', async () => {
    const { id, email } = at.cso.otherMember;
    const visitor = new Visitor();
    await visitor.signIn(email);
    expect(await visitor.name()).toBe('other member');
    await inDatabase(`update membership set role = 'COORDINATOR' where person_id = $1`, [id]);
    expect(await visitor.name()).toBeNull();
    const { data } = await visitor.run<{ signInStep: object }>('{ signInStep { needs } }');
    expect(data).toEqual({ signInStep: { needs: 'ENROLMENT' } });
    await inDatabase(`update membership set role = 'MEMBER' where person_id = $1`, [id]);
  });

  it('of the demonstration signs in without', async () => {
    const nadia = demonstrationPerson('nadia');
    const visitor = new Visitor();
    expect(await visitor.signIn(nadia.email, nadia.password)).toEqual({ __typename: 'Me' });
    const { data } = await visitor.run('{ account { isDemonstration needsSecondFactor secondFactorSince } }');
    expect(data).toEqual({
      account: { isDemonstration: true, needsSecondFactor: true, secondFactorSince: null },
    });
  });
});

describe('a code', () => {
  it('opens the door, and no device is remembered unasked', async () => {
    const { email } = await enrolled();
    const visitor = await atTheDoor(email);
    expect(await visitor.name()).toBeNull();
    expect(await visitor.complete(codeOf())).toEqual({ __typename: 'Me' });
    expect(await visitor.name()).toBe('Amina');
    await visitor.run('mutation { signOut }');
    expect(await visitor.signIn(email)).toMatchObject({ needs: 'CODE' });
  });

  it('is asked for on a remembered device again after thirty days only, and elsewhere always', async () => {
    const { id, email } = await enrolled();
    const visitor = await atTheDoor(email);
    await visitor.complete(codeOf(), true);
    await visitor.run('mutation { signOut }');
    expect(await visitor.signIn(email)).toEqual({ __typename: 'Me' });
    await atTheDoor(email);
    const [{ days }] = await inDatabase<{ days: number }>(
      'select extract(day from factor_until - now())::int as days from known_device where person_id = $1',
      [id],
    );
    expect(days).toBe(29);
    await inDatabase(`update known_device set factor_until = now() - interval '1 second' where person_id = $1`, [id]);
    expect(await visitor.signIn(email)).toMatchObject({ needs: 'CODE' });
  });

  it('a moment early or late is taken, an older one is not', async () => {
    for (const [steps, answer] of [
      [-1, 'Me'],
      [1, 'Me'],
      [-3, 'Refusal'],
      [3, 'Refusal'],
    ] as const) {
      const visitor = await atTheDoor((await enrolled()).email);
      expect([steps, (await visitor.complete(codeOf(undefined, steps))).__typename]).toEqual([steps, answer]);
    }
  });

  it('BF-03 may be tried five times, then it begins with the password again', async () => {
    const visitor = await atTheDoor((await enrolled()).email);
    const answers = [];
    for (let tries = 0; tries < 6; tries++) answers.push((await visitor.complete('000000')).code);
    expect(answers).toEqual([...Array<string>(5).fill('WRONG_CODE'), 'START_AGAIN']);
    expect((await visitor.complete(codeOf())).code).toBe('START_AGAIN');
  });

  it('BF-03 opens one door once: not again within its thirty seconds, and one of fifty at the same instant', async () => {
    const { email } = await enrolled();
    const doors = await Promise.all(Array.from({ length: 10 }, () => atTheDoor(email)));
    const code = codeOf();
    const tries = doors.flatMap((door) => Array.from({ length: 5 }, () => door.copy().complete(code)));
    const answers = await Promise.all(tries);
    expect(answers.filter(({ __typename }) => __typename === 'Me')).toHaveLength(1);
    await inDatabase('delete from rate_limit');
    expect((await (await atTheDoor(email)).complete(code)).code).toBe('WRONG_CODE');
  }, 60_000);

  it('BF-03 is not guessed by somebody who has the password, over however many challenges', async () => {
    const { email } = await enrolled();
    const codes = [];
    for (let challenge = 0; challenge < 3; challenge++) {
      const visitor = await atTheDoor(email);
      for (let tries = 0; tries < 5; tries++) codes.push((await visitor.complete('000000')).code);
    }
    expect(codes.filter((code) => code === 'WRONG_CODE')).toHaveLength(10);
    expect(codes.at(-1)).toBe('TOO_MANY_TRIES');
  });
});

describe('recovery codes', () => {
  it('BF-07 are ten of eighty bits, stored as argon2id, and open the door once each', async () => {
    const { id, email } = await account();
    const visitor = new Visitor();
    await visitor.signIn(email);
    const { codes } = await setUp(visitor);
    expect(new Set(codes).size).toBe(10);
    for (const code of codes) expect(code).toMatch(/^\d(-[0-9A-HJKMNP-TV-Z]{4}){4}$/);
    const stored = await inDatabase<{ hash: string }>('select hash from recovery_code where person_id = $1', [id]);
    for (const { hash } of stored) expect(hash).toMatch(/^\$argon2id\$v=19\$m=65536,t=3,p=1\$/);
    const asTyped = codes[3].toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o');
    expect(await (await atTheDoor(email)).complete(asTyped)).toEqual({ __typename: 'Me' });
    expect((await (await atTheDoor(email)).complete(codes[3])).code).toBe('WRONG_CODE');
  });

  it('BF-07 are void when new ones are made', async () => {
    const { email } = await account();
    const visitor = new Visitor();
    await visitor.signIn(email);
    const renew =
      'mutation { renewRecoveryCodes { __typename ... on NewRecoveryCodes { codes } ... on Refusal { code } } }';
    expect(await visitor.answer(renew)).toEqual({ __typename: 'Refusal', code: 'NO_SECOND_FACTOR' });
    const { codes } = await setUp(visitor);
    const renewed = await visitor.answer(renew);
    expect((await (await atTheDoor(email)).complete(codes[0])).code).toBe('WRONG_CODE');
    expect(await (await atTheDoor(email)).complete(renewed.codes![0])).toEqual({ __typename: 'Me' });
  });
});

describe('a second factor', () => {
  it('SE-02 ends all other sessions when it is set up or taken away', async () => {
    const { email } = await account();
    const [here, there] = [new Visitor(), new Visitor()];
    await here.signIn(email);
    await there.signIn(email);
    await setUp(here);
    expect([await here.name(), await there.name()]).toEqual(['Amina', null]);
    await here.change('removeSecondFactor');
    expect(await there.signIn(email)).toEqual({ __typename: 'Me' });
  });

  it('cannot be taken away by who must have one', async () => {
    const { email, deviceCookie } = at.government.focalPoint;
    const visitor = new Visitor({});
    expect(deviceCookie).not.toBeNull();
    await visitor.signIn(email);
    await visitor.complete(codeOf());
    expect(await visitor.change('removeSecondFactor')).toMatchObject({ code: 'NOT_ALLOWED' });
  });

  it('is changed only by who showed within five minutes that it is them', async () => {
    const { email } = await account();
    const visitor = new Visitor();
    await visitor.signIn(email);
    const [session] = await visitor.sessions();
    await inDatabase(
      `update sign_in_session set sess = jsonb_set(sess::jsonb, '{confirmedAt}', '0')::json where id = $1`,
      [session],
    );
    expect((await visitor.answer(OFFER)).code).toBe('CONFIRM_IDENTITY');
    const wrong = await visitor.change('confirmIdentity', { password: 'something else' }, 'ConfirmIdentityInput');
    expect(wrong).toMatchObject({ code: 'WRONG_PASSWORD' });
    await visitor.change('confirmIdentity', { password: PASSWORD }, 'ConfirmIdentityInput');
    expect((await visitor.answer(OFFER)).__typename).toBe('SecondFactorOffer');
  });

  it('lies sealed in the database, and is worth nothing in another’s row', async () => {
    const [mine, other] = [await account(), await account()];
    const visitor = new Visitor();
    await visitor.signIn(mine.email);
    const { secret } = await setUp(visitor);
    const [{ seed }] = await inDatabase<{ seed: string }>('select seed from second_factor where person_id = $1', [
      mine.id,
    ]);
    expect(seed).not.toContain(secret);
    await inDatabase(`insert into second_factor (person_id, seed, since, last_step) values ($1, $2, now(), 0)`, [
      other.id,
      seed,
    ]);
    const { data, errors } = await (
      await atTheDoor(other.email)
    ).run('mutation ($input: CompleteSignInInput!) { completeSignIn(input: $input) { __typename } }', {
      input: { code: codeOf(secret, 1), rememberDevice: false },
    });
    expect(data).toBeNull();
    expect(errors?.[0].extensions.code).toBe('INTERNAL_SERVER_ERROR');
  });
});
