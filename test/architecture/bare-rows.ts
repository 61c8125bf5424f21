import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import type { Readable } from '../../server/domain/actor.js';

interface Column {
  readonly name: string;
  readonly type: string;
  readonly isNeeded: boolean;
}

/** Something of each type, for a column that must not be empty. */
const ANYTHING: readonly (readonly [RegExp, () => unknown])[] = [
  [/\[\]$/, () => []],
  [/^uuid$/, () => randomUUID()],
  [/^(text|character)/, () => randomUUID()],
  [/^(smallint|integer|bigint|numeric|real|double)/, () => 1],
  [/^boolean$/, () => false],
  [/^(date|timestamp)/, () => '2030-01-01'],
  [/^jsonb?$/, () => ({})],
  [/^bytea$/, () => '\\x00'],
];

/** A table of which nothing is left but its columns and its policies, so that any row can stand in it alone. */
export class BareTable {
  private constructor(
    readonly name: string,
    private readonly columns: readonly Column[],
  ) {}

  /** Takes what hangs together away from the table: keys, checks and triggers. Row-level security stays as it is. */
  static async of(owner: pg.Client, name: string): Promise<BareTable> {
    const { rows: constraints } = await owner.query<{ name: string }>(
      `select conname as name from pg_constraint where conrelid = $1::regclass and contype in ('p', 'f', 'c', 'u', 'x')`,
      [name],
    );
    for (const one of constraints)
      await owner.query(`alter table ${name} drop constraint if exists "${one.name}" cascade`);
    const { rows: indexes } = await owner.query<{ name: string }>(
      `select indexrelid::regclass::text as name from pg_index where indrelid = $1::regclass and indisunique and not indisprimary`,
      [name],
    );
    for (const one of indexes) await owner.query(`drop index ${one.name}`);
    await owner.query(`alter table ${name} disable trigger user`);
    const { rows: columns } = await owner.query<Column>(
      `select attname as name, format_type(atttypid, null) as type, attnotnull as "isNeeded"
       from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped
         and attgenerated = '' and attidentity = '' order by attnum`,
      [name],
    );
    return new BareTable(name, columns);
  }

  /** A row with these values, and anything in whatever else must be there. */
  row(values: Readonly<Record<string, unknown>>): Record<string, unknown> {
    const needed = this.columns.filter(({ isNeeded, name }) => isNeeded && !(name in values));
    return { ...Object.fromEntries(needed.map(({ name, type }) => [name, anythingOf(type)])), ...values };
  }

  /** Adds rows as whoever is connected, each for itself; gives the `key`s of those the policies let in. */
  async add(client: pg.Client, rows: readonly Record<string, unknown>[], key: string): Promise<Set<string>> {
    const names = this.columns.map(({ name }) => `"${name}"`).join(', ');
    await client.query(`select set_config('test.rows', $1, true)`, [JSON.stringify(rows)]);
    await client.query(`do $$ declare one jsonb; added text[] := '{}'; begin
      for one in select * from jsonb_array_elements(current_setting('test.rows')::jsonb) loop
        begin
          insert into "${this.name}" (${names}) select ${names} from jsonb_populate_record(null::"${this.name}", one);
          added := added || (one->>'${key}');
        exception when insufficient_privilege then null;
        end;
      end loop;
      perform set_config('test.added', array_to_string(added, ' '), true);
    end $$`);
    const { rows: told } = await client.query<{ added: string }>(`select current_setting('test.added') as added`);
    return new Set(told[0].added.split(' ').filter(Boolean));
  }
}

function anythingOf(type: string): unknown {
  const found = ANYTHING.find(([kind]) => kind.test(type));
  if (!found) throw new Error(`Say in test/architecture/bare-rows.ts what can stand in a column of type ${type}`);
  return found[1]();
}

/** The columns every row of content has. */
export const contentOf = (id: string, thing: Readable): Record<string, unknown> => ({
  id,
  workspace_id: thing.workspaceId,
  audience: thing.audience,
  owner_organisation_id: thing.ownerOrganisationId,
  owner_side: thing.ownerSide,
  written_by: thing.writtenBy,
});
