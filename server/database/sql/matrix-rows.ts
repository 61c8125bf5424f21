import { visibleSql } from '../visible.js';
import { listedComment } from './comment-threads.js';
import { agreedFullSql, isOldSql } from './last-update.js';
import { IS_IN_MY_NAME } from './portfolios.js';
import { listedEvidence } from './listed-evidence.js';

/**
 * The matrix as one statement, shaped by the fields asked for. Parameters: $1–$4 the reader (see `readerValues`),
 * $5 the review, $6 today, $7 the entries wanted (null: all), $8 the instant since when an update keeps a row from being
 * old. Each field is one expression over `e` (matrix_entry) and `r` (recommendation); what is not asked for is not
 * computed.
 */
const list = (of: string, from: string) => `coalesce((select json_agg(${of}) from (${from}) x), '[]'::json)`;

const orderedLabels = (columns: string, from: string) => list('x', `select ${columns} from ${from}`);

/** The newest JOINT view of a side: by the day it speaks of, then by writing. */
const joint = (side: string) => `
  (select json_build_object('versionId', v.id, 'organisationId', v.owner_organisation_id, 'status', v.status,
     'rationale', v.rationale, 'asOf', v.as_of, 'number', v.number, 'evidenceCount', cardinality(v.evidence_ids),
     'noEvidenceReason', v.no_evidence_reason)
   from assessment_version v where v.entry_id = e.id and v.side = '${side}' and v.audience = 'JOINT'
   order by v.as_of desc, v.number desc limit 1)`;

const own = `
  (select json_build_object('versionId', v.id, 'organisationId', v.owner_organisation_id, 'status', v.status,
     'rationale', v.rationale, 'asOf', v.as_of, 'number', v.number, 'evidenceCount', cardinality(v.evidence_ids),
     'noEvidenceReason', v.no_evidence_reason)
   from assessment a join assessment_version v on v.id = a.current_version_id
   where a.entry_id = e.id and a.audience = 'ORGANISATION' and a.owner_organisation_id = $2)`;

const expressions: Readonly<Record<string, string>> = {
  id: 'e.id',
  recommendationId: 'r.id',
  kind: 'r.kind',
  number: 'r.number',
  reference: 'r.reference',
  text: 'r.text',
  position: 'r.position',
  actionCategory: 'r.action_category',
  isCategoryConfirmed: 'r.is_category_confirmed',
  // Only the reader's own side's assessments count: a flag moved by another side's private work would betray it.
  changedSinceAssessed: `coalesce(r.content_changed_at > (
    select max(greatest(v.written_at, a.looked_over_at))
    from assessment_version v join assessment a on a.id = v.assessment_id
    where v.entry_id = e.id and v.owner_side = $3 and ${visibleSql('v')}), false)`,
  recommendingStates: orderedLabels(
    's.state_code as "code", s.label',
    'recommending_state s where s.recommendation_id = r.id order by s.ordinal',
  ),
  themes: orderedLabels(
    't.id, t.scheme, t.code, t.label',
    'recommendation_theme rt join theme t on t.id = rt.theme_id where rt.recommendation_id = r.id order by rt.ordinal',
  ),
  affectedGroups: list(
    'x.label',
    `select g.label from recommendation_group rg join affected_group g on g.id = rg.affected_group_id
     where rg.recommendation_id = r.id order by rg.ordinal`,
  ),
  sdgTargets: list(
    'x.sdg_target_code',
    'select sdg_target_code from recommendation_sdg s where s.recommendation_id = r.id order by s.ordinal',
  ),
  clusterId: 'e.cluster_id',
  planVersion: 'e.plan_version',
  responsibilityVersion: 'e.responsibility_version',
  timeVersion: 'e.time_version',
  moneyVersion: 'e.money_version',
  tagsVersion: 'e.tags_version',
  expectedResult: 'e.expected_result',
  challenges: 'e.challenges',
  nextSteps: 'e.next_steps',
  leadInstitutionId: 'e.lead_institution_id',
  supportingInstitutionIds: 'e.supporting_institution_ids',
  partnerIds: 'e.partner_ids',
  startsOn: 'e.starts_on',
  deadline: 'e.deadline',
  isLate: `e.deadline < $6::date and not ${agreedFullSql}`,
  isOld: isOldSql('$8::timestamptz'),
  budget: 'e.budget',
  isInMyName: IS_IN_MY_NAME,
  changedAt: 'e.changed_at',
  actions: list(
    'x',
    `select a.id, a.version, a.title, a.state, a.due_on as "dueOn", a.owner_organisation_id as "organisationId",
       a.audience
     from action a where a.entry_id = e.id and a.removed_at is null and ${visibleSql('a')} order by a.ordinal, a.id`,
  ),
  csoAssessment: joint('CSO'),
  governmentAssessment: joint('GOVERNMENT'),
  nhriAssessment: joint('NHRI'),
  ownAssessment: own,
  jointStatus: `
    (select json_build_object('state', j.state, 'value', j.value, 'proposedBy', j.proposed_by, 'reason', j.reason,
       'version', j.version, 'changedAt', j.changed_at)
     from joint_status j where j.entry_id = e.id)`,
  indicators: list(
    'x',
    `select i.id, i.title, i.kind, i.unit, i.direction, i.baseline_value as "baselineValue",
       i.target_value as "targetValue", m.value as "lastValue", m.measured_on as "lastOn"
     from indicator i left join lateral (
       select m.value, m.measured_on from measurement m
       where m.indicator_id = i.id and m.withdrawn_at is null and ${visibleSql('m')}
       order by m.measured_on desc, m.written_at desc, m.id desc limit 1) m on true
     where i.entry_id = e.id and ${visibleSql('i')} order by i.written_at, i.id`,
  ),
  commitments: list(
    'x',
    `select c.id, c.text, c.status, c.due_on as "dueOn", c.owner_organisation_id as "organisationId", c.audience,
       c.due_on < $6::date and c.status in ('MADE', 'IN_PROGRESS', 'CHANGED') as "isLate"
     from commitment_recommendation cr join commitment c on c.id = cr.commitment_id
     where cr.entry_id = e.id and ${visibleSql('c')}
       and not exists (select from commitment s where s.shared_from_id = c.id) order by c.due_on nulls last, c.id`,
  ),
  commentCount: `(select count(*)::int from comment c where c.entry_id = e.id and ${listedComment('c')})`,
  evidenceCount: `(select count(*)::int from evidence v where v.entry_id = e.id and ${listedEvidence('v')})`,
};

/** The fields of a row this statement can give. */
export const matrixRowFields: readonly string[] = Object.keys(expressions);

/** Which rows: all of the review, or those of the entries named. Each has a plan of its own. */
export type RowsWanted = 'all' | 'named';

const rowsWanted: Readonly<Record<RowsWanted, string>> = {
  all: '$7::uuid[] is null',
  named: 'e.id = any($7::uuid[])',
};

/**
 * The statement for the fields asked for: the JSON list of the rows in the document's order, `id` always among them; and
 * `isReadable`, whether there is such a review for this reader at all.
 */
export function matrixRowsSql(fields: ReadonlySet<string>, which: RowsWanted): string {
  const wanted = matrixRowFields.filter((field) => field === 'id' || fields.has(field));
  const columns = wanted.map((field) => `${expressions[field]} as "${field}"`).join(',\n');
  return `
    select exists (select from review v where v.id = $5::uuid and v.archived_at is null and ${visibleSql('v')})
      as "isReadable", coalesce(json_agg(x), '[]'::json) as rows from (select ${columns}
    from matrix_entry e
    join recommendation r on r.id = e.recommendation_id
    where ${visibleSql('e')} and e.audience = 'JOINT' and e.review_id = $5::uuid and r.archived_at is null
      and ${rowsWanted[which]} and $6::date is not null
      and $8::timestamptz is not null
    order by r.sort_key, r.id) x`;
}
