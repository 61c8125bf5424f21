import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { AttemptLimits, type Attempt } from '../../server/features/accounts/attempt-limits.js';
import { isRefusal } from '../../server/domain/refusal.js';
import { account, Visitor } from '../support/visitor.js';

let pool: pg.Pool;
let limits: AttemptLimits;
beforeAll(() => {
  pool = new pg.Pool({ connectionString: process.env.TEST_DATABASE, max: 10 });
  limits = new AttemptLimits(pool);
});
afterAll(() => pool.end());

const network = (at: number) => `203.0.${at >> 8}.${at & 255}`;
const attempt = (more: Partial<Attempt>): Attempt => ({
  what: 'password',
  account: randomUUID(),
  device: null,
  network: randomUUID(),
  ...more,
});

/** How many of so many wrong tries at once were let through to the password. */
async function letThrough(count: number, of: (at: number) => Partial<Attempt>): Promise<number> {
  const answers = await Promise.all(Array.from({ length: count }, (_, at) => limits.reserve(attempt(of(at)))));
  return answers.filter((answer) => !isRefusal(answer)).length;
}

describe('failures are counted', () => {
  it('BF-01 no more than a hundred a day on one account, from however many networks at once', async () => {
    const own = randomUUID();
    expect(await letThrough(400, (at) => ({ account: own, network: network(at) }))).toBe(100);
  });

  it('BF-01 the owner is not locked out on a device of theirs', async () => {
    const own = randomUUID();
    await letThrough(150, (at) => ({ account: own, network: network(at) }));
    expect(isRefusal(await limits.reserve(attempt({ account: own })))).toBe(true);
    expect(isRefusal(await limits.reserve(attempt({ account: own, device: 'known' })))).toBe(false);
  });

  it('BF-01 no more than three hundred an hour from one network, whatever the accounts', async () => {
    const one = randomUUID();
    expect(await letThrough(400, () => ({ network: one }))).toBe(300);
  });

  it('ten on one account from one place, also when they come at the same instant', async () => {
    const where = { account: randomUUID(), network: randomUUID() };
    expect(await letThrough(50, () => where)).toBe(10);
  });

  it('says when to come back', async () => {
    const where = { account: randomUUID(), network: randomUUID() };
    await letThrough(10, () => where);
    const refusal = await limits.reserve(attempt(where));
    expect(refusal).toMatchObject({ code: 'TOO_MANY_TRIES' });
    expect((refusal as { waitSeconds: number }).waitSeconds).toBeGreaterThan(14 * 60);
    expect((refusal as { waitSeconds: number }).waitSeconds).toBeLessThanOrEqual(15 * 60);
  });

  it('what was right counts for nothing: sixty-five people behind one router sign in, again and again', async () => {
    const router = randomUUID();
    for (let round = 0; round < 6; round++) {
      const reserved = await Promise.all(
        Array.from({ length: 65 }, (_, at) => limits.reserve(attempt({ account: `person ${at}`, network: router }))),
      );
      expect(reserved.filter(isRefusal)).toEqual([]);
      await Promise.all(reserved.map(async (one) => (isRefusal(one) ? null : one.succeeded())));
    }
  });
});

describe('signing in', () => {
  it('BF-02 case, width, blanks and a forged header lead to the same count', async () => {
    const { email } = await account();
    const wide = (text: string) =>
      text.replace(/[a-z]/g, (letter) => String.fromCodePoint(letter.codePointAt(0)! + 0xfee0));
    const ways = [
      email,
      email.toUpperCase(),
      ` ${email} `,
      wide(email.split('@')[0]) + '@test.example',
      `\u00a0${email}`,
    ];
    const codes: (string | undefined)[] = [];
    for (let at = 0; at < 11; at++) {
      const visitor = new Visitor({ 'x-forwarded-for': `198.51.100.${at}`, forwarded: `for=198.51.100.${at}` });
      codes.push((await visitor.signIn(ways[at % ways.length], 'not the password')).code);
    }
    expect(codes).toEqual([...Array<string>(10).fill('SIGN_IN_FAILED'), 'TOO_MANY_TRIES']);
    expect((await new Visitor().signIn(email)).code).toBe('TOO_MANY_TRIES');
  });

  // That it does the same work for both answers is tested where the work can be seen: test/wall/cases/work-done.test.ts.
  it('BF-04 answers alike whether there is such an account or not', async () => {
    const { email } = await account();
    const answers = [];
    for (const address of [email, 'nobody@test.example'])
      answers.push(await new Visitor().signIn(address, 'not the password'));
    expect(answers[0]).toEqual(answers[1]);
    expect(answers[0]).toMatchObject({ code: 'SIGN_IN_FAILED' });
  });

  it('BF-06 a flood of sign-ins with endless passwords is refused before anything is hashed, and others are answered meanwhile', async () => {
    const flood = Array.from({ length: 100 }, () =>
      new Visitor().run('mutation ($input: SignInInput!) { signIn(input: $input) { __typename } }', {
        input: { email: 'nobody@test.example', password: 'x'.repeat(900_000) },
      }),
    );
    await new Visitor().name(); // answered while the flood is under way
    const codes = (await Promise.all(flood)).map(({ errors }) => errors?.[0].extensions.code);
    expect(new Set(codes)).toEqual(new Set(['BAD_USER_INPUT']));
  }, 60_000);

  it('SE-07 gives cookies that no script reads and no other site sends', async () => {
    const { email } = await account();
    const { cookies } = await new Visitor().run(
      'mutation ($input: SignInInput!) { signIn(input: $input) { __typename } }',
      {
        input: { email, password: 'correct horse battery staple' },
      },
    );
    expect(cookies).toHaveLength(2);
    for (const cookie of cookies) expect(cookie).toMatch(/; Path=\/;.*HttpOnly; SameSite=Lax/);
  });
});
