import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { Readable } from '../../domain/actor.js';
import { Live, type PresenceNotice } from '../../graphql/live.js';

/** A page that is not heard of for so long is gone, whatever became of it. Pages tell of themselves every 15 seconds. */
const FORGOTTEN_MS = 40_000;
const SWEEP_MS = 5_000;

/** One open page, as every process knows it. */
export interface Presence extends PresenceNotice {
  readonly heardAt: number;
}

/** Presence is of the side: what decides who may know of it, as for any content. */
export const presenceAsThing = ({ workspaceId, organisationId, side, personId }: PresenceNotice): Readable => ({
  workspaceId,
  audience: 'SIDE',
  ownerOrganisationId: organisationId,
  ownerSide: side,
  writtenBy: personId,
});

const keyOf = ({ personId, page }: PresenceNotice) => `${personId} ${page}`;

/**
 * Who is where, in this process’s memory and nowhere else: told by all processes through PostgreSQL, forgotten when a
 * page falls silent, and at once when a session of the person ends or what the person is has changed.
 */
@Injectable()
export class PresenceBook implements OnApplicationShutdown {
  private readonly pages = new Map<string, Presence>();
  private readonly listeners = new Set<(reviewId: string) => void>();
  private readonly sweep = setInterval(() => this.forgetSilent(Date.now()), SWEEP_MS).unref();

  constructor(live: Live) {
    live.onPresence((notices) => this.hear(notices));
    live.onDoors((notice) => notice !== 'GAP' && this.forgetPerson(notice.personId));
  }

  onApplicationShutdown(): void {
    clearInterval(this.sweep);
  }

  /** The pages open on a review’s matrix; the same object for as long as a page has not moved. */
  of(reviewId: string): Presence[] {
    return [...this.pages.values()].filter((page) => page.reviewId === reviewId);
  }

  /** Calls back with the review in which somebody came, moved or went; gives what stops it. */
  onChange(listener: (reviewId: string) => void): () => void {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }

  private hear(notices: readonly PresenceNotice[]) {
    const changed = notices.filter((notice) => (notice.isHere ? this.note(notice) : this.pages.delete(keyOf(notice))));
    this.tell(changed);
  }

  /** Takes a page down; answers whether anything about it is new. */
  private note(notice: PresenceNotice): boolean {
    const known = this.pages.get(keyOf(notice));
    const heardAt = Date.now();
    if (known && isSame(known, notice)) {
      Object.assign(known, { heardAt });
      return false;
    }
    this.pages.set(keyOf(notice), { ...notice, heardAt });
    return true;
  }

  private forgetPerson(personId: string) {
    this.forget(({ personId: known }) => known === personId);
  }

  private forgetSilent(now: number) {
    this.forget(({ heardAt }) => now - heardAt > FORGOTTEN_MS);
  }

  private forget(isGone: (page: Presence) => boolean) {
    const gone = [...this.pages].filter(([, page]) => isGone(page));
    for (const [key] of gone) this.pages.delete(key);
    this.tell(gone.map(([, page]) => page));
  }

  private tell(changed: readonly PresenceNotice[]) {
    for (const reviewId of new Set(changed.map((page) => page.reviewId)))
      for (const listener of this.listeners) listener(reviewId);
  }
}

const isSame = (one: PresenceNotice, other: PresenceNotice): boolean =>
  one.reviewId === other.reviewId &&
  one.entryId === other.entryId &&
  one.columnId === other.columnId &&
  one.isEditing === other.isEditing &&
  one.side === other.side;
