import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { reference, referenceVersion } from './reference/reference.js';

/** One table's rows, written from one JSON parameter. */
interface Load {
  readonly into: string;
  readonly columns: string;
  readonly key: string;
  readonly rows: readonly object[];
}

const loads = (): Load[] => [
  {
    into: 'cycle',
    columns: 'number smallint, first_session smallint, last_session smallint',
    key: 'number',
    rows: reference.cycles.map(({ number, firstSession, lastSession }) => ({
      number,
      first_session: firstSession,
      last_session: lastSession,
    })),
  },
  {
    into: 'working_group_session',
    columns: 'number smallint, cycle_number smallint, starts_on date, ends_on date',
    key: 'number',
    rows: reference.sessions.map(({ number, cycle, startsOn, endsOn }) => ({
      number,
      cycle_number: cycle,
      starts_on: startsOn,
      ends_on: endsOn,
    })),
  },
  {
    into: 'state',
    columns: 'code text, name_en text, name_fr text, name_es text, name_ar text, regional_group text',
    key: 'code',
    rows: reference.states.map(({ iso3, names, regionalGroup }) => ({
      code: iso3,
      name_en: names.en,
      name_fr: names.fr,
      name_es: names.es,
      name_ar: names.ar,
      regional_group: regionalGroup,
    })),
  },
  {
    into: 'sdg_target',
    columns: 'code text, goal smallint, title_en text, title_fr text, title_es text, title_ar text',
    key: 'code',
    rows: [
      ...reference.sdgGoals.map(({ number, title }) => sdgRow(String(number), number, title)),
      ...reference.sdgTargets.map(({ code, goal, text }) => sdgRow(code, goal, text)),
    ],
  },
];

const sdgRow = (code: string, goal: number, title: Readonly<Record<'en' | 'fr' | 'es' | 'ar', string>>) => ({
  code,
  goal,
  title_en: title.en,
  title_fr: title.fr,
  title_es: title.es,
  title_ar: title.ar,
});

/**
 * Lays the reference data that ships with this build into the database when another version, or none, stands there.
 * Rows are added or brought up to date, never removed: content may point at them. Gives whether it was loaded.
 */
export async function loadReference(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query<{ version: string }>('select version from reference_version');
  if (rows[0]?.version === referenceVersion) return false;
  await client.query('begin');
  for (const load of loads()) await client.query(upsert(load), [JSON.stringify(load.rows)]);
  await addLabels(client);
  await client.query(
    `insert into reference_version (singleton, version) values (true, $1)
     on conflict (singleton) do update set version = excluded.version`,
    [referenceVersion],
  );
  await client.query('commit');
  return true;
}

function upsert({ into, columns, key }: Load): string {
  const names = columns.split(', ').map((column) => column.split(' ')[0]);
  const updates = names.filter((name) => name !== key).map((name) => `${name} = excluded.${name}`);
  return `insert into ${into} (${names.join(', ')}) select * from json_to_recordset($1) as x(${columns})
    on conflict (${key}) do update set ${updates.join(', ')}`;
}

/** Theme and group labels get an id when they first appear; the same label may stand in several lists. */
async function addLabels(client: pg.Client): Promise<void> {
  const themes = reference.themes.map(({ scheme, code, label }) => ({ id: randomUUID(), scheme, code, label }));
  await client.query(
    `insert into theme (id, scheme, code, label)
     select * from json_to_recordset($1) as x(id uuid, scheme text, code text, label text) on conflict do nothing`,
    [JSON.stringify(themes)],
  );
  const labels = [...new Set(reference.affectedGroups.map(({ label }) => label))];
  await client.query(
    `insert into affected_group (id, label)
     select * from json_to_recordset($1) as x(id uuid, label text) on conflict do nothing`,
    [JSON.stringify(labels.map((label) => ({ id: randomUUID(), label })))],
  );
}
