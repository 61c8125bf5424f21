import type { Injection, WallServer } from './server/wall-server.js';

/** What stands between a person and what is not theirs, in one run of the matrix. */
export interface Gate {
  readonly name: string;
  /** What the start of the server takes away. */
  readonly injection: Injection;
  /** What is done to the database, by the account that owns the tables, once the world is in it. */
  readonly prepare?: (server: WallServer) => Promise<void>;
}

/** The matrix runs once behind each of these, and nothing may come through any. */
export const GATES: readonly Gate[] = [{ name: 'both gates', injection: {} }];
