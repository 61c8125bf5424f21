// node scripts/run.mjs NAME [ARGUMENT …]: runs one of the built tools, building first what is old.
import path from 'node:path';
import { prepareOrLeave, runningServer } from './prepare.mjs';
import { runUntilStopped } from './processes.mjs';

const [name, ...rest] = process.argv.slice(2);
/** Tools that take a file: it is meant from where the person typed the command, not from the project's folder. */
const TAKES_A_FILE = ['backup', 'restore'];
const from = process.env.INIT_CWD ?? process.cwd();
const args = TAKES_A_FILE.includes(name) ? rest.map((file) => path.resolve(from, file)) : rest;

const isRunning = (await runningServer()) !== null;
if (!isRunning) await prepareOrLeave(); // a running server keeps the build it was started from
process.exitCode = await runUntilStopped(['--enable-source-maps', `dist/server/tools/${name}.js`, ...args]);
