import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';

/** A letter as it came in over the wire. */
export interface Received {
  readonly to: readonly string[];
  /** Head and body, with the lines' ends as they came. */
  readonly raw: string;
  readonly messageId: string;
  /** The body, unfolded. */
  readonly text: string;
}

/** A mail server of a test's own, on this machine. */
export interface MailServer {
  readonly port: number;
  readonly letters: Received[];
  /** Called with each letter before its sender is told that it was taken; a test may kill the sender here. */
  onReceived: (() => Promise<void>) | null;
  close(): Promise<void>;
}

/** Undoes quoted-printable where the letter says that it is used (RFC 2045, 6.7). */
function bodyOf(raw: string): string {
  const [head, ...rest] = raw.split('\r\n\r\n');
  const body = rest.join('\r\n\r\n').replaceAll('\r\n', '\n');
  if (/content-transfer-encoding: base64/i.test(head)) return Buffer.from(body, 'base64').toString('utf8');
  if (!/content-transfer-encoding: quoted-printable/i.test(head)) return body;
  const bytes = body
    .replace(/=\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}

/** Starts it; `options` may make it difficult. */
export async function mailServer(options: SMTPServerOptions = {}): Promise<MailServer> {
  const letters: Received[] = [];
  const mail: Pick<MailServer, 'onReceived'> = { onReceived: null };
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS', 'AUTH'],
    logger: false,
    onData(stream, session, callback) {
      void text(stream).then((raw) => {
        const messageId = /^message-id: (.+)$/im.exec(raw)?.[1] ?? '';
        letters.push({ to: session.envelope.rcptTo.map(({ address }) => address), raw, messageId, text: bodyOf(raw) });
        return Promise.resolve(mail.onReceived?.()).then(() => callback());
      });
    },
    ...options,
  });
  server.on('error', () => undefined); // whoever hangs up in the middle is the test's business
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  const close = () => new Promise<void>((resolve) => server.close(resolve));
  return Object.assign(mail, { port, letters, close });
}
