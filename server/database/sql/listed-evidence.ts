import { visibleSql } from '../visible.js';

/**
 * Which pieces of evidence a reader sees listed and counted: what they may see and is not withdrawn, each once. A copy
 * is left out for the organisation that still has the piece it was made from, and one for a side where everybody has
 * the piece. $1–$4 the reader.
 */
export const listedEvidence = (alias: string): string =>
  `${visibleSql(alias)} and ${alias}.withdrawn_at is null and not exists (
    select 1 from evidence origin
    where origin.id = ${alias}.shared_from_id and origin.owner_organisation_id = $2 and origin.withdrawn_at is null)
    and not (${alias}.audience = 'SIDE' and exists (
      select 1 from evidence wide where wide.shared_from_id = ${alias}.shared_from_id and wide.audience = 'JOINT'
        and wide.withdrawn_at is null))`;

/** The evidence of one entry ($5) as it is listed, in the order it was added. */
export const EVIDENCE_OF_ENTRY = `
  select v.id, v.workspace_id as "workspaceId", v.entry_id as "entryId", v.citation, v.url, v.dated_on as "datedOn",
    v.shared_from_id as "sharedFromId", v.withdrawn_at as "withdrawnAt", v.audience,
    v.owner_organisation_id as "ownerOrganisationId", v.owner_side as "ownerSide", v.version,
    v.written_by as "writtenBy", v.written_at as "writtenAt", v.changed_at as "changedAt"
  from evidence v
  where v.entry_id = $5 and ${listedEvidence('v')}
  order by v.written_at, v.id`;
