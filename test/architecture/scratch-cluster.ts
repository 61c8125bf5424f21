import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { startEmbedded, type EmbeddedDatabase } from '../../server/database/embedded/start-embedded.js';

/** A folder of its own for a test, with a space and a letter beyond ASCII in its name, that the database's account may enter. */
export async function scratchFolder(): Promise<string> {
  const parent = await fs.mkdtemp(path.join(os.tmpdir(), 'tandem-'));
  await fs.chmod(parent, 0o755);
  const folder = path.join(parent, 'folder é');
  await fs.mkdir(folder);
  return folder;
}

/** Starts a quick cluster in the folder, or adopts the one that runs there. */
export const startScratch = (dir: string, database?: string): Promise<EmbeddedDatabase> =>
  startEmbedded({ dir, database, test: true });

/** Stops the cluster if it runs and removes all of it, wherever the launcher put it. */
export async function removeScratch(dir: string, database: EmbeddedDatabase | undefined): Promise<void> {
  await database?.stop();
  if (database) await fs.rm(database.places.data, { recursive: true, force: true });
  await fs.rm(path.dirname(dir), { recursive: true, force: true });
}
