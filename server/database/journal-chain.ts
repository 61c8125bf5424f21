import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';

/** Whose record an event belongs to: the people who may read it. */
export interface Audienced {
  readonly workspace_id: string | null;
  readonly audience: string;
  readonly owner_organisation_id: string | null;
  readonly owner_side: string | null;
  readonly person_id: string | null;
}

/** An event by the names of its columns, without what it changed. */
export interface ChainedEvent extends Audienced {
  readonly id: string;
  readonly action: string;
  readonly subject_type: string;
  readonly subject_id: string;
  readonly entry_id: string | null;
  readonly mutation_id: string | null;
  /** The event whose change this one took back. */
  readonly revert_of: string | null;
  readonly at: Date;
}

/** What stood before an event and what stands since; null for nothing. */
export interface Values {
  readonly before: unknown;
  readonly after: unknown;
}

/** The digests of an event's values, in hexadecimal. */
export interface Digests {
  readonly before_digest: string | null;
  readonly after_digest: string | null;
}

/** One event as `append_to_journal` takes it: what is hashed, and the values beside it. */
export interface Appended extends Values {
  readonly said: string;
  readonly salt: string;
}

const sha256 = (...parts: (string | Buffer)[]): Buffer => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
};

const ownerOf = (event: Audienced): string => {
  switch (event.audience) {
    case 'PERSONAL':
      return event.person_id ?? '';
    case 'ORGANISATION':
      return event.owner_organisation_id ?? '';
    case 'SIDE':
      return event.owner_side ?? '';
    default:
      return '';
  }
};

const chainKey = (event: Audienced) => `${event.workspace_id ?? ''}/${event.audience}/${ownerOf(event)}`;

/** What the first link of an event's chain hangs on: no chain can pass for another. */
export const genesisOf = (event: Audienced): Buffer => sha256(chainKey(event));

/** The chain an event belongs to: a UUID that follows from its readers. */
export const chainOf = (event: Audienced): string =>
  genesisOf(event)
    .toString('hex')
    .slice(0, 32)
    .replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');

/** A value as it enters the chain: nobody who lacks the salt can try out what it was. */
export function digestOf(salt: string, value: unknown): string | null {
  if (value === null || value === undefined) return null;
  return sha256(salt, canonical(value)).toString('hex');
}

/** The event as it is hashed: JSON in the one order and form of RFC 8785. */
export const saidOf = (event: ChainedEvent, digests: Digests): string =>
  canonical({
    action: event.action,
    after_digest: digests.after_digest,
    at: event.at,
    audience: event.audience,
    before_digest: digests.before_digest,
    entry_id: event.entry_id,
    id: event.id,
    mutation_id: event.mutation_id,
    owner_organisation_id: event.owner_organisation_id,
    owner_side: event.owner_side,
    person_id: event.person_id,
    revert_of: event.revert_of,
    subject_id: event.subject_id,
    subject_type: event.subject_type,
    workspace_id: event.workspace_id,
  });

/** The hash of a link: of the link before it and of the event. */
export const linkHash = (previous: Buffer, said: string): Buffer => sha256(previous, said);

/** An event ready to be appended to its chain. */
export function appended(event: ChainedEvent, { before, after }: Values, salt: string): Appended {
  const digests = { before_digest: digestOf(salt, before), after_digest: digestOf(salt, after) };
  return { said: saidOf(event, digests), salt, before: before ?? null, after: after ?? null };
}

/** A text with one half of a sign that needs two: no record can keep it. */
export class UnkeepableText extends Error {}

/** JSON writes whole signs as they are, and only half ones as an escape. */
const HALF_A_SIGN = /(?<!\\)(?:\\\\)*\\ud[89a-f]/i;

/** As it comes back from the database: dates are text there, and what is undefined is not there at all. */
function canonical(value: unknown): string {
  const json = JSON.stringify(value);
  if (HALF_A_SIGN.test(json)) throw new UnkeepableText();
  const text = canonicalize(JSON.parse(json));
  if (text === undefined) throw new Error('only JSON enters the journal');
  return text;
}
