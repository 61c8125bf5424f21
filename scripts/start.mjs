// npm start: installs what is missing, builds what is old, runs the server until it is asked to stop.
import { prepare, runningServer } from './prepare.mjs';
import { runUntilStopped } from './processes.mjs';

const running = await runningServer();
if (running?.inTheWay) {
  console.log(running.message);
  process.exit(0);
}
await prepare();
process.exitCode = await runUntilStopped(['--enable-source-maps', 'dist/server/main.js']);
