import net from 'node:net';
import { serverAddress } from './person.js';

/** `open`: everything passes. `deaf`: requests reach the server, answers are lost on the way. `cut`: nothing passes. */
export type Condition = 'open' | 'deaf' | 'cut';

/** A stretch of network between a browser and the server, to be cut by a test. */
export interface Network {
  /** Where the browser finds the server. */
  readonly address: string;
  /** Changes the condition; a connection that stands is lost when the network is cut. */
  become(condition: Condition): void;
  close(): Promise<void>;
}

/** Lays a network before the server at `target`. */
export async function layNetwork(target = serverAddress()): Promise<Network> {
  const { hostname, port } = new URL(target);
  let condition: Condition = 'open';
  const sockets = new Set<net.Socket>();
  const keep = (socket: net.Socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
    socket.on('error', () => socket.destroy());
  };
  const relay = net.createServer((near) => {
    keep(near);
    if (condition === 'cut') return near.destroy();
    const far = net.connect(Number(port), hostname);
    keep(far);
    near.pipe(far);
    far.on('data', (chunk) => condition === 'open' && near.write(chunk));
    near.once('close', () => far.destroy());
    far.once('close', () => near.destroy());
  });
  await new Promise<void>((listening) => relay.listen(0, '127.0.0.1', listening));
  return {
    address: `http://127.0.0.1:${(relay.address() as net.AddressInfo).port}`,
    become(next) {
      condition = next;
      if (next === 'cut') for (const socket of sockets) socket.destroy();
    },
    async close() {
      for (const socket of sockets) socket.destroy();
      await new Promise((closed) => relay.close(closed));
    },
  };
}
