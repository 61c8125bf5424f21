import fs from 'node:fs/promises';
import net from 'node:net';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { StartRefusal } from '../../config/start-refusal.js';
import type { Cluster } from './cluster.js';
import { ROLES } from './passwords.js';
import { forgetGone, isAtWork, isSameFolder, readPidFile } from './pid-file.js';
import { run } from './programs.js';

/** A postmaster that may still be coming up is given this long: it may have a day's work to replay. */
const PATIENCE = 120_000;

/** A process that has the postmaster's number but answers no login is one for this long at most, in milliseconds. */
const SILENCE = 3_000;

/** Bytes of PostgreSQL's own log after which a start begins a new one; the last is kept. */
const LONG_LOG = 5_000_000;

/** SQLSTATE of a server that is up but still replaying. */
const STARTING_UP = '57P03';

/** How the cluster came to run. */
export interface Running {
  readonly port: number;
  /** It ran already: another program of ours is at work on it, or one was killed and left it. */
  readonly isAdopted: boolean;
}

/** Where an account reaches a database of the cluster. */
export const urlOf = (cluster: Cluster, port: number, role: keyof typeof ROLES, database: string) =>
  `postgres://${ROLES[role]}:${cluster.passwords[role]}@127.0.0.1:${port}/${database}?sslmode=disable`;

/**
 * Finds the cluster's postmaster, proven by a login, or starts one (which replays what a crash left). Two at once: one
 * starts it, the other finds it. `wanted` is the port to start on; without it any free one.
 */
export async function runPostmaster(cluster: Cluster, wanted?: number): Promise<Running> {
  let failure: unknown;
  for (let attempt = 0; attempt < 6; attempt++) {
    const found = await findPostmaster(cluster);
    if (found) return { port: found, isAdopted: true };
    const port = wanted ?? (await freePort());
    try {
      await startPostmaster(cluster, port);
      return { port, isAdopted: false };
    } catch (error) {
      failure = error; // another start was first, the port was taken meanwhile, or sessions of a killed one still end
      await delay(250 * (attempt + 1));
    }
  }
  const why = failure instanceof Error ? failure.message : String(failure);
  throw new StartRefusal(
    `The embedded PostgreSQL does not start (${why}). Your data are untouched in ${cluster.files}; ` +
      'its last words are in server.log there.',
  );
}

/** Stops the cluster; whoever is connected is disconnected, what was committed is kept. Nothing to do when it is down. */
export async function stopPostmaster(cluster: Cluster): Promise<void> {
  const stop = (mode: string) =>
    run(cluster.programs.pgCtl, ['stop', '-w', '-s', '-t', '60', '-m', mode, '-D', cluster.files], {
      ...cluster.account,
      cwd: cluster.files,
    });
  await stop('fast').catch(async (error: unknown) => {
    const noted = await readPidFile(cluster.files);
    if (noted && (await isAtWork(noted, cluster.files))) throw error;
  });
}

async function startPostmaster(cluster: Cluster, port: number): Promise<void> {
  const log = path.join(cluster.files, 'server.log');
  const size = await fs.stat(log).then(
    (found) => found.size,
    () => 0,
  );
  if (size > LONG_LOG) await fs.rename(log, `${log}.1`);
  const args = ['start', '-w', '-s', '-t', String(PATIENCE / 1000), '-D', cluster.files, '-l', log, '-o', `-p ${port}`];
  await run(cluster.programs.pgCtl, args, { ...cluster.account, cwd: cluster.files });
}

/** The port of the running postmaster, proven by a login; null when there is none. */
async function findPostmaster(cluster: Cluster): Promise<number | null> {
  const began = Date.now();
  for (;;) {
    const noted = await readPidFile(cluster.files);
    if (!noted) return null;
    if (!(await isAtWork(noted, cluster.files))) {
      await forgetGone(noted, cluster.files);
      return null;
    }
    const answer = noted.port ? await login(cluster, noted.port) : 'silent';
    if (answer === 'ours') return noted.port;
    if (Date.now() - began > (answer === 'starting' ? PATIENCE : SILENCE)) return null;
    await delay(100);
  }
}

async function login(cluster: Cluster, port: number): Promise<'ours' | 'starting' | 'silent'> {
  const client = new pg.Client({
    connectionString: urlOf(cluster, port, 'superuser', 'postgres'),
    connectionTimeoutMillis: 2000,
  });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ files: string }>("select current_setting('data_directory') as files");
    return (await isSameFolder(rows[0].files, cluster.files)) ? 'ours' : 'silent';
  } catch (error) {
    return (error as { code?: string }).code === STARTING_UP ? 'starting' : 'silent';
  } finally {
    await client.end().catch(() => undefined);
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = net.createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as net.AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}
