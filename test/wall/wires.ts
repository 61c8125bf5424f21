import { Wire } from './wire.js';
import { EVERYBODY } from './world/people.js';
import type { WallWorld } from './world/world.js';

/** Everybody of a world, signed in at a server. */
export async function signedIn(world: WallWorld, address: string): Promise<Map<string, Wire>> {
  const wires = new Map<string, Wire>();
  for (const name of EVERYBODY) wires.set(name, await new Wire(address, name).open(world.actors[name].email));
  return wires;
}
