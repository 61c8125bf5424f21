import pg from 'pg';

/** What stands in the way while rows come in any order and exactly as they were. */
export interface Aside {
  readonly foreignKeys: readonly { table: string; name: string; definition: string }[];
  readonly triggers: readonly { table: string; name: string }[];
  readonly forced: readonly { table: string }[];
}

const quote = pg.escapeIdentifier;
const alter = (table: string) => `alter table public.${quote(table)}`;

/**
 * Takes away foreign keys, triggers of our own, and the force of row-level security over the owner, for this
 * transaction. Works for the owner of the tables; no superuser is needed.
 */
export async function setAside(client: pg.Client): Promise<Aside> {
  const foreignKeys = await client.query<Aside['foreignKeys'][number]>(`
    select c.relname::text as table, k.conname::text as name, pg_get_constraintdef(k.oid) as definition
    from pg_constraint k join pg_class c on c.oid = k.conrelid
    where k.contype = 'f' and k.conparentid = 0 and k.connamespace = 'public'::regnamespace
    order by 1, 2`);
  const triggers = await client.query<Aside['triggers'][number]>(`
    select c.relname::text as table, t.tgname::text as name
    from pg_trigger t join pg_class c on c.oid = t.tgrelid
    where not t.tgisinternal and t.tgenabled = 'O' and c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
    order by 1, 2`);
  const forced = await client.query<Aside['forced'][number]>(`
    select relname::text as table from pg_class
    where relforcerowsecurity and relkind = 'r' and relnamespace = 'public'::regnamespace
    order by 1`);
  for (const { table, name } of foreignKeys.rows) await client.query(`${alter(table)} drop constraint ${quote(name)}`);
  for (const { table, name } of triggers.rows) await client.query(`${alter(table)} disable trigger ${quote(name)}`);
  for (const { table } of forced.rows) await client.query(`${alter(table)} no force row level security`);
  return { foreignKeys: foreignKeys.rows, triggers: triggers.rows, forced: forced.rows };
}

/** Puts everything back as it was; foreign keys are checked against the rows that came. */
export async function putBack(client: pg.Client, aside: Aside): Promise<void> {
  await client.query('set constraints all immediate');
  for (const { table, name, definition } of aside.foreignKeys)
    await client.query(`${alter(table)} add constraint ${quote(name)} ${definition}`);
  for (const { table, name } of aside.triggers) await client.query(`${alter(table)} enable trigger ${quote(name)}`);
  for (const { table } of aside.forced) await client.query(`${alter(table)} force row level security`);
}
