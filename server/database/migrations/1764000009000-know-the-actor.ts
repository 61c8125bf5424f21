import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What `act_as` and `read_as` put into the transaction, each as its own setting. */
const CONTEXT = {
  actor_person: 'uuid',
  actor_places: 'uuid[]',
  actor_workspaces: 'uuid[]',
  actor_organisations: 'uuid[]',
  actor_sides: 'text[]',
  actor_standings: 'text[]',
} as const;

const TAGS = [
  'recommending_state',
  'recommendation_theme',
  'recommendation_group',
  'recommendation_sdg',
  'removed_tag',
];

const reading = ([name, type]: readonly [string, string]) => `
  create function ${name}() returns ${type} stable language sql as
    $$ select nullif(current_setting('app.${name.slice('actor_'.length)}', true), '')::${type} $$;`;

/**
 * In whose name a transaction runs, as row-level security asks for it. `act_as` reads the person's memberships anew, so
 * that a removal counts from the next transaction on; what is not set matches nothing. A tag knows its workspace, so
 * that it need not be looked up with each row of a matrix.
 */
export class KnowTheActor1764000009000 implements MigrationInterface {
  async up(runner: QueryRunner) {
    await runner.query(`
      create table wall (
        singleton boolean primary key check (singleton),
        policies text not null,
        standing text not null
      );
      ${Object.entries(CONTEXT).map(reading).join('')}

      create function at_door() returns boolean stable language sql as
        $$ select coalesce(current_setting('app.door', true), '') = 'open' $$;

      create function act_as(acting uuid) returns void language plpgsql as $$
      begin
        perform set_config('app.person', acting::text, true);
        perform set_config('app.places', coalesce(array_agg(m.workspace_id)::text, ''), true)
          from membership m where m.person_id = acting and m.until is null;
        perform
          set_config('app.workspaces',
            coalesce(array_agg(m.workspace_id) filter (where o.id is not null), '{}')::text, true),
          set_config('app.organisations', coalesce(array_agg(o.id) filter (where o.id is not null), '{}')::text, true),
          set_config('app.sides',
            coalesce(array_agg(m.workspace_id || ':' || o.side) filter (where o.id is not null), '{}')::text, true),
          set_config('app.standings',
            coalesce(array_agg(m.workspace_id || ':' || coalesce(o.side, '') || ':' || m.role), '{}')::text, true)
          from membership m left join organisation o on o.id = m.organisation_id
          where m.person_id = acting and m.until is null;
      end $$;

      create function read_as(workspace uuid, side text) returns void language plpgsql as $$
      begin
        if workspace <> all (coalesce(actor_workspaces(), '{}')) then workspace := null; end if;
        if workspace || ':' || side <> all (coalesce(actor_sides(), '{}')) then side := null; end if;
        perform set_config('app.person', '', true), set_config('app.organisations', '', true),
          set_config('app.standings', '', true),
          set_config('app.places', array_remove(array[workspace], null)::text, true),
          set_config('app.workspaces', array_remove(array[workspace], null)::text, true),
          set_config('app.sides', array_remove(array[workspace || ':' || side], null)::text, true);
      end $$;

      create function belong_to_recommendation() returns trigger language plpgsql as $$
      begin
        select r.workspace_id into new.workspace_id from recommendation r where r.id = new.recommendation_id;
        return new;
      end $$;
      ${TAGS.map(
        (table) => `
      alter table ${table} add column workspace_id uuid references workspace;
      update ${table} t set workspace_id = r.workspace_id from recommendation r where r.id = t.recommendation_id;
      alter table ${table} alter column workspace_id set not null;
      create trigger belong_to_recommendation before insert on ${table}
        for each row execute function belong_to_recommendation();`,
      ).join('')}
    `);
  }

  async down(runner: QueryRunner) {
    const names = Object.keys(CONTEXT).join('(), ');
    await runner.query(`
      do $$ declare one record; begin
        for one in select policyname, tablename from pg_policies where schemaname = 'public' loop
          execute format('drop policy %I on %I', one.policyname, one.tablename);
        end loop;
      end $$;
      ${TAGS.map(
        (table) => `
      drop trigger belong_to_recommendation on ${table};
      alter table ${table} drop column workspace_id;`,
      ).join('')}
      drop function belong_to_recommendation(), at_door(), read_as(uuid, text), act_as(uuid), ${names}();
      drop table wall;`);
  }
}
