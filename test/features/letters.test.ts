import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { inDatabase } from '../support/in-database.js';
import { acceptAsNew, invitationsFor, invite, look, onInvitation } from '../support/invitations.js';
import type { MailServer, Received } from '../support/mail-server.js';
import { serverWithMail, type ServerWithMail } from '../support/server-with-mail.js';
import { until } from '../support/until.js';
import { world, type World } from '../support/world.js';

const CHOOSE = 'mutation ($input: ChooseLanguageInput!) { chooseLanguage(input: $input) { __typename } }';

let running: ServerWithMail;
let mail: MailServer;
let at: World;

beforeAll(async () => {
  running = await serverWithMail();
  mail = running.mail;
  at = await world();
}, 90_000);
afterAll(() => running.stop());

beforeEach(() => void mail.letters.splice(0));

const letterTo = (email: string): Promise<Received> => until(() => mail.letters.find(({ to }) => to.includes(email)));
const tokenIn = ({ text }: Received) => /^http:\/\/127\.0\.0\.1:\d+\/invitation#([\w-]{43})$/m.exec(text)![1];

describe('the letter of an invitation', () => {
  it('takes the link to the invited alone, and says who invites them where', async () => {
    const invited = await invite(at.cso.coordinator, at, { to: 'Coalition' });
    expect(invited).toMatchObject({ state: 'OPEN', token: null });
    const letter = await letterTo(invited.email);
    expect(letter.to).toEqual([invited.email]);
    expect(letter.text).toMatch(/^coordinator invites you/);
    expect(letter.text).toContain('Testland, for Coalition');
    const { list } = await until(async () => {
      const now = await invitationsFor(at.cso.coordinator, at);
      return now.list[0].sentAt ? now : undefined;
    });
    expect(list[0]).toMatchObject({ id: invited.id, token: null });
    expect((await acceptAsNew(tokenIn(letter))).answer).toMatchObject({ __typename: 'AcceptedInvitation' });
  });

  it('is in the language that whoever invites has chosen', async () => {
    const input = { mutationId: randomUUID(), language: 'fr' };
    await at.cso.coordinator.get(CHOOSE, { input });
    const { email } = await invite(at.cso.coordinator, at, { to: 'Coalition' });
    const { text } = await letterTo(email); // it is written when it leaves, a moment after the invitation
    await at.cso.coordinator.get(CHOOSE, { input: { mutationId: randomUUID(), language: 'en' } });
    expect(text).toMatch(/^coordinator vous invite à travailler au suivi de l’Examen périodique universel/);
    expect(text).toContain('Testland, pour Coalition');
  });

  it('is a new one when it is renewed, by which the first one ends', async () => {
    const invited = await invite(at.cso.coordinator, at, { to: 'Coalition' });
    const first = tokenIn(await letterTo(invited.email));
    mail.letters.splice(0);
    await onInvitation(at.cso.coordinator, 'renew', invited);
    const second = tokenIn(await letterTo(invited.email));
    expect(await look(first)).toBeNull();
    expect(await look(second)).toMatchObject({ email: invited.email });
  });

  it('does not leave for an invitation that was withdrawn before', async () => {
    const invited = await invite(at.administrator, at, { to: 'Coalition' });
    await onInvitation(at.cso.coordinator, 'withdraw', invited);
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    expect(mail.letters).toEqual([]);
  });

  it('leaves no token and no address in what the queue keeps', async () => {
    const invited = await invite(at.cso.coordinator, at, { to: 'Coalition' });
    const [{ kept }] = await inDatabase<{ kept: string }>(
      `select coalesce(string_agg(j::text, ''), '') as kept from graphile_worker._private_jobs j`,
    );
    expect(kept).not.toContain(invited.email);
    await letterTo(invited.email);
  });
});
