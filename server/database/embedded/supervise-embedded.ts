import { setTimeout as delay } from 'node:timers/promises';
import type pg from 'pg';
import type { EmbeddedDatabase } from './start-embedded.js';

/** What the start and the supervisor say; one event a line, never content. Pino's logger fits. */
export interface EventLog {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

/** Stops watching, then the database, if we are in charge of it. */
export interface Supervisor {
  stop(): Promise<void>;
}

/** Milliseconds between attempts to bring the database back: soon at first, patient later. */
const PAUSES = [0, 250, 500, 1000, 2000, 5000];

/**
 * Takes charge of the cluster and keeps it alive: when the postmaster dies, says so and brings it back on the same
 * port, again and again until it comes. Null when another program is in charge: then leave the cluster alone.
 */
export async function superviseEmbedded(database: EmbeddedDatabase, log: EventLog): Promise<Supervisor | null> {
  let charge = await database.claim();
  if (!charge) return null;
  let isStopping = false;
  let recovery = Promise.resolve();

  const watch = (client: pg.Client) => {
    client.once('end', () => {
      charge = null;
      if (!isStopping) recovery = recover();
    });
  };

  const recover = async () => {
    const began = Date.now();
    log.error({ event: 'database.lost', port: database.port }, 'The database is gone; bringing it back');
    for (let attempt = 0; !isStopping; attempt++) {
      await delay(PAUSES[Math.min(attempt, PAUSES.length - 1)]);
      try {
        await database.revive();
        charge = await database.claim();
        if (!charge) throw new Error('another program took charge of it');
        watch(charge);
        log.warn({ event: 'database.back', port: database.port, ms: Date.now() - began }, 'The database is back');
        return;
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        log.error({ event: 'database.away', attempt, reason }, 'The database does not come back yet');
      }
    }
  };

  watch(charge);
  return {
    async stop() {
      isStopping = true;
      await recovery;
      if (!charge) return;
      await charge.end();
      await database.stop();
    },
  };
}
