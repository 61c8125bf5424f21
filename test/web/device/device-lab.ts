import { webcrypto } from 'node:crypto';
import { MessageChannel, receiveMessageOnPort } from 'node:worker_threads';
import 'fake-indexeddb/auto';

// What browsers have and jsdom lacks: sealing, copies of keys, taking turns, and pages that speak to each other.

const give = (on: object, name: string, value: unknown) => Object.defineProperty(on, name, { value, writable: true });

give(globalThis, 'crypto', webcrypto);
give(globalThis, 'structuredClone', (value: unknown) => {
  const { port1, port2 } = new MessageChannel();
  port1.postMessage(value);
  const copy = (receiveMessageOnPort(port2) as { message: unknown }).message;
  port1.close();
  return copy;
});
give(
  globalThis,
  'BroadcastChannel',
  class {
    onmessage = null;
    postMessage() {}
  },
);

let turn: Promise<unknown> = Promise.resolve();
const request = (_name: string, work: () => Promise<unknown>) => (turn = turn.then(work, work));
give(navigator, 'locks', { request });
