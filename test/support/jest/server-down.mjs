import { once } from 'node:events';
import { rm } from 'node:fs/promises';

export default async function serverDown() {
  const running = globalThis.tandemServer;
  if (!running) return;
  globalThis.tandemServer = undefined;
  running.server.removeAllListeners('exit');
  const ended = once(running.server, 'exit');
  running.server.kill('SIGTERM');
  await ended;
  for (const folder of [running.dir, running.data]) await rm(folder, { recursive: true, force: true });
}
