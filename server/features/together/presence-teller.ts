import { Injectable } from '@nestjs/common';
import { PRESENCE, type PresenceNotice } from '../../graphql/live.js';
import { statement, WithActor } from '../../database/with-actor.js';

/** Moves are gathered this long before they are told, so that a room full of people makes a few notices a second. */
const GATHER_MS = 300;
/** A notice of PostgreSQL holds 8,000 bytes; a page takes under 400. */
const AT_ONCE = 18;

const TELL = `select count(pg_notify('${PRESENCE}', notice)) from jsonb_array_elements_text($1) as notice`;

/**
 * Tells all processes who is where: outside the transactions of mutations, the newest place of each page only, all of
 * them together. Nothing is written down; what cannot be told now is told again with the page’s next sign of life.
 */
@Injectable()
export class PresenceTeller {
  private readonly waiting = new Map<string, PresenceNotice>();
  private timer: NodeJS.Timeout | null = null;

  constructor(private readonly withActor: WithActor) {}

  /** Has a page’s place told within a moment. */
  tell(notice: PresenceNotice): void {
    this.waiting.set(`${notice.personId} ${notice.page}`, notice);
    this.timer ??= setTimeout(() => void this.send(), GATHER_MS).unref();
  }

  private async send(): Promise<void> {
    const all = [...this.waiting.values()];
    this.waiting.clear();
    this.timer = null;
    const payloads: string[] = [];
    for (let at = 0; at < all.length; at += AT_ONCE) payloads.push(JSON.stringify(all.slice(at, at + AT_ONCE)));
    await this.withActor
      .read(null, () => statement('tell-presence', TELL, [JSON.stringify(payloads)]))
      .catch(() => undefined);
  }
}
