// Starts one server from the build, on a database of its own, for all suites that speak to it over HTTP.
import { spawn } from 'node:child_process';
import { chmod, mkdtemp } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../../', import.meta.url));
/** Milliseconds a first start may take on a busy machine. */
const PATIENCE = 60_000;

export default async function serverUp() {
  if (globalThis.tandemServer) return; // several suites name this set-up; the first starts the server
  const dir = await mkdtemp(path.join(os.tmpdir(), 'tandem-test-'));
  await chmod(dir, 0o755);
  const env = {
    ...process.env,
    DATA_DIR: dir,
    PORT: '0',
    DEMO: 'on',
    TANDEM_OPEN_API: 'on',
    TANDEM_ALLOW_UNSAFE_DURABILITY: 'on',
    TANDEM_LOG_LEVEL: 'error',
  };
  const server = spawn(process.execPath, ['--enable-source-maps', 'dist/main.js'], { cwd: root, env });
  server.stderr.pipe(process.stderr);
  const address = await printedAddress(server);
  const { startEmbedded } = await import('../../../dist/server/database/embedded/start-embedded.js');
  const database = await startEmbedded({ dir, test: true });
  globalThis.tandemServer = { server, dir, data: database.places.data };
  process.env.TEST_SERVER = address;
  process.env.TEST_SERVER_PID = String(server.pid);
  process.env.TEST_DATABASE = database.migrateUrl;
  process.env.TEST_DEMONSTRATION = path.join(dir, 'demonstration-accounts.json');
}

/** The address the server prints once it listens. */
function printedAddress(server) {
  return new Promise((resolve, reject) => {
    let printed = '';
    const timer = setTimeout(() => reject(new Error(`the server did not start in time:\n${printed}`)), PATIENCE);
    server.stdout.on('data', (chunk) => {
      printed += chunk;
      const address = /runs at (\S+)/.exec(printed)?.[1];
      if (!address) return;
      clearTimeout(timer);
      resolve(address);
    });
    server.once('exit', (code) => reject(new Error(`the server ended with ${code}:\n${printed}`)));
  });
}
