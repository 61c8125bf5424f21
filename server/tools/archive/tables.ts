import pg from 'pg';

/** A table as the catalogue describes it; columns the database computes itself are left out. */
export interface Table {
  readonly name: string;
  readonly columns: readonly string[];
  /** Columns of the primary key; empty when there is none. */
  readonly key: readonly string[];
}

export interface Sequence {
  readonly name: string;
  /** As text: it may be beyond what a number holds. */
  readonly lastValue: string;
  readonly isCalled: boolean;
}

const quote = pg.escapeIdentifier;

/** Values written the same way whatever the server, the account or the machine prefers. */
export const SAME_TEXT_EVERYWHERE = `
  set local client_encoding = 'UTF8';
  set local timezone = 'UTC';
  set local datestyle = 'ISO, YMD';
  set local intervalstyle = 'postgres';
  set local bytea_output = 'hex';
  set local extra_float_digits = 1;
  set local statement_timeout = 0;
  set local idle_in_transaction_session_timeout = 0`;

/** Every table of the program, by name. */
export async function readTables(client: pg.Client): Promise<Table[]> {
  const { rows } = await client.query<Table>(`
    select c.relname::text as name,
      array(select a.attname::text from pg_attribute a
        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
        order by a.attnum) as columns,
      array(select a.attname::text from pg_index i
        cross join unnest(i.indkey::int2[]) with ordinality as k(attnum, place)
        join pg_attribute a on a.attrelid = c.oid and a.attnum = k.attnum
        where i.indrelid = c.oid and i.indisprimary
        order by k.place) as key
    from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
      and not exists (select from pg_depend d where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype = 'e')
    order by c.relname collate "C"`);
  return rows;
}

/** Where every sequence stands. Read after the rows: what was numbered meanwhile only leaves a gap. */
export async function readSequences(client: pg.Client): Promise<Sequence[]> {
  const { rows } = await client.query<{ name: string }>(
    `select sequencename::text as name from pg_sequences where schemaname = 'public' order by 1`,
  );
  const sequences: Sequence[] = [];
  for (const { name } of rows) {
    const one = await client.query<Sequence>(
      `select $1::text as name, last_value::text as "lastValue", is_called as "isCalled" from public.${quote(name)}`,
      [name],
    );
    sequences.push(one.rows[0]);
  }
  return sequences;
}

/** The migrations that made the schema, in order; none in an empty database. */
export async function readMigrations(client: pg.Client): Promise<string[]> {
  const { rows: found } = await client.query<{ is: boolean }>(
    `select to_regclass('public.migration') is not null as is`,
  );
  if (!found[0].is) return [];
  const { rows } = await client.query<{ name: string }>('select name from public.migration order by id');
  return rows.map((row) => row.name);
}

/** Reads a table in an order that follows from its content alone, so that equal tables give equal bytes. */
export function copyOutOf(table: Table): string {
  const columns = table.columns.map(quote).join(', ');
  const order = table.key.length ? table.key.map((column) => `t.${quote(column)}::text`) : ['t::text'];
  const sorted = order.map((one) => `${one} collate "C"`).join(', ');
  return `copy (select ${columns} from public.${quote(table.name)} t order by ${sorted}) to stdout`;
}

/** Takes rows in the same form. */
export const copyInto = (table: Table) =>
  `copy public.${quote(table.name)} (${table.columns.map(quote).join(', ')}) from stdin`;
