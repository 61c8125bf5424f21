import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Mailer, MailNotSent, isOneLine, type MailSettings } from '../../server/mail/mailer.js';
import { mailServer, type MailServer } from '../support/mail-server.js';

let server: MailServer;
let mailer: Mailer;

const settings = (port: number, more = {}): MailSettings => ({
  server: { host: '127.0.0.1', port, isSecure: false, needsTls: false, account: null, ...more },
  from: 'tandem@example.org',
  origin: 'https://tandem.example.org',
});
const to = 'ann@example.org';

beforeAll(async () => {
  server = await mailServer();
  mailer = new Mailer(settings(server.port));
});

afterAll(async () => {
  mailer.onApplicationShutdown();
  await server.close();
});

const refusalOf = (sent: Promise<void>) =>
  sent.then(
    () => 'SENT',
    (error: unknown) => (error instanceof MailNotSent ? error.reason : String(error)),
  );

describe('a letter', () => {
  it('arrives as written, in any script, with an id of its own and marked as automatic', async () => {
    await mailer.send({ to, subject: 'دعوة', text: 'Grüße\nhttps://x.example/ä', id: 'f1d2' });
    const [letter] = server.letters.splice(0);
    expect(letter).toMatchObject({ to: [to], messageId: '<f1d2@tandem.example.org>' });
    expect(letter.text.trim()).toBe('Grüße\nhttps://x.example/ä');
    expect(letter.raw).toMatch(/^auto-submitted: auto-generated$/im);
  });

  it.each([
    ['a subject with a line’s end', { to, subject: 'Hello\r\nBcc: eve@example.org' }],
    ['a subject with a bare line feed', { to, subject: 'Hello\nX: y' }],
    ['a subject with a line separator', { to, subject: 'Hello\u2028Bcc: eve@example.org' }],
    ['an address with a line’s end', { to: `${to}\r\nRCPT TO:<eve@example.org>`, subject: 'Hello' }],
    ['two addresses', { to: `${to},eve@example.org`, subject: 'Hello' }],
    ['an address with a name', { to: `Eve <eve@example.org>`, subject: 'Hello' }],
    ['an address that is none', { to: 'nobody', subject: 'Hello' }],
  ])('IJ-07: with %s is refused and never reaches the server', async (_what, head) => {
    expect(await refusalOf(mailer.send({ ...head, text: 'x' }))).toBe('HEADER');
    expect(server.letters).toEqual([]);
  });

  it('IJ-07: is known by its names: one line holds no control', () => {
    for (const no of ['a\rb', 'a\nb', 'a\0b', 'a\u0085b', 'a\u2029b']) expect(isOneLine(no)).toBe(false);
    expect(isOneLine('Ann O’Neil, أمل')).toBe(true);
  });

  it('tells without whom it was for that the server refused it, is not there or speaks no TLS', async () => {
    const strict = await mailServer({
      onRcptTo: ({ address }, _session, callback) =>
        callback(Object.assign(new Error(`${address} is unknown`), { responseCode: 550 })),
    });
    const refused = await new Mailer(settings(strict.port)).send({ to, subject: 's', text: 'secret' }).catch(String);
    expect(refused).toContain('EENVELOPE 550');
    expect(refused).not.toContain('ann');
    await strict.close();
    const gone = new Mailer(settings(strict.port));
    expect(await refusalOf(gone.send({ to, subject: 's', text: 't' }))).toMatch(/ESOCKET|ECONNECTION/);
    const encrypted = new Mailer(settings(server.port, { needsTls: true }));
    expect(await refusalOf(encrypted.send({ to, subject: 's', text: 't' }))).toContain('ETLS');
    expect(server.letters).toEqual([]);
  });

  it('without a mail server is never sent, and the program knows it', async () => {
    const none = new Mailer({ ...settings(1), server: null });
    expect(none.isConfigured()).toBe(false);
    expect(await refusalOf(none.send({ to, subject: 's', text: 't' }))).toBe('NO_SERVER');
    expect(none.linkTo('/account')).toBe('https://tandem.example.org/account');
  });
});
