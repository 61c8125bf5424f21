import { chainOf, digestOf, genesisOf, linkHash, saidOf, type ChainedEvent } from '../../database/journal-chain.js';

/** An event as the journal's columns have it. */
export interface StoredEvent extends ChainedEvent {
  readonly sequence: string;
  readonly before: unknown;
  readonly after: unknown;
  readonly salt: string | null;
  readonly before_digest: string | null;
  readonly after_digest: string | null;
  readonly chain_id: string;
  readonly number: string;
  readonly prev_hash: Buffer;
  readonly hash: Buffer;
}

/** Where a chain should end, as its head says. */
export interface StoredHead {
  readonly length: string;
  readonly head: Buffer;
}

/** What is wrong with a chain, at which event; none where events are missing. */
export interface Break {
  readonly number: number;
  readonly event: string | null;
  readonly what: string;
}

/** Goes along one chain, event by event, and keeps the first thing that is not as it was written. */
export class ChainWalk {
  private expected: Buffer | null = null;
  private at = 0;
  private sequence = -1n;
  private found: Break | null = null;
  /** Events without their values, by subject: somebody must have purged them on record. */
  private readonly emptied = new Map<string, Break>();

  /** Events of which the content was taken out on record. */
  purged = 0;

  next(event: StoredEvent): void {
    this.expected ??= genesisOf(event);
    this.at += 1;
    if (!this.found) this.found = this.check(event);
    this.expected = event.hash;
    this.sequence = BigInt(event.sequence);
    if (event.action === 'journal.purge' && this.emptied.delete(event.subject_id)) this.purged += 1;
  }

  /** The first break of the chain that ends here, null for a chain that is as it was written. */
  end(head: StoredHead | null): Break | null {
    if (this.found) return this.found;
    const [emptied] = this.emptied.values();
    if (emptied) return emptied;
    const last = { number: this.at, event: null };
    if (!head) return { ...last, what: 'its head is missing' };
    const missing = Number(head.length) - this.at;
    if (missing > 0) return { number: this.at + 1, event: null, what: `the last ${missing} of its events are missing` };
    if (missing < 0 || (this.expected && !head.head.equals(this.expected)))
      return { ...last, what: 'its head is another than its last event’s' };
    return null;
  }

  private check(event: StoredEvent): Break | null {
    const broken = (what: string): Break => ({ number: this.at, event: event.id, what });
    if (Number(event.number) !== this.at) return { ...broken('the event before it is missing'), event: null };
    if (event.chain_id !== chainOf(event)) return broken('its readers were changed');
    if (!event.prev_hash.equals(this.expected!)) return broken('it does not hang on the event before it');
    if (!linkHash(event.prev_hash, saidOf(event, event)).equals(event.hash))
      return broken('who did what to what, when, or its hash was changed');
    if (BigInt(event.sequence) <= this.sequence) return broken('its place among all events was changed');
    return this.checkValues(event);
  }

  private checkValues(event: StoredEvent): Break | null {
    for (const which of ['before', 'after'] as const) {
      const digest = event[`${which}_digest`];
      const isEmptied = digest !== null && event[which] === null;
      const broken = { number: this.at, event: event.id };
      if (isEmptied && !this.emptied.has(event.subject_id))
        this.emptied.set(event.subject_id, {
          ...broken,
          what: `its content “${which}” is gone, and no event says why`,
        });
      if (!isEmptied && digestOf(event.salt ?? '', event[which]) !== digest)
        return { ...broken, what: `its content “${which}” was changed` };
    }
    return null;
  }
}
