import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { freePort } from './free-port.js';
import type { OwnServer } from './own-server.js';
import { printedAddress } from './printed-address.js';

const PATIENCE = 60_000;

/** Another process of the program on the same database. */
export interface SecondServer {
  readonly address: string;
  stop(): Promise<void>;
}

/** Starts it beside the first, as an operator would on another machine: it is told of the database by its accounts. */
export async function secondServer(first: OwnServer, more: object = {}): Promise<SecondServer> {
  const dir = await fs.mkdtemp(path.join(os.tmpdir(), 'tandem-second-'));
  const env = {
    ...process.env,
    DATA_DIR: dir,
    PORT: String(await freePort()),
    DEMO: 'off',
    TANDEM_LOG_LEVEL: 'fatal',
    TANDEM_OPEN_API: 'on',
    TANDEM_ALLOW_UNSAFE_DURABILITY: 'on',
    DATABASE_URL: first.appUrl,
    DATABASE_MIGRATE_URL: first.databaseUrl,
    ...more,
  };
  const server = spawn(process.execPath, ['dist/main.js'], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  const address = await printedAddress(server, PATIENCE);
  return {
    address,
    async stop() {
      const ended = once(server, 'exit');
      server.kill('SIGTERM');
      await ended;
      await fs.rm(dir, { recursive: true, force: true });
    },
  };
}
