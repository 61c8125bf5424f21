import pg from 'pg';

/** Does `work` in the server's database under test, as the role that owns it. */
export async function withDatabase<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: process.env.TEST_DATABASE });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** The rows of one statement, run likewise. */
export const inDatabase = <Row>(text: string, values: unknown[] = []): Promise<Row[]> =>
  withDatabase(async (client) => (await client.query(text, values)).rows as Row[]);
