import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { startEmbedded, type EmbeddedDatabase } from '../../server/database/embedded/start-embedded.js';
import { printedAddress } from './printed-address.js';

const PATIENCE = 60_000;

/** A server of the build as `npm start` runs it, with a database of its own that a test can take away. */
export interface OwnServer {
  readonly address: string;
  /** The file of the demonstration's accounts. */
  readonly accounts: string;
  readonly databaseUrl: string;
  /** The database by the account of the program itself, which owns nothing. */
  readonly appUrl: string;
  /** All it has said on standard error: its log, and whatever else was printed there. */
  log(): string;
  /** Kills the program as a power cut would, and starts it again on the same data; at the same address where the port is set. */
  killAndStartAgain(): Promise<void>;
  /** Kills the program and starts another build of it, in that folder, on the same data. */
  upgrade(build: string): Promise<void>;
  /** Kills PostgreSQL; the server brings it back. */
  killDatabase(): Promise<void>;
  /** Kills PostgreSQL and keeps it from coming back; gives what lets it come. */
  loseDatabase(): Promise<() => Promise<void>>;
  /** Ends it as Ctrl-C would; throws when it does not end as it should. */
  stop(): Promise<void>;
}

/** Starts it in a folder of its own: with the demonstration, or on an empty database; `more` adds settings. */
export async function ownServer(demonstration: 'on' | 'off' = 'on', more: object = {}): Promise<OwnServer> {
  const dir = await fs.mkdtemp(path.join(os.tmpdir(), 'tandem-own-'));
  await fs.chmod(dir, 0o755);
  const settings = { DATA_DIR: dir, PORT: '0', DEMO: demonstration, TANDEM_LOG_LEVEL: 'fatal' };
  const unsafe = { TANDEM_ALLOW_UNSAFE_DURABILITY: 'on' };
  const env = { ...process.env, ...settings, ...unsafe, ...more };
  let logged = '';
  let build = 'dist';
  const launch = () => {
    const launched = spawn(process.execPath, [path.join(build, 'main.js')], { env });
    launched.stderr.on('data', (chunk) => void (logged += String(chunk)));
    return launched;
  };
  let server = launch();
  const address = await printedAddress(server, PATIENCE);
  const database = await startEmbedded({ dir, test: true });
  const killAndStartAgain = async () => {
    const ended = once(server, 'exit');
    server.kill('SIGKILL');
    await ended;
    server = launch();
    await printedAddress(server, PATIENCE);
  };
  return {
    address,
    accounts: path.join(dir, 'demonstration-accounts.json'),
    databaseUrl: database.migrateUrl,
    appUrl: database.appUrl,
    log: () => logged,
    killAndStartAgain,
    upgrade(folder) {
      build = folder;
      return killAndStartAgain();
    },
    killDatabase: async () => void process.kill(await postmasterOf(database), 'SIGKILL'),
    loseDatabase: () => loseDatabase(database),
    async stop() {
      const ended = once(server, 'exit');
      let complaints = '';
      server.stderr.on('data', (piece: Buffer) => (complaints += String(piece)));
      server.kill('SIGTERM');
      const [code] = (await ended) as [number | null];
      if (code !== 0) throw new Error(`the server ended with ${code}: ${complaints}`);
      for (const folder of [dir, database.places.data]) await fs.rm(folder, { recursive: true, force: true });
    },
  };
}

/** Without this file PostgreSQL refuses to start. */
const VITAL = ['global', 'pg_control'];

const filesOf = ({ places }: EmbeddedDatabase) => path.join(places.data, 'postgresql', 'files');

async function postmasterOf(database: EmbeddedDatabase): Promise<number> {
  const [pid] = (await fs.readFile(path.join(filesOf(database), 'postmaster.pid'), 'utf8')).split('\n');
  return Number(pid);
}

async function loseDatabase(database: EmbeddedDatabase): Promise<() => Promise<void>> {
  const vital = path.join(filesOf(database), ...VITAL);
  const pid = await postmasterOf(database);
  await fs.rename(vital, `${vital}.away`);
  process.kill(pid, 'SIGKILL');
  return () => fs.rename(`${vital}.away`, vital);
}
