import { setTimeout as delay } from 'node:timers/promises';
import type { Config } from '../../config/config.js';
import { StartRefusal } from '../../config/start-refusal.js';
import { checkDurability } from './durability.js';
import { externalAccounts } from './external.js';
import { alreadyRuns, findInstance, isInTheWay } from './instance.js';
import { startEmbedded, type EmbeddedDatabase, type Places } from './start-embedded.js';
import { superviseEmbedded, type EventLog } from './supervise-embedded.js';
import { withClient } from './with-client.js';

export type DatabaseConfig = Pick<
  Config,
  'databaseUrl' | 'databaseMigrateUrl' | 'dataDir' | 'port' | 'allowUnsafeDurability'
>;

/** Milliseconds in which another start of the same folder should have come to listen. */
const PATIENCE = 15_000;

/** A database that is up, that keeps what it acknowledges, and whose accounts are who they should be. */
export interface OpenDatabase {
  readonly kind: 'embedded' | 'external';
  /** The application's account: owns nothing. */
  readonly appUrl: string;
  /** The owner's account: for migrations and for restoring. */
  readonly migrateUrl: string;
  /** An account that reads every row: for backups. */
  readonly backupUrl: string;
  /** The application's role by name, for grants. */
  readonly appRole: string;
  /** Where the embedded database lies; null for an external one. */
  readonly places: Places | null;
  /** To be called last, after everything that uses the database. */
  stop(): Promise<void>;
}

/**
 * The database the settings ask for, for the server: embedded (started or adopted, watched over, brought back when it
 * dies) or external. Refuses a second start for the same folder, with where the first one listens.
 */
export async function openDatabase(config: DatabaseConfig, log: EventLog): Promise<OpenDatabase> {
  const running = await findInstance(config.dataDir);
  const isEmbedded = config.databaseUrl === null;
  if (running && isInTheWay(running, { isEmbedded, port: config.port }))
    throw new StartRefusal(alreadyRuns(running), 0);
  const database = isEmbedded ? await openEmbedded(config, log) : await openExternal(config);
  try {
    for (const url of [database.appUrl, database.migrateUrl]) await guardDurability(url, config, log);
    return database;
  } catch (error) {
    await database.stop();
    throw error;
  }
}

/**
 * The same for a tool, which stays a short while: uses the running server's database, or starts it and stops it again.
 * `alone`: nobody else may be at work on it, so a running server is a refusal.
 */
export async function borrowDatabase(config: DatabaseConfig, log: EventLog, alone: boolean): Promise<OpenDatabase> {
  if (config.databaseUrl !== null) return openExternal(config);
  const embedded = await start(config);
  const supervisor = await superviseEmbedded(embedded, log);
  if (alone && !supervisor)
    throw new StartRefusal('Tandem is at work on this database. Stop it first, then try again.');
  return asOpen(embedded, async () => supervisor?.stop());
}

async function openEmbedded(config: DatabaseConfig, log: EventLog): Promise<OpenDatabase> {
  const began = Date.now();
  const embedded = await start(config);
  const supervisor = await superviseEmbedded(embedded, log);
  if (!supervisor) throw await whoIsInCharge(config);
  const how = embedded.isAdopted ? 'adopted' : 'started';
  log.info({ event: `database.${how}`, port: embedded.port, ms: Date.now() - began }, `The database is ${how}`);
  return asOpen(embedded, () => supervisor.stop());
}

const start = (config: DatabaseConfig) => startEmbedded({ dir: config.dataDir, test: config.allowUnsafeDurability });

const asOpen = (embedded: EmbeddedDatabase, stop: () => Promise<void>): OpenDatabase => ({
  kind: 'embedded',
  appUrl: embedded.appUrl,
  migrateUrl: embedded.migrateUrl,
  backupUrl: embedded.backupUrl,
  appRole: embedded.appRole,
  places: embedded.places,
  stop,
});

/** The one in charge may not listen yet: it is given a while to migrate. It may be a tool, which never listens. */
async function whoIsInCharge(config: DatabaseConfig): Promise<StartRefusal> {
  for (const until = Date.now() + PATIENCE; Date.now() < until; await delay(250)) {
    const running = await findInstance(config.dataDir);
    if (running) return new StartRefusal(alreadyRuns(running), 0);
  }
  return new StartRefusal(
    `Another start, backup or restore is at work on the database in ${config.dataDir}. Nothing was started; try again when it has finished.`,
  );
}

async function openExternal(config: DatabaseConfig): Promise<OpenDatabase> {
  const accounts = await externalAccounts(config.databaseUrl ?? '', config.databaseMigrateUrl);
  return { kind: 'external', ...accounts, backupUrl: accounts.migrateUrl, places: null, stop: async () => undefined };
}

async function guardDurability(url: string, config: DatabaseConfig, log: EventLog): Promise<void> {
  const off = await withClient(url, (client) => checkDurability(client, config.allowUnsafeDurability));
  if (off.length)
    log.warn(
      { event: 'database.unsafe', off },
      'The database may lose saved work in a crash; this was allowed by a setting',
    );
}
