import { visibleSql } from '../visible.js';
import { organisationIsKnown } from './organisation-uses.js';

/**
 * What a report rests on, in two statements. Parameters: $1–$4 the reader, who is the report's audience and not its
 * writer (see `readerAs`), $5 the review, $6 the cut-off date. What is dated after the cut-off date does not enter.
 */
const list = (from: string) => `coalesce((select json_agg(x) from (${from}) x), '[]'::json)`;

/**
 * A side's newest view as of the cut-off date, with the evidence it cites as far as the reader may see it. What one
 * organisation keeps to itself is no view of its side, whoever reads.
 */
const views = list(`
  select * from (
    select distinct on (v.side) v.id, v.side, v.owner_organisation_id as "organisationId", v.status, v.rationale,
      v.as_of as "asOf", v.no_evidence_reason as "noEvidenceReason",
      ${list(`
        select c.id, c.citation, c.url, c.dated_on as "datedOn" from evidence c
        where c.id = any(v.evidence_ids) and c.withdrawn_at is null and ${visibleSql('c')}
        order by array_position(v.evidence_ids, c.id)`)} as evidence
    from assessment_version v
    where v.entry_id = e.id and v.as_of <= $6::date and v.audience not in ('PERSONAL', 'ORGANISATION')
      and ${visibleSql('v')}
    order by v.side, v.as_of desc, v.number desc, v.written_at desc) newest
  order by array_position(array['GOVERNMENT', 'CSO', 'NHRI'], newest.side)`);

/**
 * The joint record as of the cut-off date: as it stands when nothing moved it since, else as its events tell. The value
 * of a later event is the one last put forward before the cut-off date.
 */
const joint = `
  (select case
     when j.changed_at < $6::date + 1 then json_build_object('state', j.state, 'value', j.value,
       'proposedBy', j.proposed_by, 'reason', j.reason, 'changedOn', j.changed_at::date,
       'csoValue', j.record->'csoValue', 'csoReason', j.record->'csoReason',
       'governmentValue', j.record->'governmentValue', 'governmentReason', j.record->'governmentReason')
     else (
       select json_build_object('state', s.to_state, 'proposedBy', case when s.to_state = 'PROPOSED' then s.side end,
         'value', case when s.to_state <> 'DISPUTED' then (
           select p.value from joint_status_event p
           where p.entry_id = e.id and p.written_at <= s.written_at and p.value is not null and ${visibleSql('p')}
           order by p.written_at desc limit 1) end,
         'reason', s.reason, 'changedOn', s.written_at::date,
         'csoValue', case when s.side = 'CSO' then s.value end, 'csoReason', case when s.side = 'CSO' then s.reason end,
         'governmentValue', case when s.side = 'GOVERNMENT' then s.value end,
         'governmentReason', case when s.side = 'GOVERNMENT' then s.reason end)
       from joint_status_event s
       where s.entry_id = e.id and s.written_at < $6::date + 1 and ${visibleSql('s')}
       order by s.written_at desc limit 1) end
   from joint_status j where j.entry_id = e.id and ${visibleSql('j')})`;

const indicators = list(`
  select i.id, i.kind, i.title, i.unit, i.direction, i.baseline_value::float8 as "baselineValue",
    i.baseline_on as "baselineOn", i.target_value::float8 as "targetValue", i.target_on as "targetOn", i.milestones,
    i.source_of_verification as "sourceOfVerification", m.value::float8 as "lastValue", m.measured_on as "lastOn"
  from indicator i left join lateral (
    select m.value, m.measured_on from measurement m
    where m.indicator_id = i.id and m.withdrawn_at is null and m.measured_on <= $6::date and ${visibleSql('m')}
    order by m.measured_on desc, m.written_at desc, m.id desc limit 1) m on true
  where i.entry_id = e.id and ${visibleSql('i')}
  order by array_position(array['STRUCTURAL', 'PROCESS', 'OUTCOME'], i.kind), i.written_at, i.id`);

const tags = `
  ${list(`
    select s.state_code as "code", s.label, t.regional_group as "regionalGroup"
    from recommending_state s left join state t on t.code = s.state_code
    where s.recommendation_id = r.id order by s.ordinal`)} as states,
  ${list(`
    select t.id, t.scheme, t.label from recommendation_theme rt join theme t on t.id = rt.theme_id
    where rt.recommendation_id = r.id order by rt.ordinal`)} as themes,
  coalesce((select json_agg(g.label order by rg.ordinal)
    from recommendation_group rg join affected_group g on g.id = rg.affected_group_id
    where rg.recommendation_id = r.id), '[]'::json) as groups,
  coalesce((select json_agg(g.sdg_target_code order by g.ordinal) from recommendation_sdg g
    where g.recommendation_id = r.id), '[]'::json) as sdgs`;

/** The positions told by the cut-off date, oldest first; one without a date was there from the start. */
const positions = list(`
  select p.value, p.verbatim, p.as_of as "asOf", p.source_symbol as "symbol", p.source_paragraph as "paragraph",
    p.is_claimed_already_implemented as "isClaimedAlreadyImplemented"
  from position p
  where p.recommendation_id = r.id and (p.as_of is null or p.as_of <= $6::date) and ${visibleSql('p')}
  order by p.written_at, p.as_of nulls first, p.id`);

/** One value: the rows of the matrix in the document's order, with all the report says of them. */
export const reportRowsSql = `
  select coalesce(json_agg(x), '[]'::json) as rows from (
    select e.id, r.kind, r.number, r.reference, r.text, 
      r.action_category as "actionCategory", k.id as "clusterId", e.expected_result as "expectedResult", e.challenges,
      e.next_steps as "nextSteps", e.lead_institution_id as "leadInstitutionId",
      e.supporting_institution_ids as "supportingInstitutionIds", e.partner_ids as "partnerIds",
      e.starts_on as "startsOn", e.deadline, e.budget,
      ${list(`
        select a.title, a.state, a.due_on as "dueOn", a.owner_organisation_id as "organisationId"
        from action a where a.entry_id = e.id and a.removed_at is null and ${visibleSql('a')}
        order by a.ordinal, a.id`)} as actions,
      ${tags},
      ${positions} as positions,
      ${views} as views,
      ${joint} as joint,
      ${indicators} as indicators
    from matrix_entry e
    join recommendation r on r.id = e.recommendation_id
    left join cluster k on k.id = e.cluster_id and ${visibleSql('k')}
    where ${visibleSql('e')} and ${visibleSql('r')} and e.audience = 'JOINT' and e.review_id = $5::uuid
      and r.archived_at is null
    order by r.kind = 'PLEDGE', r.sort_key, r.id) x`;

/** One row: what stands around the matrix, with the commitments made by the cut-off date. */
export const reportFrameSql = `
  select
    (select json_build_object('name', w.name, 'isDemonstration', w.is_demonstration)
     from workspace w where w.id = $1) as workspace,
    (select json_build_object('stateName', v.state_name, 'stateCode', v.state_code, 'cycleNumber', v.cycle_number,
       'sessionNumber', v.session_number, 'reportSymbol', v.report_symbol, 'addendumSymbol', v.addendum_symbol,
       'decisionSymbol', v.decision_symbol, 'reviewedOn', v.reviewed_on, 'adoptedOn', v.adopted_on,
       'nextReviewOn', v.next_review_on)
     from review v where v.id = $5::uuid and ${visibleSql('v')}) as review,
    ${list(`select k.id, k.name from cluster k where ${visibleSql('k')} and k.archived_at is null order by k.ordinal, k.name`)} as clusters,
    ${list(`
      select o.id, o.name, o.acronym, o.side from organisation o where o.workspace_id = $1 and ${organisationIsKnown}
      order by o.side, o.name`)} as organisations,
    ${list(`
      select c.id, c.text, c.status, c.made_on as "madeOn", c.due_on as "dueOn", c.reason,
        c.owner_organisation_id as "organisationId", c.partner_ids as "partnerIds",
        coalesce((select json_agg(r.reference order by r.sort_key) from commitment_recommendation l
          join matrix_entry e on e.id = l.entry_id join recommendation r on r.id = e.recommendation_id
          where l.commitment_id = c.id and r.archived_at is null and ${visibleSql('r')}), '[]'::json) as references
      from commitment c
      where c.review_id = $5::uuid and c.made_on <= $6::date and ${visibleSql('c')}
      order by c.due_on nulls last, c.written_at, c.id`)} as commitments`;

/**
 * A row for each entry: the versions of its parts, what a report does not say of it, the own organisation's assessment
 * and the commitments on it, for a workbook that comes back. It passes from hand to hand inside the organisation: what
 * its writer alone reads stays out of it.
 */
export const matrixSheetExtrasSql = `
  select e.id,
    json_build_object('PLAN', e.plan_version, 'RESPONSIBILITY', e.responsibility_version, 'TIME', e.time_version,
      'MONEY', e.money_version, 'TAGS', e.tags_version) as versions,
    (select json_build_object('version', a.version, 'status', v.status, 'rationale', v.rationale,
       'noEvidenceReason', v.no_evidence_reason, 'asOf', v.as_of)
     from assessment a join assessment_version v on v.id = a.current_version_id
     where a.entry_id = e.id and a.audience = 'ORGANISATION' and a.owner_organisation_id = $2
       and ${visibleSql('a')} and ${visibleSql('v')}) as own,
    ${list(`
      select c.text, c.status, c.due_on as "dueOn", c.owner_organisation_id as "organisationId"
      from commitment_recommendation l join commitment c on c.id = l.commitment_id
      where l.entry_id = e.id and c.audience <> 'PERSONAL' and ${visibleSql('c')} order by c.due_on nulls last, c.id`)} as commitments
  from matrix_entry e
  where ${visibleSql('e')} and e.audience = 'JOINT' and e.review_id = $5::uuid`;
