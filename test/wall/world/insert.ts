import type { Client } from 'pg';

/** Puts one row into a table; objects become JSON, lists of text stay lists. */
export async function insert(client: Client, table: string, row: Readonly<Record<string, unknown>>): Promise<void> {
  const columns = Object.keys(row);
  const places = columns.map((_, at) => `$${at + 1}`);
  const text = `insert into ${table} (${columns.map((name) => `"${name}"`).join(', ')}) values (${places.join(', ')})`;
  await client.query(text, Object.values(row)).catch((error: Error) => {
    throw new Error(
      `The wall's world could not put a row into ${table}: ${error.message}. See test/wall/world/rows.ts.`,
    );
  });
}
