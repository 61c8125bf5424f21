import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { startEmbedded } from '../../../server/database/embedded/start-embedded.js';
import { printedAddress } from '../../support/printed-address.js';
import { isFull } from '../size.js';

/** A run in full shares its machine for hours, in milliseconds. */
const PATIENCE = isFull ? 900_000 : 90_000;

/** What a start of the build has changed in it that no setting can. */
export interface Injection {
  /** `away`: the service's reading policy lets everything through, so that only the database's own gate stands. */
  readonly policy?: 'away';
  /** `as they are`: documents are held to the limits of the product; otherwise they may be of any size. */
  readonly limits?: 'as they are';
}

/** What the test holds in its hands while the server runs. Left out, a thing stays as it was. */
export interface Wish {
  /** What the server's clock says, in milliseconds; null: the machine's own time. */
  readonly now?: number | null;
  /** Ids follow from this text, one after another; null: random ones. */
  readonly seed?: string | null;
  /** The words of the error that every statement of the database throws; null: none. */
  readonly fault?: string | null;
}

/** A server of the build on a database of its own, whose clock and ids are the test's. */
export interface WallServer {
  readonly address: string;
  /** The account that owns the tables. */
  readonly databaseUrl: string;
  /** The account the program itself uses. */
  readonly appUrl: string;
  wish(wish: Wish): Promise<void>;
  /** What was done since it was last asked for: statements sent to the database, and passwords hashed. */
  work(): Promise<readonly string[]>;
  stop(): Promise<void>;
}

/** Starts the build's own `main.js`; `settings` are settings of the product besides the usual ones. */
export async function wallServer(
  injection: Injection = {},
  settings: Readonly<Record<string, string>> = {},
): Promise<WallServer> {
  const dir = await fs.mkdtemp(path.join(os.tmpdir(), 'tandem-wall-'));
  await fs.chmod(dir, 0o755);
  const env = {
    ...process.env,
    DATA_DIR: dir,
    PORT: '0',
    DEMO: 'off',
    TANDEM_OPEN_API: 'on',
    TANDEM_LOG_LEVEL: 'fatal',
    TANDEM_ALLOW_UNSAFE_DURABILITY: 'on',
    WALL_INJECTION: JSON.stringify(injection),
    ...settings,
  };
  const args = ['--import', path.resolve('test/wall/server/inject.mjs'), 'dist/server/main.js'];
  const server = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'inherit', 'ipc'] });
  const address = await printedAddress(server, PATIENCE).catch((error: unknown) => {
    server.kill();
    throw error;
  });
  const database = await startEmbedded({ dir, test: true });
  return {
    address,
    databaseUrl: database.migrateUrl,
    appUrl: database.appUrl,
    wish: async (wish) => void (await told(server, wish)),
    work: async () => (await told(server, {})).work,
    async stop() {
      server.removeAllListeners('exit');
      const ended = once(server, 'exit');
      server.kill('SIGTERM');
      await ended;
      for (const folder of [dir, database.places.data]) await fs.rm(folder, { recursive: true, force: true });
    },
  };
}

/** Tells the server what the test wishes; gives what it says to that. */
async function told(server: ChildProcess, wish: Wish): Promise<{ work: readonly string[] }> {
  const answered = once(server, 'message') as Promise<[{ work: readonly string[] }]>;
  server.send(wish);
  const [answer] = await answered;
  return answer;
}
