import { parentPort, threadId } from 'node:worker_threads';

parentPort.on('message', (task) => {
  const said = { kind: task.kind, env: Object.keys(process.env), thread: threadId };
  const bytes = new TextEncoder().encode(JSON.stringify(said));
  parentPort.postMessage({ bytes }, [bytes.buffer]);
});
