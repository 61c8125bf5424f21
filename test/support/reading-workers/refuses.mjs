import { parentPort } from 'node:worker_threads';

parentPort.postMessage({ refusal: { code: 'EMPTY_FILE', sentence: { id: 'files.locked', values: {} } } });
