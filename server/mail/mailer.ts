import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { Transporter } from 'nodemailer';

export const MAIL_SETTINGS = Symbol('MAIL_SETTINGS');

/** How letters leave the program. */
export interface MailSettings {
  /** The mail server; null where none is set, so that people are told to carry links themselves. */
  readonly server: {
    readonly host: string;
    readonly port: number;
    /** TLS from the first byte. */
    readonly isSecure: boolean;
    /** Nothing is sent before the connection is encrypted. */
    readonly needsTls: boolean;
    readonly account: { readonly user: string; readonly pass: string } | null;
  } | null;
  /** Whom letters come from. */
  readonly from: string;
  /** The origin that links in letters begin with; set, never taken from a request. */
  readonly origin: string;
}

/** One letter, in plain text, to one address. */
export interface Letter {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** What makes a second sending of the same letter recognisable to mail programs, any UUID; by default a new one. */
  readonly id?: string;
}

/** The letter did not leave. Says why in a word for the log: never to whom, nor what stood in it. */
export class MailNotSent extends Error {
  constructor(readonly reason: string) {
    super(`a letter was not sent: ${reason}`);
    this.name = 'MailNotSent';
  }
}

/** Whatever ends a line of a letter's head, or hides in it: the controls of Unicode and its line separators. */
const BREAKS = /[\p{Cc}\u2028\u2029]/u;
/** Exactly one address: nothing that would divide it in two or carry a name along. */
const ADDRESS = /^[^\s@,;:<>()"\\[\]]+@[^\s@,;:<>()"\\[\]]+$/u;

const PATIENCE_MS = 10_000;

/** Whether `text` may stand in the head of a letter: a name or a subject with a line's end in it could add fields. */
export const isOneLine = (text: string): boolean => !BREAKS.test(text);

/** Sends letters by the mail server of the settings. Nothing of a letter is ever logged. */
@Injectable()
export class Mailer implements OnApplicationShutdown {
  private transport: Transporter | null = null;

  constructor(@Inject(MAIL_SETTINGS) private readonly settings: MailSettings) {}

  /** Whether a mail server is set. */
  isConfigured(): boolean {
    return this.settings.server !== null;
  }

  /** The full address of a path of the program, such as `/account`. */
  linkTo(path: string): string {
    return new URL(path, this.settings.origin).href;
  }

  /**
   * Hands one letter to the mail server and waits until it took it. Throws `MailNotSent`: without a server, when the
   * server refuses or is silent, and for an address or subject that would write further fields into the head.
   */
  async send({ to, subject, text, id = crypto.randomUUID() }: Letter): Promise<void> {
    const { server } = this.settings;
    if (!server) throw new MailNotSent('NO_SERVER');
    if (!isOneLine(to) || !isOneLine(subject) || !ADDRESS.test(to)) throw new MailNotSent('HEADER');
    const messageId = `<${id}@${new URL(this.settings.origin).hostname}>`;
    try {
      const head = { from: this.settings.from, to: { name: '', address: to }, subject, messageId };
      const isOurs = { 'Auto-Submitted': 'auto-generated' };
      this.transport ??= await open(server);
      await this.transport.sendMail({
        ...head,
        text,
        headers: isOurs,
        disableFileAccess: true,
        disableUrlAccess: true,
      });
    } catch (error) {
      const { code, responseCode } = error as { code?: string; responseCode?: number };
      throw new MailNotSent([code ?? 'FAILED', responseCode].filter(Boolean).join(' '));
    }
  }

  onApplicationShutdown(): void {
    this.transport?.close();
  }
}

/** The library is read with the first letter: the start does not wait for it. */
async function open({
  host,
  port,
  isSecure,
  needsTls,
  account,
}: NonNullable<MailSettings['server']>): Promise<Transporter> {
  const { createTransport } = await import('nodemailer');
  return createTransport({
    host,
    port,
    secure: isSecure,
    requireTLS: needsTls && !isSecure,
    ...(account && { auth: account }),
    connectionTimeout: PATIENCE_MS,
    greetingTimeout: PATIENCE_MS,
    socketTimeout: PATIENCE_MS,
    logger: false,
  });
}
