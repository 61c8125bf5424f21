import { visibleSql } from '../visible.js';

/** Every table whose rows belong to an organisation (`owner_organisation_id`), the record and sources' identities apart. */
export const ownedTables = [
  'cluster',
  'review',
  'import',
  'recommendation',
  'position',
  'matrix_entry',
  'caretaker',
  'saved_view',
  'draft',
  'action',
  'proposed_plan',
  'assessment',
  'assessment_version',
  'adoption',
  'release_request',
  'withdrawal',
  'joint_status',
  'joint_status_event',
  'evidence',
  'evidence_file',
  'comment',
  'mention',
  'indicator',
  'matrix_file',
  'measurement',
  'commitment',
  'report',
  'report_section',
  'release',
] as const;

const isProposed = `exists (select from proposed_plan t where ${visibleSql('t')} and t.removed_at is null
      and o.id = any(t.lead_institution_id || t.supporting_institution_ids || t.partner_ids))`;

const ownsSomething = ownedTables
  .map(
    (table) =>
      `exists (select from ${table} t where t.workspace_id = o.workspace_id and t.owner_organisation_id = o.id)`,
  )
  .join('\n      or ');

/**
 * The organisations of a workspace with where each stands in the work. What names one counts only as far as the reader
 * may see it: nothing said in private shows by what can be done with an organisation. Parameters: $1–$4 the reader (see
 * `readerValues`), $5 the one wanted (null: all). By side and name.
 */
export const ORGANISATION_USES = `
  select o.id, o.workspace_id as "workspaceId", o.name, o.acronym, o.side, o.version,
    exists (select from membership m where m.workspace_id = o.workspace_id and m.organisation_id = o.id and m.until is null)
      as "takesPart",
    exists (select from membership m where m.workspace_id = o.workspace_id and m.organisation_id = o.id)
      or ${ownsSomething} as "hasWorked",
    coalesce(named.rows, 0)::int as rows,
    coalesce(named.as_partner, 0)::int as "rowsAsPartner",
    (select count(*) from cluster t where ${visibleSql('t')} and t.archived_at is null and o.id = any(t.convener_ids))::int
      + (select count(*) from commitment t where ${visibleSql('t')} and o.id = any(t.partner_ids))::int
      + (select count(*) from report t where ${visibleSql('t')} and o.id = any(t.organisation_ids))::int
      + ${isProposed}::int as others
  from organisation o
  left join (
    select names.id, count(distinct e.id) as rows, count(*) filter (where names.is_partner) as as_partner
    from matrix_entry e
    join recommendation r on r.id = e.recommendation_id and r.archived_at is null
    cross join lateral (
      select e.lead_institution_id as id, false as is_partner where e.lead_institution_id is not null
      union all select unnest(e.supporting_institution_ids), false
      union all select unnest(e.partner_ids), true) names
    where ${visibleSql('e')}
    group by names.id) named on named.id = o.id
  where o.workspace_id = $1 and o.archived_at is null and ($5::uuid is null or o.id = $5)
  order by o.side, o.name`;

/**
 * Whether the organisation `o` can be named on the reader’s screens: it is in the lists, or was taken out of them and
 * something the reader sees names it still. Parameters: $1–$4 the reader.
 */
export const organisationIsKnown = `(o.archived_at is null
    or exists (select from commitment t where ${visibleSql('t')} and o.id = any(t.partner_ids))
    or exists (select from report t where ${visibleSql('t')} and o.id = any(t.organisation_ids))
    or ${isProposed}
    or exists (select from matrix_entry t where ${visibleSql('t')}
      and o.id = any(t.lead_institution_id || t.supporting_institution_ids || t.partner_ids)))`;

/** The organisations the reader’s screens can name. Parameters: $1–$4 the reader. By side and name. */
export const KNOWN_ORGANISATIONS = `
  select o.id, o.workspace_id as "workspaceId", o.name, o.acronym, o.side, o.version
  from organisation o
  where o.workspace_id = $1 and ${organisationIsKnown}
  order by o.side, o.name`;
