import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { checkConfig } from '../../server/config/config.js';
import { isLoopback, isProxy, localAddress } from '../../server/config/network.js';
import { settings } from '../../server/config/settings.js';

const accepted = (environment: Record<string, string>) => {
  const checked = checkConfig(environment);
  if ('problems' in checked) throw new Error(checked.problems.join('\n'));
  return checked.config;
};
const problems = (environment: Record<string, string>) => {
  const checked = checkConfig(environment);
  return 'problems' in checked ? checked.problems.join('\n') : '';
};
const PROXIED = { TANDEM_PUBLIC_URL: 'https://tandem.example.org', TANDEM_TRUSTED_PROXY: '10.0.0.0/8, ::1' };

describe('settings', () => {
  it('start without any, on this machine only, with the demonstration', () => {
    expect(accepted({})).toMatchObject({ port: 3000, host: '127.0.0.1', databaseUrl: null, demo: true, isLocal: true });
  });

  it('are one frozen object', () => {
    const config = accepted(PROXIED);
    expect(Object.isFrozen(config) && Object.isFrozen(config.trustedProxies)).toBe(true);
  });

  it('count as not set when empty', () => {
    expect(accepted({ PORT: '', HOST: '', DATABASE_URL: '' }).port).toBe(3000);
  });

  it('leave the names of other programs alone', () => {
    expect(problems({ PATH: '/bin', PGHOST: 'x', TANDEMX: '1' })).toBe('');
  });

  it('each have a meaning, and a default that is accepted as written', () => {
    for (const setting of settings) expect(setting.meaning.length).toBeGreaterThan(20);
    const written = Object.fromEntries(settings.map((setting) => [setting.name, setting.default]));
    expect(accepted(written)).toEqual(accepted({}));
  });

  it.each([
    [{ TANDEM_OPENAPI: 'on' }, 'TANDEM_OPENAPI is not a setting of Tandem. Did you mean TANDEM_OPEN_API?'],
    [{ TANDEM_PORT: '80' }, 'Did you mean PORT?'],
    [{ TANDEM_WHOLLY_UNKNOWN_THING: '1' }, 'TANDEM_WHOLLY_UNKNOWN_THING is not a setting of Tandem.'],
    [{ PORT: '65536' }, 'PORT is "65536", but must be a whole number from 0 to 65535.'],
    [{ PORT: '3e3' }, 'must be a whole number'],
    [{ DEMO: 'yes' }, 'DEMO is "yes", but must be on or off.'],
    [{ TANDEM_SESSION_IDLE_MINUTES: '0' }, 'from 1 to 1440'],
    [{ TANDEM_LOG_LEVEL: 'loud' }, 'must be one of fatal, error, warn, info, debug'],
    [{ TANDEM_PUBLIC_URL: 'https://tandem.example.org/matrix' }, 'without a path'],
    [{ TANDEM_TRUSTED_PROXY: '10.0.0.0/40' }, 'addresses or networks'],
    [{ DATABASE_MIGRATE_URL: 'postgres://a@b/c' }, 'DATABASE_MIGRATE_URL is set without DATABASE_URL'],
    [{ TANDEM_PUBLIC_URL: 'https://tandem.example.org' }, 'name its address in TANDEM_TRUSTED_PROXY'],
    [{ TANDEM_PUBLIC_URL: 'http://tandem.example.org' }, 'without TLS'],
    [{ HOST: '0.0.0.0' }, 'HOST=0.0.0.0) without TLS'],
    [{ HOST: '::', TANDEM_ALLOW_INSECURE_HTTP: 'on', DEMO: 'on' }, 'DEMO is on'],
    [{ ...PROXIED, DEMO: 'on' }, 'DEMO is on'],
    [{ SMTP_URL: 'mail.example.org:25', MAIL_FROM: 'tandem@example.org' }, 'must look like smtp://'],
    [{ SMTP_URL: 'smtp://mail.example.org' }, 'set MAIL_FROM'],
    [{ SMTP_URL: 'smtp://mail.example.org', MAIL_FROM: 'Tandem <a@example.org>' }, 'must be one e-mail address'],
    [{ SMTP_URL: 'smtp://mail.example.org', MAIL_FROM: 'a@example.org', PORT: '0' }, 'links in letters'],
  ])('refuse %j with the reason', (environment, reason) => {
    expect(problems(environment as Record<string, string>)).toContain(reason);
  });

  it('say every problem at once', () => {
    expect(problems({ PORT: 'x', DEMO: 'y', TANDEM_Z: 'on' }).split('\n')).toHaveLength(3);
  });

  it('never repeat the password of a database', () => {
    expect(problems({ DATABASE_URL: 'mysql://tandem:secret@server/tandem' })).not.toContain('secret');
  });

  it('tell a mail server on this machine from one that must encrypt, and where each listens', () => {
    const MAIL_FROM = 'tandem@example.org';
    const server = (url: string) => accepted({ SMTP_URL: url, MAIL_FROM, ...PROXIED }).mail.server;
    expect(server('smtp://me%40here:p%2Fw@mail.example.org')).toEqual({
      host: 'mail.example.org',
      port: 587,
      isSecure: false,
      needsTls: true,
      account: { user: 'me@here', pass: 'p/w' },
    });
    expect(server('smtps://mail.example.org')).toMatchObject({ port: 465, isSecure: true, account: null });
    expect(server('smtp://127.0.0.1:2525')).toMatchObject({ port: 2525, needsTls: false });
    expect(accepted(PROXIED).mail).toMatchObject({ server: null, origin: 'https://tandem.example.org' });
  });

  it('let other machines in behind TLS at a named proxy, or by explicit permission, without the demonstration', () => {
    expect(accepted({ ...PROXIED, HOST: '0.0.0.0' })).toMatchObject({
      demo: false,
      isHttps: true,
      isLocal: false,
      trustedProxies: ['10.0.0.0/8', '::1'],
    });
    expect(accepted({ HOST: '192.0.2.7', TANDEM_ALLOW_INSECURE_HTTP: 'on' })).toMatchObject({
      demo: false,
      isHttps: false,
    });
  });
});

describe('an address', () => {
  it.each(['localhost', 'LOCALHOST', '127.0.0.1', '127.9.9.9', '::1', '[::1]'])(
    '%s is of this machine only',
    (host) => {
      expect(isLoopback(host)).toBe(true);
    },
  );

  it.each(['0.0.0.0', '::', '192.0.2.1', 'localhost.example.org', '127.0.0.1.example.org', '1270.0.1', ''])(
    '"%s" may be reached by others',
    (host) => {
      expect(isLoopback(host)).toBe(false);
    },
  );

  it('of any kind is a proxy, or a network with as many bits as it has', () => {
    fc.assert(fc.property(fc.ipV4(), fc.nat(32), (address, bits) => isProxy(address) && isProxy(`${address}/${bits}`)));
    fc.assert(
      fc.property(fc.ipV6(), fc.nat(128), (address, bits) => isProxy(address) && isProxy(`${address}/${bits}`)),
    );
    for (const no of ['', '10.0.0.1/', '10.0.0.1/33', '10.0.0.1/8/8', 'proxy.example.org', '10.0.0.1/x'])
      expect(isProxy(no)).toBe(false);
  });

  it.each([
    ['0.0.0.0', 'http://127.0.0.1:80'],
    ['::', 'http://[::1]:80'],
    ['::1', 'http://[::1]:80'],
    ['localhost', 'http://localhost:80'],
  ])('to listen on, %s, is reached from here at %s', (host, address) => {
    expect(localAddress(host, 80)).toBe(address);
  });
});
