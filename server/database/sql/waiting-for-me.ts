import { visibleSql } from '../visible.js';
import { mentionsCount } from './mentions.js';
import { newestJoint, shownAssessment } from './shown-assessment.js';

/**
 * What waits for the reader's side in a review, as one statement shaped by the fields asked for. Parameters: $1–$4 the
 * reader (see `readerValues`; $3 is the side), $5 the review. Each field is one expression over `i`, an item.
 */
const other = `case $3 when 'CSO' then 'GOVERNMENT' when 'GOVERNMENT' then 'CSO' end`;

const newest = (side: string) => newestJoint(`'${side}'`, 'v.id, v.status, v.rationale, v.written_at, o.name');

/** Whether the person $4 coordinates in the workspace. */
const coordinates = `exists (
  select 1 from membership m where m.workspace_id = $1 and m.person_id = $4 and m.role = 'COORDINATOR' and m.until is null)`;

/** Who answers for the side is asked about every row; others about those their organisation has a part in. */
const concernsReader = `(${coordinates} or e.lead_institution_id = $2 or $2 = any(e.supporting_institution_ids)
  or $2 = any(e.partner_ids))`;

/** Rows of the review that concern the reader, with their joint record and both sides' newest JOINT versions. */
const rows = `
  select e.id as entry_id, e.recommendation_id, r.reference, r.text, r.position, r.sort_key,
    j.state, j.proposed_by, j.version, j.changed_at, j.record,
    cso.id as cso_id, cso.status as cso_status, cso.rationale as cso_rationale, cso.written_at as cso_at, cso.name as cso_by,
    government.id as government_id, government.status as government_status, government.rationale as government_rationale,
    government.written_at as government_at, government.name as government_by
  from matrix_entry e
  join recommendation r on r.id = e.recommendation_id and r.archived_at is null
  left join joint_status j on j.entry_id = e.id
  left join lateral (${newest('CSO')}) cso on true
  left join lateral (${newest('GOVERNMENT')}) government on true
  where ${visibleSql('e')} and e.audience = 'JOINT' and e.review_id = $5 and ${concernsReader}`;

/** The claim is bound to versions that are no longer the newest (\`isStale\` of the rules). */
const stale = `((standing.record->>'csoVersionId') is distinct from standing.cso_id::text
  or (standing.record->>'governmentVersionId') is distinct from standing.government_id::text)`;

/** Why a joint record waits for the side $3; null when it does not. */
const kind = `case
  when standing.state = 'PROPOSED' and standing.proposed_by = ${other} then 'PROPOSED_BY_OTHER'
  when standing.state = 'PROPOSED' and standing.proposed_by = $3 and ${stale} then 'PROPOSAL_OVERTAKEN'
  when standing.state = 'OUTDATED' and (${stale} or not standing.record->'reconfirmedBy' ? $3) then 'OUTDATED_RECONFIRM'
  when standing.state = 'DISPUTED' and last.side = ${other} then 'DISPUTED_WITHOUT_OUR_MOVE' end`;

/** Whose shared view the other side has now: nobody's where it never shared one, and the own one has overtaken the claim. */
const otherBy = `case $3 when 'CSO' then standing.government_by else standing.cso_by end`;

const items = `
  select standing.*, waiting.kind,
    coalesce(case when waiting.kind = 'PROPOSAL_OVERTAKEN' then greatest(standing.cso_at, standing.government_at) end,
      last.written_at) as since,
    case when waiting.kind = 'PROPOSAL_OVERTAKEN' and ${otherBy} is not null then ${other} else last.side end as by_side,
    coalesce(case when waiting.kind = 'PROPOSAL_OVERTAKEN' then ${otherBy} end, last.name) as by_name,
    null::uuid as question_id, null as question
  from standing
  join lateral (
    select s.side, s.written_at, o.name from joint_status_event s join organisation o on o.id = s.owner_organisation_id
    where s.entry_id = standing.entry_id order by s.written_at desc limit 1) last on true
  cross join lateral (select ${kind} as kind) waiting
  where waiting.kind is not null and $3 in ('CSO', 'GOVERNMENT')
  union all
  select standing.*, 'QUESTION_TO_US', q.written_at, q.owner_side, o.name, q.id, q.body
  from standing
  join comment q on q.entry_id = standing.entry_id and q.kind = 'QUESTION' and q.audience = 'JOINT' and q.asked_side = $3
  join organisation o on o.id = q.owner_organisation_id
  where q.workspace_id = $1 and not exists (
    select 1 from comment a where a.workspace_id = $1 and a.entry_id = q.entry_id and a.answers_id = q.id)`;

const shown = (side: string) => `(
  select ${shownAssessment('true')}
  from assessment_version v join organisation o on o.id = v.owner_organisation_id where v.id = i.${side}_id)`;

const version = (side: string) => `case when i.${side}_id is not null then
  json_build_object('id', i.${side}_id, 'status', i.${side}_status, 'rationale', i.${side}_rationale) end`;

const expressions: Readonly<Record<string, string>> = {
  id: `i.kind || ':' || coalesce(i.question_id, i.entry_id)`,
  kind: 'i.kind',
  entryId: 'i.entry_id',
  recommendationId: 'i.recommendation_id',
  reference: 'i.reference',
  text: 'i.text',
  position: 'i.position',
  recommendingStates: `coalesce((select json_agg(json_build_object('code', s.state_code, 'label', s.label) order by s.ordinal)
    from recommending_state s where s.recommendation_id = i.recommendation_id), '[]'::json)`,
  since: 'i.since',
  by: 'i.by_name',
  bySide: 'i.by_side',
  csoAssessment: shown('cso'),
  governmentAssessment: shown('government'),
  jointStatus: `json_build_object('record', i.record, 'version', i.version, 'changedAt', i.changed_at,
    'context', json_build_object('cso', ${version('cso')}, 'government', ${version('government')}))`,
  question: `case when i.question_id is not null then json_build_object('id', i.question_id, 'body', i.question) end`,
};

/** The fields of an item this statement can give. */
export const waitingFields: readonly string[] = Object.keys(expressions);

const from = `with standing as (${rows}), item as (${items})`;

/** The statement for the fields asked for: one value, the JSON list of the items, the longest waiting first. */
export function waitingItemsSql(fields: ReadonlySet<string>): string {
  const wanted = waitingFields.filter((field) => field === 'id' || fields.has(field));
  const columns = wanted.map((field) => `${expressions[field]} as "${field}"`).join(',\n');
  return `${from}
    select coalesce(json_agg(x), '[]'::json) as items from (
      select ${columns} from item i order by i.since, i.sort_key, i.question_id) x`;
}

/** Whether another organisation of the side than the request's has a coordinator. */
const othersCoordinate = `exists (
  select 1 from membership m join organisation o on o.id = m.organisation_id
  where m.workspace_id = $1 and m.role = 'COORDINATOR' and m.until is null and o.side = q.owner_side
    and o.id <> q.owner_organisation_id)`;

/** The releases `q` of a review that the reader may decide (\`checkDeciding\` of the rules). */
const toDecide = `${visibleSql('q')} and q.review_id = $5 and q.state = 'WAITING' and q.requested_by <> $4
  and ${coordinates} and (q.owner_organisation_id <> $2 or not ${othersCoordinate})`;

/** How long an organisation sees what became of what it asked. */
const KEPT = `interval '30 days'`;

/** Releases of a review: those the reader may decide, and those of the own organisation; besides, $6 is now. */
export const RELEASES_WAITING = `
  select q.id, q.kind, q.entry_id as "entryId", q.shown, q.state, q.reason, q.written_at as "writtenAt", r.reference,
    q.workspace_id as "workspaceId", q.audience, q.owner_organisation_id as "ownerOrganisationId",
    q.owner_side as "ownerSide", q.written_by as "writtenBy", (${toDecide}) as "isToDecide"
  from release_request q
  left join matrix_entry e on e.id = q.entry_id
  left join recommendation r on r.id = e.recommendation_id
  where ${visibleSql('q')} and q.review_id = $5 and ((${toDecide}) or (q.owner_organisation_id = $2
    and (q.state = 'WAITING' or (q.state in ('DECLINED', 'OVERTAKEN') and q.changed_at > $6::timestamptz - ${KEPT}))))
  order by q.written_at, q.id`;

/** How many items wait, and nothing else. */
export const WAITING_COUNT = `${from}
  select count(*)::int + (select count(*)::int from release_request q where ${toDecide}) + ${mentionsCount} as count from item`;
