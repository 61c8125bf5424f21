import pg from 'pg';
import type { Statements } from './insert-rows.js';

/** A column of one table that points at another table's id. */
interface Pointer {
  readonly child: string;
  readonly column: string;
  readonly parent: string;
}

const POINTERS = `
  select child.relname::text as child, a.attname::text as column, parent.relname::text as parent
  from pg_constraint k
  join pg_class child on child.oid = k.conrelid
  join pg_class parent on parent.oid = k.confrelid
  join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[1]
  where k.contype = 'f' and k.connamespace = 'public'::regnamespace`;

const OF_WORKSPACES = `
  select table_name::text as name from information_schema.columns
  where table_schema = 'public' and column_name = 'workspace_id'`;

const quote = pg.escapeIdentifier;

/**
 * Deletes everything that belongs to a workspace but the workspace itself, whatever tables there are: those that name
 * their workspace, and those that hang on one of them. What points goes before what is pointed at.
 */
export async function emptyWorkspace(client: Statements, workspaceId: string): Promise<void> {
  const owned = (await client.query(OF_WORKSPACES)).rows.map(({ name }) => String(name));
  const pointers = (await client.query(POINTERS)).rows as unknown as readonly Pointer[];
  const hanging = pointers.filter(({ child, parent }) => owned.includes(parent) && !owned.includes(child));
  for (const { child, column, parent } of hanging) {
    await client.query(
      `delete from ${quote(child)} where ${quote(column)} in (select id from ${quote(parent)} where workspace_id = $1)`,
      [workspaceId],
    );
  }
  for (const table of childrenFirst(owned, pointers)) {
    await client.query(`delete from ${quote(table)} where workspace_id = $1`, [workspaceId]);
  }
}

/** The tables in an order in which nothing is deleted that another still points at. */
function childrenFirst(tables: readonly string[], pointers: readonly Pointer[]): string[] {
  const inOrder: string[] = [];
  const visit = (table: string, path: readonly string[]) => {
    if (inOrder.includes(table)) return;
    if (path.includes(table)) throw new Error(`these tables point at each other: ${[...path, table].join(', ')}`);
    const children = pointers.filter(
      ({ child, parent }) => parent === table && child !== table && tables.includes(child),
    );
    for (const { child } of children) visit(child, [...path, table]);
    inOrder.push(table);
  };
  for (const table of tables) visit(table, []);
  return inOrder;
}
