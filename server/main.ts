import { loadConfig } from './config/config.js';
import { runLibrariesForUse } from './config/libraries.js';
import { StartRefusal } from './config/start-refusal.js';
import { openDatabase } from './database/embedded/open-database.js';
import { openLog } from './log.js';

const config = loadConfig();
const log = openLog(config.logLevel);
runLibrariesForUse();

try {
  await start();
} catch (error) {
  if (error instanceof StartRefusal) process.stdout.write(`${error.message}\n`);
  else
    log.fatal({ event: 'start.failed', error: error instanceof Error ? error.stack : String(error) }, 'Cannot start');
  process.exit(error instanceof StartRefusal ? error.exitCode : 1);
}

async function start(): Promise<void> {
  // The database comes up in processes of its own while ours reads its modules.
  const [database, { serve }] = await Promise.all([openDatabase(config, log), import('./serve.js')]);
  const stops = [() => database.stop()];
  stopOnSignal(stops);
  try {
    await serve(config, log, database, stops);
  } catch (error) {
    await stopAll(stops);
    throw error;
  }
}

/** Ctrl-C and SIGTERM stop everything in the reverse order of its start; a second one does not wait. */
function stopOnSignal(stops: (() => Promise<void>)[]) {
  let isStopping = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (isStopping) process.exit(1);
      isStopping = true;
      log.info({ event: 'server.stopping', signal }, 'Stopping');
      stopAll(stops).then(
        () => process.exit(0),
        () => process.exit(1),
      );
    });
  }
}

async function stopAll(stops: (() => Promise<void>)[]) {
  for (const stop of stops.splice(0).reverse()) await stop();
}
