import { parentPort } from 'node:worker_threads';

parentPort.postMessage({ refusal: { code: 'EMPTY_FILE', message: 'The file is empty.' } });
