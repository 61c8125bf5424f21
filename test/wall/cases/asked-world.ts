import pg from 'pg';
import { everyOperation, type Operation } from '../documents.js';
import { decisionOf } from '../matrix.js';
import type { Rule } from '../who.js';
import { requestOf, ruleOf, type Target } from '../requests.js';
import { wallServer, type WallServer } from '../server/wall-server.js';
import type { Wire } from '../wire.js';
import { signedIn } from '../wires.js';
import { wallWorld, type WallWorld } from '../world/world.js';

/** The world on a server of its own, everybody in it signed in, and its database by the account that owns the tables. */
export class AskedWorld {
  private constructor(
    readonly server: WallServer,
    readonly world: WallWorld,
    readonly wires: ReadonlyMap<string, Wire>,
    readonly database: pg.Client,
  ) {}

  static async open(seed: string): Promise<AskedWorld> {
    const server = await wallServer();
    const world = await wallWorld(server.databaseUrl, seed);
    const wires = await signedIn(world, server.address);
    const database = new pg.Client({ connectionString: server.databaseUrl });
    await database.connect();
    return new AskedWorld(server, world, wires, database);
  }

  async close(): Promise<void> {
    await this.database.end();
    await this.server.stop();
  }

  /** What an owner has for an audience, of a table. */
  thing(table: string, owner: string, audience: string): Target {
    return this.world.things[table].find(({ cell }) => cell.owner.key === owner && cell.audience === audience)!;
  }

  /** The row that everybody of the workspace reads. */
  base(): Target {
    return {
      id: this.world.base.entryId,
      of: this.thing('matrix_entry', 'coalition', 'JOINT').of,
      on: this.world.base,
    };
  }

  /** What an operation answers somebody about a thing, in one word, and in full. */
  async ask(who: string, name: string, target: Target, says: object = {}) {
    const operation = operationOf(name);
    const rule = ruleOf(operation) as Rule;
    const { document, variables } = requestOf(operation, rule, target, { version: 1, says: { ...says } });
    const answer = await this.wires.get(who)!.ask(document, variables);
    return { ...answer, decision: decisionOf(answer) };
  }
}

const operationOf = (name: string): Operation => everyOperation.find((one) => one.name === name)!;
