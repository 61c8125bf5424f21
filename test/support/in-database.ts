import pg from 'pg';

/** Does `work` in the database of the server under test, or of another server, as the role that owns it. */
export async function withDatabase<T>(
  work: (client: pg.Client) => Promise<T>,
  connectionString = process.env.TEST_DATABASE,
): Promise<T> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** The rows of one statement, run likewise. */
export const inDatabase = <Row = Record<string, unknown>>(
  text: string,
  values: unknown[] = [],
  connectionString?: string,
): Promise<Row[]> => withDatabase(async (client) => (await client.query(text, values)).rows as Row[], connectionString);
