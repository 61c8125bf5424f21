import pg from 'pg';
import type { Injection, WallServer } from './server/wall-server.js';

/** What stands between a person and what is not theirs, in one run of the matrix. */
export interface Gate {
  readonly name: string;
  /** What the start of the server takes away. */
  readonly injection: Injection;
  /** What is done to the database, by the account that owns the tables, once the world is in it. */
  /** Who is let do what is not looked at, only who is told what: the database refuses by a fault what it does not let in. */
  readonly onlyLeaks?: true;
  readonly prepare?: (server: WallServer) => Promise<void>;
}

/** All privileges stay as they are: only the rows are not looked at any more. */
async function withoutRowSecurity({ databaseUrl }: WallServer): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query(`do $$ declare one regclass; begin
      for one in select oid from pg_class where relrowsecurity loop
        execute format('alter table %s no force row level security, disable row level security', one);
      end loop;
    end $$`);
  } finally {
    await client.end();
  }
}

/** The matrix runs once behind each of these, and nothing may come through any. */
export const GATES: readonly Gate[] = [
  { name: 'both gates', injection: {} },
  { name: 'row-level security taken away', injection: {}, prepare: withoutRowSecurity },
  { name: 'the policy of the service taken away', injection: { policy: 'away' }, onlyLeaks: true },
];

/** Behind neither gate things do come through: were it not so, the runs behind one gate alone would prove nothing. */
export const NO_GATE: Gate = {
  name: 'both gates taken away',
  injection: { policy: 'away' },
  prepare: withoutRowSecurity,
};
