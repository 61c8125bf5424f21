import type { Client } from 'pg';

/** The tables that carry the columns of content, as the database has them now. */
export async function contentTables(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(`
    select c.relname as name from pg_class c
    where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and 5 = (
      select count(*) from pg_attribute a where a.attrelid = c.oid and not a.attisdropped
        and a.attname in ('workspace_id', 'audience', 'owner_organisation_id', 'owner_side', 'written_by'))
    order by 1`);
  return rows.map(({ name }) => name);
}

/** Of each table the columns that can hold people's words: text without a list of allowed values, and JSON. */
export async function textColumns(client: Client): Promise<Map<string, string[]>> {
  const { rows } = await client.query<{ table: string; columns: string[] }>(`
    select c.relname as "table", array_agg(a.attname::text order by a.attnum) as columns
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
      and a.atttypid in ('text'::regtype, 'jsonb'::regtype)
      and not exists (select from pg_constraint k where k.conrelid = c.oid and k.contype = 'c'
        and k.conkey = array[a.attnum] and pg_get_constraintdef(k.oid) ~ 'ARRAY|= ''')
      and a.attname not in ('audience', 'owner_side')
      and not exists (select from pg_constraint k where k.conrelid = c.oid and k.contype = 'f' and a.attnum = any(k.conkey))
    group by 1`);
  return new Map(rows.map(({ table, columns }) => [table, columns]));
}
