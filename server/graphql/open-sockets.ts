import type { Actor } from '../domain/actor.js';

/** Whose session opened a socket. */
export interface SocketHolder {
  readonly personId: string;
  readonly sessionId: string;
  /** What the session's person is at this moment; null when the session has ended. */
  readonly actorNow: () => Promise<Actor | null>;
}

/** What happened at the doors: one session of a person ended, or what the person is anywhere changed. */
export interface DoorNotice {
  readonly personId: string;
  readonly sessionId?: string;
}

/** The part of a socket needed to end it. */
interface Closable {
  close(code: number, reason: string): void;
  terminate(): void;
}

/** Why the server closes a socket, as the client reads it (graphql-ws and RFC 6455, 7.4). */
export const SocketEnd = {
  /** Nobody is signed in by this session any more. */
  SESSION_ENDED: 4403,
  /** What the person is has changed, or notices may have been lost: connect anew, as who one is now. */
  CONNECT_AGAIN: 4205,
  /** More subscriptions than one page needs. */
  TOO_MANY: 1008,
} as const;

/** How long a closed socket may take to say goodbye. */
const GOODBYE_MS = 2_000;

/**
 * The sockets of this process, each bound to the session that opened it. A notice from the doors closes those it
 * concerns at once, before any later live notice is handed over: both come on one connection, in the order of commits.
 */
export class OpenSockets {
  private readonly holders = new Map<Closable, SocketHolder>();

  /** Binds a socket to its session; gives what forgets it. */
  add(socket: Closable, holder: SocketHolder): () => void {
    this.holders.set(socket, holder);
    return () => void this.holders.delete(socket);
  }

  holderOf(socket: Closable): SocketHolder | null {
    return this.holders.get(socket) ?? null;
  }

  /** Closes what the notice concerns; after a gap in the notices, everything. */
  told(notice: DoorNotice | 'GAP'): void {
    for (const [socket, holder] of [...this.holders]) {
      if (notice === 'GAP') this.end(socket, SocketEnd.CONNECT_AGAIN);
      else if (notice.personId !== holder.personId) continue;
      else if (notice.sessionId === holder.sessionId) this.end(socket, SocketEnd.SESSION_ENDED);
      else if (!notice.sessionId) this.end(socket, SocketEnd.CONNECT_AGAIN);
    }
  }

  /** Closes the sockets of sessions that have run out by the server's clock. */
  async closeExpired(living: (ids: readonly string[]) => Promise<ReadonlySet<string>>): Promise<void> {
    // Those opened while the sessions are looked at were not asked about, and stay.
    const asked = [...this.holders];
    const alive = await living([...new Set(asked.map(([, { sessionId }]) => sessionId))]);
    for (const [socket, { sessionId }] of asked) {
      if (this.holders.has(socket) && !alive.has(sessionId)) this.end(socket, SocketEnd.SESSION_ENDED);
    }
  }

  private end(socket: Closable, code: number) {
    this.holders.delete(socket);
    socket.close(code, code === SocketEnd.SESSION_ENDED ? 'The session has ended' : 'Please connect again');
    setTimeout(() => socket.terminate(), GOODBYE_MS).unref();
  }
}
