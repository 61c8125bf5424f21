import type { Received as Letter } from '../support/mail-server.js';
import { partsOf } from '../support/read-office.js';
import type { Screen } from './live.js';
import type { Received } from './wire.js';

/**
 * What is not compared, each with the reason. Everything else of an answer is, to the byte.
 * - the header `date`: the moment of sending, which the web server takes from the machine, not from the program's clock;
 * - in files of Office the day and hour of writing, in the properties and in the archive's own list, taken likewise; and
 *   with them the length of the file. Their parts are compared one by one.
 * - the ids and hours of one's own sessions and of what happened with one's own account, and the tokens of links just
 *   made: their length is all that is not chance.
 * - in letters the hour of writing and the address of the server, which stands at another port in the other world.
 */
const MASKED_SESSION = /("__typename":"OpenSession","device":"[^"]*","id":")[^"]*|("(?:openedAt|seenAt)":")[^"]*/g;
const MASKED_ACCOUNT = /("__typename":"AccountEvent","at":")[^"]*(","by":[^}]*?"id":")[^"]*/g;
const MASKED_TOKEN = /("token":")[\w-]{43}(?=")/g;
const MASKED_HEADER = /^date: .*$/gm;
const MASKED_IN_OFFICE = /^content-length: .*$/gm;
/** How a document calls its own links inside: the writer of documents takes these names by chance. */
const MASKED_LINK = /rId[\w-]{15,}/g;
const MASKED_PROPERTY = /<dcterms:(created|modified)[^>]*>[^<]*</g;

export type Comparable = Pick<Received, 'status' | 'headers' | 'body'>;

/** An answer as it is compared. */
export async function comparable({ status, headers, body }: Received): Promise<Comparable> {
  const head = headers.replace(MASKED_HEADER, '');
  if (headers.includes('application/json')) {
    const plain = body.toString('latin1').replace(MASKED_SESSION, '$1$2').replace(MASKED_ACCOUNT, '$1$2');
    const text = plain.replace(MASKED_TOKEN, '$1');
    return { status, headers: head, body: Buffer.from(text, 'latin1') };
  }
  if (!headers.includes('officedocument')) return { status, headers: head, body };
  const parts = [...(await partsOf(body))].map(([name, part]) => {
    const text = part.toString('latin1');
    const plain = text.replace(MASKED_LINK, 'rId');
    return `${name}\n${name === 'docProps/core.xml' ? plain.replace(MASKED_PROPERTY, '') : plain}`;
  });
  return { status, headers: head.replace(MASKED_IN_OFFICE, ''), body: Buffer.from(parts.join('\n'), 'latin1') };
}

/** How notices are gathered depends on the moment; what was told as a whole does not. */
export function toldBy({ told }: Screen): string {
  const words = told.flatMap((one) => one.match(/[0-9a-f-]{36}|"[A-Z][A-Za-z]+"|error|UNAUTHENTICATED/g) ?? []);
  return [...new Set(words)].sort().join(' ');
}

/** Where two answers differ, in words. */
export function differenceOf(one: Comparable, other: Comparable): string {
  if (one.status !== other.status) return `${one.status} and ${other.status}`;
  if (one.headers !== other.headers) return `headers\n${one.headers}\n${other.headers}`;
  const [a, b] = [one.body.toString('latin1'), other.body.toString('latin1')];
  const at = [...a].findIndex((letter, place) => letter !== b[place]);
  return `from byte ${at}: …${a.slice(Math.max(0, at - 60), at + 60)}… and …${b.slice(Math.max(0, at - 60), at + 60)}…`;
}

/** A letter as it is compared: to whom, and every line of it. */
export const letterOf = ({ to, raw }: Letter, address: string): string =>
  `${to.join()}\n${raw.replace(/^Date: .*$/im, '').replaceAll(address, 'the server')}`;
