// The program as it is shipped, on a database of its own, for as long as a bench lasts.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { serverWith } from './operations.mjs';

export const PASSWORD = 'correct horse battery staple';

/**
 * Starts the program on an empty database, hands both to `work`, and takes everything away again. `operations` are those
 * it is to run beside its client's.
 */
export async function withProgram({ operations = [], ...settings }, work) {
  const dir = await mkdtemp(path.join(os.tmpdir(), 'tandem-bench-'));
  await chmod(dir, 0o755);
  const running = [];
  let data = dir;
  try {
    const env = { DATA_DIR: dir, PORT: '0', DEMO: 'off', TANDEM_LOG_LEVEL: 'fatal', ...settings };
    const program = operations.length ? await serverWith(operations, dir) : 'dist/main.js';
    const ours = await start(running, [program], env, /runs at (http\S+)/);
    const { startEmbedded } = await import('../../dist/server/database/embedded/start-embedded.js');
    const database = await startEmbedded({ dir });
    data = database.places.data;
    await work({ ours, database: { ...database, postmaster: postmasterIn(data) }, running });
  } catch (error) {
    console.error(error); // before the servers stop and say that their database has gone
    process.exitCode = 1;
  } finally {
    for (const child of running.reverse()) await stop(child);
    for (const folder of [dir, data]) await rm(folder, { recursive: true, force: true });
  }
}

/** The process id of the database server whose files lie in a folder of data. */
function postmasterIn(data) {
  const written = readFileSync(path.join(data, 'postgresql', 'files', 'postmaster.pid'), 'utf8');
  return Number(written.split('\n')[0]);
}

/** Starts a process of ours and waits for the line that says where it listens. */
export function start(running, args, env, pattern) {
  const child = spawn(process.execPath, args, {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  running.push(child);
  return new Promise((resolve, reject) => {
    let printed = '';
    child.once('exit', (code) => reject(new Error(`${args[0]} ended with ${code}:\n${printed}`)));
    child.stdout.on('data', (chunk) => {
      printed += chunk;
      const found = pattern.exec(printed)?.[1];
      if (found) resolve({ address: found.startsWith('http') ? found : `http://127.0.0.1:${found}`, pid: child.pid });
    });
  });
}

function stop(child) {
  if (child.exitCode !== null) return undefined;
  child.removeAllListeners('exit');
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  return ended;
}

/** The operations of the client of this build: how one is named on the wire. */
export function named(operation) {
  const texts = JSON.parse(readFileSync('dist/operations.json', 'utf8'));
  const pattern = new RegExp(`\\b(query|mutation|subscription) ${operation}\\b`);
  const found = Object.entries(texts).find(([, text]) => pattern.test(text));
  if (!found) throw new Error(`the client has no operation ${operation}`);
  return { persistedQuery: { version: 1, sha256Hash: found[0] } };
}

/** One operation of the client, as the client sends it. */
export function send(address, cookie, { extensions, variables }) {
  return fetch(`${address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'apollo-require-preflight': 'true', cookie },
    body: JSON.stringify({ variables, extensions }),
  });
}

/** Signs somebody in, with the cookie of a known device where one is asked for; gives the cookie of the session. */
export async function signIn(address, email, device = '') {
  const variables = { input: { email, password: PASSWORD } };
  const response = await send(address, device, { extensions: named('SignIn'), variables });
  const cookies = response.headers.getSetCookie().map((cookie) => cookie.split(';')[0]);
  const session = cookies.find((cookie) => cookie.startsWith('tandem='));
  if (!session) throw new Error(`${email} could not sign in: ${await response.text()}`);
  return session;
}
