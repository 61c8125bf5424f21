import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { ensureCluster, type Cluster } from './cluster.js';
import { ROLES } from './passwords.js';
import { settle } from './places.js';
import { locatePrograms } from './programs.js';
import { runPostmaster, stopPostmaster, urlOf } from './postmaster.js';
import { ensureRoles } from './roles.js';

/** A running PostgreSQL of our own. */
export interface EmbeddedDatabase {
  readonly appUrl: string;
  readonly migrateUrl: string;
  readonly backupUrl: string;
  readonly appRole: string;
  readonly port: number;
  /** It ran already when we came. */
  readonly isAdopted: boolean;
  readonly places: Places;
  /** Takes charge of the cluster; null when another program has. Lost with the connection, hence also by `kill -9`. */
  claim(): Promise<pg.Client | null>;
  /** Brings a dead postmaster back on the same port; does nothing when it lives. Throws when it does not come. */
  revive(): Promise<void>;
  stop(): Promise<void>;
}

/** The folders to show at the start: they may lie elsewhere than asked for. */
export interface Places {
  readonly data: string;
  readonly programs: string;
}

export interface EmbeddedOptions {
  /** Folder to keep the data in. */
  readonly dir: string;
  readonly database?: string;
  /** A quick cluster that may lose work in a crash, when one has to be made. */
  readonly test?: boolean;
}

/** Any fixed number: who holds it in the cluster's database `postgres` is in charge of the cluster. */
const CHARGE_LOCK = 7_305_302;

/** The session of a process just killed may hold the charge a moment longer. */
const CLAIM_ATTEMPTS = 15;

/**
 * Starts the cluster kept in `dir`, made when there is none, or adopts it when it runs. Safe for two at once. Works as
 * root (PostgreSQL then runs as an unprivileged account, and what that could not enter lies elsewhere: see `places`).
 * Refuses data of another major version, and folders of another account.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedDatabase> {
  const { home, account } = await settle(path.resolve(options.dir));
  const programs = await locatePrograms(account);
  const cluster = await ensureCluster(home, { account, programs, isForTests: options.test ?? false });
  const { port, isAdopted } = await runPostmaster(cluster);
  const database = options.database ?? 'tandem';
  await ensureRoles(cluster, port, database);
  return {
    appUrl: urlOf(cluster, port, 'app', database),
    migrateUrl: urlOf(cluster, port, 'owner', database),
    backupUrl: urlOf(cluster, port, 'backup', database),
    appRole: ROLES.app,
    port,
    isAdopted,
    places: { data: home, programs: programs.root },
    claim: () => claim(cluster, port),
    revive: () => revive(cluster, port),
    stop: () => stopPostmaster(cluster),
  };
}

async function claim(cluster: Cluster, port: number): Promise<pg.Client | null> {
  const client = new pg.Client({ connectionString: urlOf(cluster, port, 'superuser', 'postgres'), keepAlive: true });
  client.on('error', () => undefined); // 'end' follows, and is what the holder waits for
  await client.connect();
  for (let attempt = 0; attempt < CLAIM_ATTEMPTS; attempt++) {
    const { rows } = await client.query<{ got: boolean }>('select pg_try_advisory_lock($1) as got', [CHARGE_LOCK]);
    if (rows[0].got) return client;
    await delay(100);
  }
  await client.end();
  return null;
}

async function revive(cluster: Cluster, port: number): Promise<void> {
  const running = await runPostmaster(cluster, port);
  if (running.port !== port) throw new Error(`another program runs the database on port ${running.port}`);
}
