import { randomUUID } from 'node:crypto';
import fs from 'node:fs/promises';
import path from 'node:path';

/** A server at work on a data folder. */
export interface Instance {
  /** Random, new with every start; `/health/live` answers it as `{ "instance": id }`, which proves the note. */
  readonly id: string;
  readonly pid: number;
  /** Where this machine reaches it, e.g. `http://127.0.0.1:3000`. */
  readonly address: string;
}

/** Milliseconds a server is given to say that it lives. */
const PATIENCE = 2_000;

const noteIn = (dataDir: string) => path.join(dataDir, 'instance.json');

export const newInstanceId = () => randomUUID();

/** Notes in the data folder that this server listens; call it once it does. */
export async function announceInstance(dataDir: string, id: string, address: string): Promise<void> {
  await fs.mkdir(dataDir, { recursive: true });
  const fresh = `${noteIn(dataDir)}.${process.pid}`;
  const instance: Instance = { id, pid: process.pid, address };
  await fs.writeFile(fresh, JSON.stringify(instance), { mode: 0o600 });
  await fs.rename(fresh, noteIn(dataDir));
}

/** Takes the note away when it is still this server's. */
export async function withdrawInstance(dataDir: string, id: string): Promise<void> {
  if ((await readNote(dataDir))?.id === id) await fs.rm(noteIn(dataDir), { force: true });
}

/** The server that works on this data folder; null when none does. What a killed one left behind proves nothing. */
export async function findInstance(dataDir: string): Promise<Instance | null> {
  const noted = await readNote(dataDir);
  if (!noted) return null;
  try {
    const answer = await fetch(`${noted.address}/health/live`, { signal: AbortSignal.timeout(PATIENCE) });
    const body = (await answer.json()) as { instance?: unknown };
    return body.instance === noted.id ? noted : null;
  } catch {
    return null;
  }
}

/** Would a start with these settings only find a running server in its way? An external database may have several, each on its port. */
export function isInTheWay(running: Instance, wanted: { isEmbedded: boolean; port: number }): boolean {
  return wanted.isEmbedded || new URL(running.address).port === String(wanted.port);
}

/** What the second start says. */
export const alreadyRuns = (running: Instance) =>
  `Tandem already runs for this folder, at ${running.address} (process ${running.pid}). Nothing was started.`;

async function readNote(dataDir: string): Promise<Instance | null> {
  try {
    return JSON.parse(await fs.readFile(noteIn(dataDir), 'utf8')) as Instance;
  } catch {
    return null;
  }
}
