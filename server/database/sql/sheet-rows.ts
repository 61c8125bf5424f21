import { visibleSql } from '../visible.js';
import { whoDidIt } from './who-did-it.js';

/** The rows of a review ($5) in the document's order, with all that a spreadsheet can change of the joint plan. */
export const SHEET_ROWS = `
  select e.id, r.reference, r.text, e.workspace_id as "workspaceId", e.review_id as "reviewId", e.audience,
    e.owner_organisation_id as "ownerOrganisationId", e.owner_side as "ownerSide", e.written_by as "writtenBy",
    e.expected_result as "expectedResult", e.challenges, e.next_steps as "nextSteps",
    e.lead_institution_id as "leadInstitutionId", e.supporting_institution_ids as "supportingInstitutionIds",
    e.partner_ids as "partnerIds", e.starts_on::text as "startsOn", e.deadline::text as deadline, e.budget,
    e.cluster_id as "clusterId", e.plan_version as "planVersion", e.responsibility_version as "responsibilityVersion",
    e.time_version as "timeVersion", e.money_version as "moneyVersion"
  from matrix_entry e
  join recommendation r on r.id = e.recommendation_id and r.archived_at is null
  where e.review_id = $5 and e.audience = 'JOINT' and ${visibleSql('e')}
  order by r.kind = 'PLEDGE', r.sort_key, r.id`;

/** What the reader's own organisation says of those of the entries $5 that it has assessed. */
export const OWN_OF_ROWS = `
  select a.entry_id as "entryId", a.id, a.version, v.status, v.rationale, v.no_evidence_reason as "noEvidenceReason",
    v.as_of::text as "asOf",
    array(select c.id from evidence c where c.id = any(v.evidence_ids) and c.entry_id = a.entry_id
      and c.withdrawn_at is null and ${visibleSql('c')}) as "evidenceIds"
  from assessment a join assessment_version v on v.id = a.current_version_id
  where a.entry_id = any($5::uuid[]) and a.audience = 'ORGANISATION' and a.owner_organisation_id = $2
    and ${visibleSql('a')} and ${visibleSql('v')}`;

/** What it said in the versions numbered $6 of its assessments $5. */
export const OWN_AT_VERSIONS = `
  select x.id, v.status, v.rationale, v.no_evidence_reason as "noEvidenceReason", v.as_of::text as "asOf"
  from unnest($5::uuid[], $6::int[]) as x (id, number)
  join assessment_version v on v.assessment_id = x.id and v.number = x.number
  where v.owner_organisation_id = $2 and ${visibleSql('v')}`;

/**
 * What changed in the joint plan of entries ($2) of a workspace ($1) since the versions of their parts given ($3 plan,
 * $4 responsibility, $5 time, $6 money), the earliest first: what stood before, and who it was.
 */
export const CHANGES_OF_ROWS = `
  select j.entry_id as "entryId", j.before, p.name as person, m.organisation_id as "organisationId",
    o.name as organisation
  from unnest($2::uuid[], $3::int[], $4::int[], $5::int[], $6::int[]) as x (entry, plan, responsibility, time, money)
  join journal j on j.entry_id = x.entry and j.subject_id = x.entry and j.workspace_id = $1
  ${whoDidIt}
  where (j.before->>'planVersion')::int >= x.plan or (j.before->>'responsibilityVersion')::int >= x.responsibility
    or (j.before->>'timeVersion')::int >= x.time or (j.before->>'moneyVersion')::int >= x.money
  order by j.sequence`;
