import type { SMTPServerOptions } from 'smtp-server';
import { freePort } from './free-port.js';
import { mailServer, type MailServer } from './mail-server.js';
import { ownServer, type OwnServer } from './own-server.js';

/** A server of the build with a mail server of its own; from here on the tests of the file speak to it. */
export interface ServerWithMail {
  readonly mail: MailServer;
  readonly server: OwnServer;
  stop(): Promise<void>;
}

export async function serverWithMail(options: SMTPServerOptions = {}): Promise<ServerWithMail> {
  const mail = await mailServer(options);
  const settings = { SMTP_URL: `smtp://127.0.0.1:${mail.port}`, MAIL_FROM: 'tandem@example.org' };
  const server = await ownServer('off', { ...settings, PORT: String(await freePort()), TANDEM_OPEN_API: 'on' });
  process.env.TEST_SERVER = server.address;
  process.env.TEST_DATABASE = server.databaseUrl;
  return {
    mail,
    server,
    async stop() {
      await server.stop();
      await mail.close();
    },
  };
}
