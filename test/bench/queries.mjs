// What is asked of both servers, and how a raw server answers the same with one prepared statement.

const ASSESSMENT = 'versionId organisationId status rationale asOf number';
const ROW = `id reference number text position recommendingStates { code label } themes { id scheme code label }
  expectedResult challenges nextSteps leadInstitutionId supportingInstitutionIds partnerIds startsOn deadline budget
  planVersion responsibilityVersion timeVersion moneyVersion
  csoAssessment { ${ASSESSMENT} } governmentAssessment { ${ASSESSMENT} }
  jointStatus { state value version }
  indicators { id title kind unit direction baselineValue targetValue lastValue lastOn }
  commitments { id text status dueOn organisationId }`;

const assessment = (side) => `(
  select json_build_object('versionId', v.id, 'organisationId', v.owner_organisation_id, 'status', v.status,
    'rationale', v.rationale, 'asOf', v.as_of, 'number', v.number)
  from assessment_version v where v.entry_id = e.id and v.side = '${side}' and v.audience = 'JOINT'
  order by v.as_of desc, v.number desc limit 1)`;

const ROWS_SQL = `
  select json_build_object('data', json_build_object('matrix', json_build_object('rows', coalesce(json_agg(x), '[]'))))::text as body
  from (
    select e.id, r.reference, r.number, r.text, r.position,
      (select json_agg(json_build_object('code', s.state_code, 'label', s.label) order by s.ordinal)
       from recommending_state s where s.recommendation_id = r.id) as "recommendingStates",
      (select json_agg(json_build_object('id', t.id, 'scheme', t.scheme, 'code', t.code, 'label', t.label) order by rt.ordinal)
       from recommendation_theme rt join theme t on t.id = rt.theme_id where rt.recommendation_id = r.id) as themes,
      e.expected_result as "expectedResult", e.challenges, e.next_steps as "nextSteps",
      e.lead_institution_id as "leadInstitutionId", e.supporting_institution_ids as "supportingInstitutionIds",
      e.partner_ids as "partnerIds", e.starts_on as "startsOn", e.deadline, e.budget, e.plan_version as "planVersion",
      e.responsibility_version as "responsibilityVersion", e.time_version as "timeVersion",
      e.money_version as "moneyVersion",
      ${assessment('CSO')} as "csoAssessment", ${assessment('GOVERNMENT')} as "governmentAssessment",
      (select json_build_object('state', j.state, 'value', j.value, 'version', j.version)
       from joint_status j where j.entry_id = e.id) as "jointStatus",
      (select json_agg(json_build_object('id', i.id, 'title', i.title, 'kind', i.kind, 'unit', i.unit,
         'direction', i.direction, 'baselineValue', i.baseline_value, 'targetValue', i.target_value,
         'lastValue', m.value, 'lastOn', m.measured_on) order by i.written_at, i.id)
       from indicator i left join lateral (
         select value, measured_on from measurement m where m.indicator_id = i.id
         order by m.measured_on desc, m.written_at desc, m.id desc limit 1) m on true
       where i.entry_id = e.id) as indicators,
      (select json_agg(json_build_object('id', c.id, 'text', c.text, 'status', c.status, 'dueOn', c.due_on,
         'organisationId', c.owner_organisation_id) order by c.due_on, c.id)
       from commitment_recommendation cr join commitment c on c.id = cr.commitment_id where cr.entry_id = e.id) as commitments
    from matrix_entry e join recommendation r on r.id = e.recommendation_id
    where e.review_id = $1 and e.audience = 'JOINT' and r.archived_at is null and ($2::uuid[] is null or e.id = any($2))
    order by r.sort_key, r.id) x`;

const STATUSES = [
  'FULLY_IMPLEMENTED',
  'PARTIALLY_IMPLEMENTED',
  'IN_PROGRESS',
  'NOT_STARTED',
  'REGRESSED',
  'NO_INFORMATION',
];
const counts = (side) =>
  `json_build_object(${STATUSES.map((s) => `'${s}', count(*) filter (where ${side} = '${s}')`).join(', ')}, 'NOT_ASSESSED', count(*) filter (where ${side} is null))`;
const view = (side) => `(select v.status from assessment_version v where v.entry_id = e.id and v.side = '${side}'
  and v.audience = 'JOINT' order by v.as_of desc, v.number desc limit 1)`;

const THEMES_SQL = `
  select json_build_object('data', json_build_object('overview', json_build_object('themes', json_agg(x))))::text as body
  from (
    select theme_id as id, label as name, count(*) as count, ${counts('government')} as government, ${counts('cso')} as cso
    from (
      select t.id as theme_id, t.label, ${view('GOVERNMENT')} as government,
        coalesce((select v.status from assessment a join assessment_version v on v.id = a.current_version_id
          where a.entry_id = e.id and a.audience = 'ORGANISATION' and a.owner_organisation_id = $2), ${view('CSO')}) as cso
      from matrix_entry e join recommendation r on r.id = e.recommendation_id
      join lateral (select t.id, t.label from recommendation_theme rt join theme t on t.id = rt.theme_id
        where rt.recommendation_id = r.id order by rt.ordinal limit 1) t on true
      where e.review_id = $1 and e.audience = 'JOINT' and r.archived_at is null
        and r.position in ('SUPPORTED', 'SUPPORTED_IN_PART')) row
    group by theme_id, label order by label) x`;

const status = STATUSES.concat('NOT_ASSESSED').join(' ');

/** Reads: what GraphQL is sent, and the raw statement with its values. */
export const reads = (at) => ({
  Q1: {
    what: '50 rows of one matrix',
    goal: 0.5,
    query: `query ($id: ID!, $ids: [ID!]) { matrix(reviewId: $id) { rows(ids: $ids) { ${ROW} } } }`,
    variables: { id: at.review, ids: at.entries.slice(0, 50) },
    sql: ROWS_SQL,
    values: [at.review, at.entries.slice(0, 50)],
  },
  Q2: {
    what: 'the whole matrix, 250 rows',
    goal: 0.42,
    query: `query ($id: ID!) { matrix(reviewId: $id) { rows { ${ROW} } } }`,
    variables: { id: at.review },
    sql: ROWS_SQL,
    values: [at.review, null],
  },
  Q3: {
    what: 'counts by status and theme',
    goal: 0.52,
    query: `query ($id: ID!) { overview(reviewId: $id) { themes { id name count government { ${status} } cso { ${status} } } } }`,
    variables: { id: at.review },
    sql: THEMES_SQL,
    values: [at.review, at.organisation],
  },
});
