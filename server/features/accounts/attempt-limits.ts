import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import type { Pool } from 'pg';
import { Refusal } from '../../domain/refusal.js';
import { say } from '../../domain/sentence.js';

const MINUTE = 60;
const DAY = 24 * 60 * MINUTE;

/** How many failures each bucket holds, and for how many seconds it remembers them. */
const BUCKETS = {
  /** One account from one device, or from one network where the device is not known. */
  pair: { points: 10, duration: 15 * MINUTE },
  /** One network, whatever the accounts. Sixty-five people of a workshop may sit behind one router. */
  network: { points: 300, duration: 60 * MINUTE },
  /** One account from everywhere. A device it has been signed in on is counted apart: its owner is not locked out. */
  account: { points: 100, duration: DAY },
} as const;

type Bucket = keyof typeof BUCKETS;

/** What is tried, on which account, from where. */
export interface Attempt {
  readonly what: 'password' | 'code' | 'reset';
  /** The account in its one way of writing: the key of its address, or its id. */
  readonly account: string;
  /** The hash of the device's token where the account has been signed in on that device before. */
  readonly device: string | null;
  /** As `networkOf` gives it. */
  readonly network: string;
}

/** A try whose outcome is awaited. Left alone it stays counted as a failure. */
export interface Reservation {
  /** It was right: nothing is held against anybody. */
  succeeded(): Promise<void>;
}

/** Keys in the table tell nothing of whose they are. */
const keyOf = (...parts: string[]) => createHash('sha256').update(parts.join('\n')).digest('base64url');

const keysOf = ({ what, account, device, network }: Attempt): Readonly<Record<Bucket, string>> => ({
  pair: keyOf(what, account, device ?? `network ${network}`),
  network: keyOf(network),
  account: keyOf(what, account, device ?? 'any'),
});

/**
 * Counts failures in the database, for all processes. A try is counted before its outcome is known and given back when
 * it was right, so that many at once are no more than many one after another.
 */
@Injectable()
export class AttemptLimits {
  private readonly limiters: Readonly<Record<Bucket, RateLimiterPostgres>>;

  /** `onFull` is told of the first try that one account, or one network, has no room for. */
  constructor(
    pool: Pool,
    private readonly onFull: (full: 'account' | 'network', attempt: Attempt) => void = () => undefined,
  ) {
    const limiter = (name: Bucket) =>
      new RateLimiterPostgres({
        storeClient: pool,
        storeType: 'pool',
        tableName: 'rate_limit',
        tableCreated: true,
        clearExpiredByTimeout: name === 'network',
        keyPrefix: name,
        ...BUCKETS[name],
      });
    this.limiters = { pair: limiter('pair'), network: limiter('network'), account: limiter('account') };
  }

  /** Counts a try; a refusal that says when to come back where there were too many. */
  async reserve(attempt: Attempt): Promise<Reservation | Refusal> {
    const keys = keysOf(attempt);
    const names = Object.keys(BUCKETS) as Bucket[];
    const outcomes = await Promise.allSettled(names.map((name) => this.limiters[name].consume(keys[name])));
    const refused = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason as unknown] : []));
    const fault = refused.find((reason) => !(reason instanceof RateLimiterRes));
    if (fault) throw fault;
    if (refused.length) {
      this.tellOfFirst(outcomes, names, attempt);
      // What is refused is no guess: the buckets that still had room are not charged for it.
      const taken = names.filter((_, at) => outcomes[at].status === 'fulfilled');
      await Promise.all(taken.map((name) => this.limiters[name].reward(keys[name])));
      return tooMany(Math.max(...refused.map((reason) => (reason as RateLimiterRes).msBeforeNext)));
    }
    return { succeeded: () => this.forgive(keys) };
  }

  private tellOfFirst(outcomes: readonly PromiseSettledResult<unknown>[], names: Bucket[], attempt: Attempt): void {
    for (const full of ['account', 'network'] as const) {
      const outcome = outcomes[names.indexOf(full)];
      if (outcome.status !== 'rejected') continue;
      const { consumedPoints } = outcome.reason as RateLimiterRes;
      if (consumedPoints === BUCKETS[full].points + 1) this.onFull(full, attempt);
    }
  }

  private async forgive(keys: Readonly<Record<Bucket, string>>): Promise<void> {
    const { pair, network, account } = this.limiters;
    await Promise.all([pair.delete(keys.pair), network.reward(keys.network), account.reward(keys.account)]);
  }
}

function tooMany(milliseconds: number): Refusal {
  const seconds = Math.ceil(milliseconds / 1000);
  const minutes = Math.ceil(seconds / 60);
  const hours = Math.ceil(minutes / 60);
  const message =
    minutes > 90 ? say('accounts.tooManyTriesHours', { hours }) : say('accounts.tooManyTries', { minutes });
  return new Refusal('TOO_MANY_TRIES', message, null, null, seconds);
}
