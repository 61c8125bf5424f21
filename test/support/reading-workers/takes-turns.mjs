import { setTimeout } from 'node:timers/promises';
import { parentPort } from 'node:worker_threads';

const begun = Date.now();
await setTimeout(60);
parentPort.postMessage({ result: [begun, Date.now()] });
