/**
 * A new version of an organisation's own assessment with its head, as one statement. Both give the head's id and version
 * and what was said before, or no row when somebody else was first. Parameters of both: $1 the new version's id, $2 now, $3 the entry, $4 the
 * organisation, $5 the person, $6 status, $7 rationale, $8 reason for no evidence, $9 evidence ids, $10 as-of date.
 */
const version = `
  version as (
    insert into assessment_version (id, workspace_id, audience, owner_organisation_id, owner_side, version, written_by,
      written_at, changed_at, assessment_id, entry_id, side, number, status, rationale, no_evidence_reason,
      evidence_ids, as_of)
    select $1, workspace_id, audience, owner_organisation_id, owner_side, 1, $5, $2, $2, id, entry_id, side, version,
      $6, $7, $8, $9, $10
    from head)
  select id, version`;

/** The next version, with what stood before it; besides, $11 is the version the writer saw. */
export const RECORD_NEXT = `
  with former as (
    select v.status, v.rationale, v.no_evidence_reason as "noEvidenceReason", v.evidence_ids as "evidenceIds",
      v.as_of as "asOf"
    from assessment a join assessment_version v on v.id = a.current_version_id
    where a.entry_id = $3 and a.owner_organisation_id = $4 and a.audience = 'ORGANISATION'),
  head as (
    update assessment set version = version + 1, current_version_id = $1, changed_at = $2
    where entry_id = $3 and owner_organisation_id = $4 and audience = 'ORGANISATION' and version = $11
    returning *),
  ${version}, (select row_to_json(former) from former) as former from head`;

/** The first version; besides, $11 is the new head's id, $12 the workspace, $13 the side. */
export const RECORD_FIRST = `
  with head as (
    insert into assessment (id, workspace_id, audience, owner_organisation_id, owner_side, version, written_by, written_at,
      changed_at, entry_id, side, current_version_id)
    values ($11, $12, 'ORGANISATION', $4, $13, 1, $5, $2, $2, $3, $13, $1)
    on conflict (entry_id, owner_organisation_id) where audience = 'ORGANISATION' do nothing
    returning *),
  ${version}, null as former from head`;
