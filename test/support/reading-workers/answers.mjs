import { parentPort, workerData } from 'node:worker_threads';

parentPort.postMessage({
  result: { name: workerData.fileName, bytes: workerData.bytes.length, env: Object.keys(process.env) },
});
