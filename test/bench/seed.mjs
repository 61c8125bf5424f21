// Fills a database with reviews of one size: S1 is one State and cycle, S2 is 193 States and 4 cycles.
import { createHash, randomUUID } from 'node:crypto';

/** What the bench's browser carries in the cookie of its device. */
export const DEVICE = 'b'.repeat(43);

export const SIZES = {
  S1: { reviews: 1, rows: 250 },
  S2: { reviews: 193 * 4, rows: 250 },
};

const CONTENT = `workspace_id, audience, owner_organisation_id, owner_side, version, written_by, written_at, changed_at`;
const STATUSES = `(array['NOT_STARTED','IN_PROGRESS','PARTIALLY_IMPLEMENTED','FULLY_IMPLEMENTED','REGRESSED'])`;
const WORDS = 'Strengthen the protection of human rights defenders and guarantee their safety in all regions';

/**
 * Makes workspaces with one review each: recommendations with a plan, two assessments on each side, three indicators
 * with six measurements, two commitments. Gives the ids the bench asks for: those of the first review.
 */
export async function seed(client, { reviews, rows }, passwordHash) {
  const now = '2026-11-22T00:00:00Z';
  const person = randomUUID();
  await client.query('begin');
  await client.query(
    `insert into person (id, email, email_key, name, password_hash, language, is_demonstration, created_at)
     values ($1, $2, $2, 'Bench', $3, 'en', false, $4)`,
    [person, `${person}@bench.example`, passwordHash, now],
  );
  // A coordinator at a device on which the second factor is remembered: signs in by the password alone.
  await client.query(`insert into second_factor (person_id, seed, since, last_step) values ($1, 'none', $2, 0)`, [
    person,
    now,
  ]);
  await client.query(
    `insert into known_device (token_hash, person_id, seen_at, factor_until) values ($1, $2, $3, now() + interval '30 days')`,
    [createHash('sha256').update(DEVICE).digest('hex'), person, now],
  );
  await client.query(`
    create temp table r (n int, workspace uuid, review uuid, cso uuid, government uuid);
    insert into r select n, gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), gen_random_uuid()
      from generate_series(1, ${reviews}) n;
    insert into workspace (id, name, is_demonstration, settings, version, created_at)
      select workspace, 'State ' || n, false, '{}', 1, timestamptz '${now}' from r;
    insert into organisation (id, workspace_id, name, side, is_withheld, version, created_at)
      select cso, workspace, 'Coalition', 'CSO', false, 1, timestamptz '${now}' from r
      union all select government, workspace, 'Ministry', 'GOVERNMENT', false, 1, timestamptz '${now}' from r;
    insert into membership (id, workspace_id, person_id, organisation_id, role, since)
      select gen_random_uuid(), workspace, '${person}', cso, 'COORDINATOR', timestamptz '${now}' from r where n <= 3;
    insert into review (id, ${CONTENT}, state_name, cycle_number, session_number)
      select review, workspace, 'JOINT', null, null, 1, null, timestamptz '${now}', timestamptz '${now}', 'State ' || n, 4, 47 from r;
    create temp table w as select gen_random_uuid() as theme, workspace, t from r, generate_series(1, 8) t;
    insert into theme (id, workspace_id, scheme, label) select theme, workspace, 'WORKSPACE', 'Theme ' || t from w;
    create temp table e as
      select row_number() over () as k, r.*, i, gen_random_uuid() as rec, gen_random_uuid() as entry
      from r, generate_series(1, ${rows}) i;
    insert into recommendation (id, ${CONTENT}, review_id, kind, number, reference, sort_key, text, text_key, position,
        action_category, is_category_confirmed)
      select rec, workspace, 'JOINT', null, null, 1, null, timestamptz '${now}', timestamptz '${now}', review, 'RECOMMENDATION', '142.' || i,
        '142.' || i, '000142.' || lpad(i::text, 6, '0'), '${WORDS} ' || i, '${WORDS} ' || i,
        case when i % 7 = 0 then 'NOTED' else 'SUPPORTED' end, 1 + i % 5, true from e;
    insert into recommending_state (recommendation_id, ordinal, state_code, label)
      select rec, o, null, 'State ' || (i + o) from e, generate_series(0, 1) o;
    insert into recommendation_theme (recommendation_id, theme_id, ordinal)
      select rec, theme, 0 from e join w on w.workspace = e.workspace and w.t = 1 + e.i % 8;
    insert into matrix_entry (id, ${CONTENT}, recommendation_id, review_id, plan_version, responsibility_version,
        time_version, money_version, tags_version, expected_result, challenges, next_steps, lead_institution_id,
        supporting_institution_ids, partner_ids, starts_on, deadline, budget)
      select entry, workspace, 'JOINT', null, null, 1, null, timestamptz '${now}', timestamptz '${now}', rec, review, 1, 1, 1, 1, 1,
        'A result that can be seen ' || i, 'Money and time', 'Meet in March', government, '{}'::uuid[], array[cso],
        date '2025-01-01' + i::int, date '2026-06-01' + i::int, 'State budget' from e;
  `);
  await assessments(client, now);
  await followUp(client, now);
  const { rows: found } = await client.query(
    'select review, array_agg(entry order by i) as entries from e where n = 1 group by review',
  );
  await client.query('commit');
  await client.query('vacuum analyze');
  const { rows: own } = await client.query(
    `select workspace_id as workspace, owner_organisation_id as organisation from assessment where entry_id = $1 and audience = 'ORGANISATION'`,
    [found[0].entries[0]],
  );
  return { person, email: `${person}@bench.example`, ...found[0], ...own[0] };
}

/** For each side a JOINT head with two versions; for the CSO side also its own. */
async function assessments(client, now) {
  const heads = [
    ['CSO', 'cso', 'JOINT'],
    ['GOVERNMENT', 'government', 'JOINT'],
    ['CSO', 'cso', 'ORGANISATION'],
  ];
  for (const [side, owner, audience] of heads) {
    await client.query(`
      create temp table a as select gen_random_uuid() as head, gen_random_uuid() as v1, gen_random_uuid() as v2, e.* from e;
      insert into assessment (id, ${CONTENT}, entry_id, side, current_version_id)
        select head, workspace, '${audience}', ${owner}, '${side}', 2, null, timestamptz '${now}', timestamptz '${now}', entry, '${side}', v2 from a;
      insert into assessment_version (id, ${CONTENT}, assessment_id, entry_id, side, number, status, rationale,
          no_evidence_reason, evidence_ids, as_of)
        select case v when 1 then v1 else v2 end, workspace, '${audience}', ${owner}, '${side}', 1, null, timestamptz '${now}',
          timestamptz '${now}', head, entry, '${side}', v, ${STATUSES}[1 + (i + v) % 5], 'Because it was seen in the field ' || i,
          'Not published', '{}', date '2026-01-01' + v * 30 from a, generate_series(1, 2) v;
      drop table a;`);
  }
  await client.query(`
    insert into joint_status (id, ${CONTENT}, entry_id, state, value, record)
      select gen_random_uuid(), workspace, 'JOINT', null, null, 1, null, timestamptz '${now}', timestamptz '${now}', entry,
        (array['PROPOSED','AGREED','DISPUTED'])[1 + i % 3], 'IN_PROGRESS', '{}' from e where i % 2 = 0`);
}

async function followUp(client, now) {
  await client.query(`
    create temp table d as select gen_random_uuid() as indicator, j, e.* from e, generate_series(1, 3) j;
    insert into indicator (id, ${CONTENT}, entry_id, kind, title, definition, unit, direction, baseline_value,
        baseline_on, target_value, target_on, milestones, source_of_verification)
      select indicator, workspace, 'JOINT', cso, 'CSO', 1, null, timestamptz '${now}' + j * interval '1 second', timestamptz '${now}',
        entry, 'OUTCOME', 'Share of cases ' || j, 'Definition', '%', 'INCREASE', 10, date '2024-01-01', 60,
        date '2028-01-01', '[]', 'Register' from d;
    insert into measurement (id, ${CONTENT}, indicator_id, value, measured_on, source)
      select gen_random_uuid(), workspace, 'JOINT', cso, 'CSO', 1, null, timestamptz '${now}', timestamptz '${now}', indicator, 10 + m,
        date '2024-01-01' + m * 100, 'Register' from d, generate_series(1, 6) m;
    create temp table c as select gen_random_uuid() as commitment, j, e.* from e, generate_series(1, 2) j;
    insert into commitment (id, ${CONTENT}, review_id, text, status, due_on, partner_ids)
      select commitment, workspace, 'JOINT', government, 'GOVERNMENT', 1, null, timestamptz '${now}', timestamptz '${now}', review,
        'Train officers ' || j, 'MADE', date '2027-01-01' + j, '{}' from c;
    insert into commitment_recommendation (commitment_id, entry_id) select commitment, entry from c;`);
}
