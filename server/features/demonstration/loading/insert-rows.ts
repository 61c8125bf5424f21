import pg from 'pg';

/** A row by its columns; every row of one table names the same ones. */
export type Row = Readonly<Record<string, unknown>>;

/** Whatever runs statements in the open transaction. */
export interface Statements {
  query(text: string, values?: unknown[]): Promise<{ rows: Row[] }>;
}

/** Writes rows of one table in one statement; the table's own types read them from JSON. */
export async function insertRows(client: Statements, table: string, rows: readonly Row[]): Promise<void> {
  if (rows.length === 0) return;
  const name = pg.escapeIdentifier(table);
  const columns = Object.keys(rows[0]).map(pg.escapeIdentifier).join(', ');
  await client.query(
    `insert into ${name} (${columns}) select ${columns} from json_populate_recordset(null::${name}, $1)`,
    [JSON.stringify(rows)],
  );
}
