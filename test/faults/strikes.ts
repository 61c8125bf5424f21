import { setTimeout as delay } from 'node:timers/promises';
import type { Network } from '../support/network.js';
import type { OwnServer } from '../support/own-server.js';
import type { InFlight } from './wire.js';

/** What is done to the system while people write. */
export type Strike = 'server killed' | 'database killed' | 'network cut';

export const STRIKES: readonly Strike[] = ['server killed', 'database killed', 'network cut'];

/** A strike that came, and how many mutations were on their way when it did. */
export interface Struck {
  readonly strike: Strike;
  readonly inFlight: number;
}

/** Fewer mutations than this on their way, and the strike waits. */
export const LEAST_IN_FLIGHT = 5;

/** Milliseconds for which answers are lost on the way, and for which nothing passes. */
const DEAF = 150;
const CUT = 400;

/** Strikes as soon as enough is on its way; over when what was struck is there again. */
export async function strike(
  kind: Strike,
  { server, network, inFlight }: { server: OwnServer; network: Network; inFlight: InFlight },
): Promise<Struck> {
  while (inFlight.count < LEAST_IN_FLIGHT) await delay(1);
  const struck = { strike: kind, inFlight: inFlight.count };
  if (kind === 'server killed') await server.killAndStartAgain();
  else if (kind === 'database killed') await loseAndFind(server);
  else await cut(network);
  return struck;
}

async function loseAndFind(server: OwnServer): Promise<void> {
  await server.killDatabase();
  while (!(await isReady(server))) await delay(50);
}

const isReady = async ({ address }: OwnServer): Promise<boolean> =>
  fetch(`${address}/health/ready`).then(
    ({ status }) => status === 200,
    () => false,
  );

/** First answers are lost, so that work is done of which nobody hears; then every connection breaks. */
async function cut(network: Network): Promise<void> {
  network.become('deaf');
  await delay(DEAF);
  network.become('cut');
  await delay(CUT);
  network.become('open');
}
