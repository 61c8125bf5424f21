/**
 * The people of some organisations with all their roles in the workspace, and where asked those who administer it
 * without an organisation. Parameters: $1 the workspace, $2 the organisations, $3 whether to add the administrators. By
 * name; `organisationId` is null for those without.
 */
export const MEMBERS = `
  select p.id as "personId", p.name, home.organisation_id as "organisationId", array_agg(m.role order by m.role) as roles
  from membership m
  join person p on p.id = m.person_id
  left join lateral (
    select h.organisation_id from membership h
    where h.workspace_id = m.workspace_id and h.person_id = m.person_id and h.until is null
      and h.organisation_id is not null
    order by h.since limit 1) home on true
  where m.workspace_id = $1 and m.until is null
    and (home.organisation_id = any($2::uuid[]) or ($3 and home.organisation_id is null))
  group by p.id, p.name, home.organisation_id
  order by lower(p.name), p.id`;
