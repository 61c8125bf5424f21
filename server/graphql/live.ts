import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import pg from 'pg';
import type { Actor } from '../domain/actor.js';
import type { Side } from '../domain/vocabulary.js';
import { canRead } from '../domain/permissions.js';
import { CHANNEL, type Notice } from '../database/journal.js';
import type { DoorNotice } from './open-sockets.js';

/** The channel on which the database tells that a session ended or what somebody is has changed. */
const DOORS = 'tandem_doors';

/** The channel on which the processes tell each other who is where in a matrix: several pages in one notice. */
export const PRESENCE = 'tandem_presence';

/**
 * Notices are gathered this long, so that a burst of edits makes one refetch. Each screen has a beat of its own: what one
 * person changed is not read again by all in the same instant.
 */
const BEAT_MS = 50;
const RECONNECT_MS = 250;

/** Notices are kept so long for whoever begins to follow what they read a moment before. */
const RECENT_MS = 60_000;
/** By how much a question may have been quicker to arrive than the wish to follow. */
const QUICKER_MS = 1_000;
/**
 * Kept at most. When more come in a minute the oldest go, and nobody is told: a word to read everything again would tell of
 * what others did in private.
 */
const MOST_RECENT = 20_000;

/** What changed in a review since the last batch: ids only; the client reads again under its own rights. */
export interface ChangeBatch {
  /** The matrix entries to read again. */
  readonly entryIds: string[];
  /** Those of them of which nothing but the plan changed. */
  readonly planIds: string[];
  /** Kinds of things that changed and belong to no single entry, e.g. `Report`. */
  readonly subjectTypes: string[];
  /** True after a gap in which notices may have been lost: read everything again. */
  readonly refetchAll: boolean;
}

/** Where one open page is: ids only. Nothing is kept of it. */
export interface PresenceNotice {
  readonly workspaceId: string;
  readonly reviewId: string;
  readonly organisationId: string | null;
  readonly side: Side | null;
  readonly personId: string;
  /** Of the open page, as it named itself. */
  readonly page: string;
  /** False when it was left. */
  readonly isHere: boolean;
  readonly entryId: string | null;
  readonly columnId: string | null;
  readonly isEditing: boolean;
}

type Listener = (notice: Notice | 'GAP') => void;

/** How old what a screen shows may be when it begins to follow: of that time it is told too. */
export interface Behind {
  /** It was connected before, and may have missed anything. */
  readonly isBack: boolean;
  /** Milliseconds since it began to read; null where it does not say. */
  readonly age: number | null;
}

/** One LISTEN connection a process; tells each open screen of the changes its person may see. */
@Injectable()
export class Live implements OnApplicationShutdown {
  private readonly listeners = new Set<Listener>();
  private recent: { readonly at: number; readonly notice: Notice | 'GAP' }[] = [];
  private readonly doorkeepers = new Set<(notice: DoorNotice | 'GAP') => void>();
  private readonly watchers = new Set<(pages: readonly PresenceNotice[]) => void>();
  private client: pg.Client | null = null;
  private isStopped = false;

  /** Begins to listen on the application's database. */
  async start(url: string): Promise<void> {
    const client = new pg.Client({ connectionString: url, keepAlive: true, application_name: 'tandem-live' });
    client.on('notification', ({ channel, payload }) => {
      if (channel === DOORS) this.tellDoors(JSON.parse(payload!) as DoorNotice);
      else if (channel === PRESENCE) this.tellPresence(JSON.parse(payload!) as PresenceNotice[]);
      else this.tell(JSON.parse(payload!) as Notice);
    });
    client.on('error', () => undefined); // 'end' follows, or the attempt fails
    try {
      await client.connect();
      await client.query(`listen ${CHANNEL}; listen ${DOORS}; listen ${PRESENCE}`);
    } catch (error) {
      void client.end().catch(() => undefined);
      throw error;
    }
    // Not before: a failed attempt ends too, and would be followed by two, those by four.
    client.once('end', () => this.reconnect(url));
    this.client = client;
  }

  async onApplicationShutdown(): Promise<void> {
    this.isStopped = true;
    await this.client?.end();
  }

  /**
   * The changes around one review this actor may see, gathered; ends when the consumer stops. It begins with what happened
   * while they read what they now follow; to whoever is back the first word is to read everything again.
   */
  changesOf(
    actor: Actor,
    review: { id: string; workspaceId: string },
    behind: Behind,
  ): AsyncIterableIterator<ChangeBatch> {
    const gathered = new Gatherer();
    const listener: Listener = (notice) => {
      if (notice === 'GAP') gathered.gap();
      else if (concerns(notice, review) && canRead(actor, notice)) gathered.add(notice);
    };
    this.missedBy(behind).forEach(listener);
    this.listeners.add(listener);
    return gathered.batches(() => this.listeners.delete(listener));
  }

  /** Calls back, before any later change is handed over, when sessions ended or what somebody is has changed. */
  onDoors(told: (notice: DoorNotice | 'GAP') => void): void {
    this.doorkeepers.add(told);
  }

  /** Calls back with where open pages are, as all processes tell of them. */
  onPresence(told: (pages: readonly PresenceNotice[]) => void): void {
    this.watchers.add(told);
  }

  private tellPresence(pages: readonly PresenceNotice[]) {
    for (const told of this.watchers) told(pages);
  }

  private tellDoors(notice: DoorNotice | 'GAP') {
    for (const told of this.doorkeepers) told(notice);
  }

  private tell(notice: Notice | 'GAP') {
    this.keep(notice);
    for (const listener of this.listeners) listener(notice);
  }

  private keep(notice: Notice | 'GAP') {
    const now = performance.now();
    this.recent.push({ at: now, notice });
    // Cleared now and then only: what is too old is left out when it is asked for.
    if (this.recent.length % 100 > 0) return;
    this.recent = this.recent.filter(({ at }) => at > now - RECENT_MS).slice(-MOST_RECENT);
  }

  private missedBy({ isBack, age }: Behind): (Notice | 'GAP')[] {
    if (isBack || (age !== null && age > RECENT_MS - QUICKER_MS)) return ['GAP'];
    if (age === null) return [];
    const since = performance.now() - age - QUICKER_MS;
    return this.recent.filter(({ at }) => at >= since).map(({ notice }) => notice);
  }

  private reconnect(url: string) {
    if (this.isStopped) return;
    setTimeout(() => {
      this.start(url).then(
        () => {
          this.tell('GAP');
          this.tellDoors('GAP');
        },
        () => this.reconnect(url),
      );
    }, RECONNECT_MS).unref();
  }
}

/** What stands on the screens of every review of a workspace. */
const OF_WORKSPACE = ['Organisation', 'Invitation', 'Membership'];

/** A review's own things, and who works in its workspace. */
const concerns = (notice: Notice, review: { id: string; workspaceId: string }): boolean =>
  notice.reviewId === review.id ||
  (OF_WORKSPACE.includes(notice.subjectType) && notice.workspaceId === review.workspaceId);

/** Collects notices and hands them over in batches. */
class Gatherer {
  private entryIds = new Set<string>();
  /** Of which something else than the plan changed. */
  private wholeIds = new Set<string>();
  private subjectTypes = new Set<string>();
  private refetchAll = false;
  private readonly since = performance.now();
  private timer: NodeJS.Timeout | null = null;
  private wake: (() => void) | null = null;
  private isReady = false;
  private isClosed = false;

  add(notice: Notice) {
    if (notice.entryId) {
      this.entryIds.add(notice.entryId);
      if (!notice.isPlan) this.wholeIds.add(notice.entryId);
    } else this.subjectTypes.add(notice.subjectType);
    this.schedule();
  }

  gap() {
    this.refetchAll = true;
    this.schedule();
  }

  batches(onClose: () => void): AsyncIterableIterator<ChangeBatch> {
    const close = async () => {
      this.isClosed = true;
      if (this.timer) clearTimeout(this.timer);
      onClose();
      this.wake?.();
      return { value: undefined, done: true as const };
    };
    const iterator: AsyncIterableIterator<ChangeBatch> = {
      next: () => this.next(),
      return: close,
      throw: close,
      [Symbol.asyncIterator]: () => iterator,
    };
    return iterator;
  }

  private schedule() {
    if (this.timer) return;
    const sinceBeat = (performance.now() - this.since) % BEAT_MS;
    this.timer = setTimeout(() => {
      this.timer = null;
      this.isReady = true;
      this.wake?.();
    }, BEAT_MS - sinceBeat);
  }

  private async next(): Promise<IteratorResult<ChangeBatch>> {
    while (!this.isReady && !this.isClosed) {
      await new Promise<void>((resolve) => (this.wake = resolve));
    }
    if (this.isClosed) return { value: undefined, done: true };
    const value = {
      entryIds: [...this.entryIds],
      planIds: [...this.entryIds].filter((id) => !this.wholeIds.has(id)),
      subjectTypes: [...this.subjectTypes],
      refetchAll: this.refetchAll,
    };
    this.entryIds = new Set();
    this.wholeIds = new Set();
    this.subjectTypes = new Set();
    this.refetchAll = this.isReady = false;
    return { value, done: false };
  }
}
