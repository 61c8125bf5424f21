import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { inDatabase } from '../support/in-database.js';
import { serverWithMail, type ServerWithMail } from '../support/server-with-mail.js';
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

const ASK = `mutation ($input: RequestPasswordResetInput!) { requestPasswordReset(input: $input) {
  __typename ... on ResetRequested { sendsMail } } }`;
const RESET = 'mutation ($input: ResetPasswordInput!) { resetPassword(input: $input) { __typename } }';

it('BF-05 a forgotten password is chosen anew by a link in a letter, of which there is one in five minutes', async () => {
  const { email, id } = await account();
  await inDatabase(`update person set language = 'ar' where id = $1`, [id]);
  const ask = (address: string) => new Visitor().answer(ASK, { input: { email: address } });
  expect(await ask(email.toUpperCase())).toEqual({ __typename: 'ResetRequested', sendsMail: true });
  expect(await ask('nobody@test.example')).toEqual({ __typename: 'ResetRequested', sendsMail: true });
  const [letter] = await letters();
  await ask(email);
  await new Promise((resolve) => setTimeout(resolve, 500));
  expect(own.mail.letters).toHaveLength(1);
  expect(letter.to).toEqual([email]);
  expect(letter.text).toContain('كلمة مرور جديدة');
  const [, token] = /\/reset-password#([\w-]{43})$/m.exec(letter.text)!;
  const answer = await new Visitor().answer(RESET, { input: { token, password: 'nine lamps along the harbour' } });
  expect(answer).toEqual({ __typename: 'AccountChanged' });
  expect(await new Visitor().signIn(email, 'nine lamps along the harbour')).toEqual({ __typename: 'Me' });
});

async function letters() {
  for (let tries = 0; tries < 100 && !own.mail.letters.length; tries++)
    await new Promise((resolve) => setTimeout(resolve, 100));
  return own.mail.letters;
}
