import { createHash } from 'node:crypto';
import pg from 'pg';
import { policies, type TablePolicies } from './policies.js';

const quote = pg.escapeIdentifier;

/** Functions that run with the owner's rights, and that the application may call for what it may not do itself. */
const CALLED = ['append_to_journal(jsonb)'];

/**
 * The wall as the database has it: who may do what to which table, and by which policies. A digest, so that what
 * somebody changed by hand is seen at the next start.
 */
const STANDING = `
  select md5(coalesce(string_agg(line, E'\\n' order by line), '')) as standing from (
    select format('%s %s %s %s %s %s', tablename, policyname, cmd, roles, qual, with_check) as line
    from pg_policies where schemaname = 'public'
    union all
    select format('%s %s %s', relname, relrowsecurity, relforcerowsecurity) from pg_class
    where relkind = 'r' and relnamespace = 'public'::regnamespace
    union all
    select format('%s %s', table_name, privilege_type) from information_schema.role_table_grants
    where grantee = $1 and table_schema = 'public') x`;

/**
 * Gives the application's role what the policies say of each table and nothing else, under forced row-level security.
 * Done anew when this build's policies differ from those in place, or somebody has changed what stands in the database.
 */
export async function raiseWall(owner: pg.Client, appRole: string): Promise<void> {
  const { rows: known } = await owner.query<{ policies: string; standing: string }>('select * from wall');
  const wanted = createHash('sha256').update(JSON.stringify(policies)).digest('hex');
  if (known[0]?.policies === wanted && known[0].standing === (await standing(owner, appRole))) return;
  await owner.query('begin');
  try {
    await takeEverything(owner, appRole);
    for (const one of policies) await owner.query(guard(one, quote(appRole)));
    for (const name of CALLED) await owner.query(`grant execute on function ${name} to ${quote(appRole)}`);
    await owner.query(
      `insert into wall (singleton, policies, standing) values (true, $1, $2)
       on conflict (singleton) do update set policies = excluded.policies, standing = excluded.standing`,
      [wanted, await standing(owner, appRole)],
    );
    await owner.query('commit');
  } catch (error) {
    await owner.query('rollback');
    throw error;
  }
}

async function standing(owner: pg.Client, appRole: string): Promise<string> {
  return (await owner.query<{ standing: string }>(STANDING, [appRole])).rows[0].standing;
}

/** No policy, no privilege: where the raising begins, and where a table without a rule stays. */
async function takeEverything(owner: pg.Client, appRole: string): Promise<void> {
  const role = quote(appRole);
  await owner.query(`
    grant usage on schema public to ${role};
    revoke all on all tables in schema public from ${role};
    revoke all on all sequences in schema public from ${role};
    grant usage, select on all sequences in schema public to ${role}`);
  const { rows } = await owner.query<{ table: string; policy: string }>(
    `select tablename as table, policyname as policy from pg_policies where schemaname = 'public'`,
  );
  for (const { table, policy } of rows) await owner.query(`drop policy ${quote(policy)} on ${quote(table)}`);
}

/** The statements that put one table under its policies. The owner, who migrates and restores, passes by name. */
function guard({ table, select, ...writes }: TablePolicies, role: string): string {
  const name = quote(table);
  const commands = [['select', select ?? undefined], ...Object.entries(writes)] as const;
  const granted = ['select', ...Object.keys(writes)].join(', ');
  if (select === null) return `grant ${granted} on ${name} to ${role};`;
  return [
    `grant ${granted} on ${name} to ${role};`,
    `alter table ${name} enable row level security; alter table ${name} force row level security;`,
    `create policy owner on ${name} to current_user using (true) with check (true);`,
    ...commands.map(([command, condition]) => policy(name, role, command, condition!)),
  ].join('\n');
}

/** A changed row must be one the actor might have changed before and after: none is moved out of its audience. */
function policy(table: string, role: string, command: string, condition: NonNullable<TablePolicies['update']>): string {
  const both = typeof condition === 'string' ? { using: condition, check: condition } : condition;
  const using = command === 'insert' ? '' : ` using (${both.using})`;
  const check = command === 'insert' || command === 'update' ? ` with check (${both.check})` : '';
  return `create policy "${command}" on ${table} for ${command} to ${role}${using}${check};`;
}
