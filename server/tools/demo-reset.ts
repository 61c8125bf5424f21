import { StartRefusal } from '../config/start-refusal.js';
import { borrowDatabase } from '../database/embedded/open-database.js';
import { withClient } from '../database/embedded/with-client.js';
import { demonstrationLines, restartDemonstration } from '../features/demonstration/demonstration-start.js';
import { runTool } from './run-tool.js';

// npm run demo:reset: puts the demonstration's workspace back as it was, while the server runs or not. Every other
// workspace stays as it is.
await runTool(async (config, log) => {
  if (!config.isLocal)
    throw new StartRefusal('The demonstration is only for a program that no other machine can reach.');
  const database = await borrowDatabase(config, log, false);
  try {
    const lines = await withClient(database.migrateUrl, async (client) => {
      const place = { client, dataDir: config.dataDir };
      const refusal = await restartDemonstration(place);
      if (refusal)
        throw new StartRefusal(
          'There is no demonstration in this database, so nothing was changed. It is loaded when the program starts on an empty one.',
        );
      return demonstrationLines(place);
    });
    console.log(['The demonstration is as it was. Every other workspace was left alone.', ...lines].join('\n'));
  } finally {
    await database.stop();
  }
});
