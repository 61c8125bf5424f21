import { borrowDatabase } from '../database/embedded/open-database.js';
import { withClient } from '../database/embedded/with-client.js';
import { migrate } from '../database/migrate.js';
import { allRows } from './archive/archive-format.js';
import { examineArchive, loadArchive, refuseOtherSchema, refuseUsed } from './archive/load-archive.js';
import { onlyFile, runTool } from './run-tool.js';

// npm run restore FILE: brings a backup into an empty database; all of it or nothing.
await runTool(async (config, log) => {
  const file = onlyFile('npm run restore FILE');
  const { head } = await examineArchive(file);
  const database = await borrowDatabase(config, log, true);
  try {
    await withClient(database.migrateUrl, refuseUsed);
    await migrate(database.migrateUrl, database.appRole);
    const { tables } = await withClient(database.migrateUrl, async (client) => {
      await refuseOtherSchema(client, head);
      return loadArchive(client, file);
    });
    console.log(`Restored ${allRows(tables)} rows of ${Object.keys(tables).length} tables, saved on ${head.madeAt}.`);
  } finally {
    await database.stop();
  }
});
