import type pg from 'pg';
import { StartRefusal } from '../config/start-refusal.js';
import { borrowDatabase } from '../database/embedded/open-database.js';
import { withClient } from '../database/embedded/with-client.js';
import { migrate } from '../database/migrate.js';
import { demonstrationLines, restartDemonstration, type Place } from '../features/demonstration/demonstration-start.js';
import { runTool } from './run-tool.js';

/** What to tell of the demonstration once it is as it was; null where there is none. */
async function putBack(place: Place): Promise<string[] | null> {
  return (await restartDemonstration(place)) ? null : demonstrationLines(place);
}

/** Whether any program of ours has ever started on this database. */
async function isInstalled(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query<{ is: boolean }>(`select to_regclass('public.installation') is not null as is`);
  return rows[0].is;
}

// npm run demo:reset: puts the demonstration's workspace back as it was, while the server runs or not. Every other
// workspace stays as it is.
await runTool(async (config, log) => {
  if (!config.isLocal)
    throw new StartRefusal('The demonstration is only for a program that no other machine can reach.');
  const database = await borrowDatabase(config, log, false);
  try {
    const isUsed = await withClient(database.migrateUrl, isInstalled);
    if (isUsed) await migrate(database.migrateUrl, database.appRole);
    const lines =
      isUsed && (await withClient(database.migrateUrl, (client) => putBack({ client, dataDir: config.dataDir })));
    if (!lines)
      throw new StartRefusal(
        'There is no demonstration in this database, so nothing was changed. It is loaded when the program starts on an empty one.',
      );
    console.log(['The demonstration is as it was. Every other workspace was left alone.', ...lines].join('\n'));
  } finally {
    await database.stop();
  }
});
