import pg from 'pg';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { AttemptLimits } from '../../server/features/accounts/attempt-limits.js';
import { inDatabase } from '../support/in-database.js';
import { serverWithMail, type ServerWithMail } from '../support/server-with-mail.js';
import { until } from '../support/until.js';
import { account, Visitor } from '../support/visitor.js';

const shared = { ...process.env };
let own: ServerWithMail;
beforeAll(async () => {
  own = await serverWithMail();
}, 90_000);
afterAll(async () => {
  Object.assign(process.env, { TEST_SERVER: shared.TEST_SERVER, TEST_DATABASE: shared.TEST_DATABASE });
  await own.stop();
});

/** A day's measure of wrong passwords at an account, each from a network of its own. */
async function guess(email: string): Promise<void> {
  const pool = new pg.Pool({ connectionString: process.env.TEST_DATABASE, max: 10 });
  const limits = new AttemptLimits(pool);
  const tries = Array.from({ length: 100 }, (_, at) =>
    limits.reserve({ what: 'password', account: email, device: null, network: `203.0.113.${at}` }),
  );
  await Promise.all(tries);
  await pool.end();
}

it('BF-01 whoever is guessed at is told, by a letter and in the record of their account, and once', async () => {
  const { id, email } = await account();
  const owner = new Visitor();
  await owner.signIn(email);
  await guess(email);
  expect((await new Visitor().signIn(email)).code).toBe('TOO_MANY_TRIES');
  expect((await new Visitor().signIn(email)).code).toBe('TOO_MANY_TRIES');
  const [letter] = await until(() => (own.mail.letters.length ? own.mail.letters : undefined));
  expect(letter.to).toEqual([email]);
  expect(letter.text).toMatch(/Nobody came in by them.*\/account$/ms);
  const told = await inDatabase(`select 1 from journal where person_id = $1 and action = 'account.TOO_MANY_TRIES'`, [
    id,
  ]);
  expect(told).toHaveLength(1);
  expect(own.mail.letters).toHaveLength(1);
  expect(await owner.signIn(email)).toEqual({ __typename: 'Me' });
});

it('BF-01 guesses at an account that does not exist are answered alike, and write to nobody', async () => {
  const sent = own.mail.letters.length;
  await guess('nobody-here@test.example');
  expect((await new Visitor().signIn('nobody-here@test.example')).code).toBe('TOO_MANY_TRIES');
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(own.mail.letters).toHaveLength(sent);
});
