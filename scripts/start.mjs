// npm start: installs what is missing, builds what is old, runs the server until it is asked to stop.
import { prepareOrLeave, runningServer } from './prepare.mjs';
import { onStopAsked, runUntilStopped } from './processes.mjs';

const running = await runningServer();
if (running?.inTheWay) {
  console.log(running.message);
  process.exit(0);
}
const stopListening = onStopAsked(() => process.exit(1)); // what prepares ends with us
await prepareOrLeave();
stopListening();
process.exitCode = await runUntilStopped(['dist/main.js']);
