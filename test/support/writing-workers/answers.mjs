import { parentPort, workerData } from 'node:worker_threads';

const bytes = new TextEncoder().encode(JSON.stringify({ kind: workerData.kind, env: Object.keys(process.env) }));
parentPort.postMessage({ bytes }, [bytes.buffer]);
