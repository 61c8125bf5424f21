/**
 * The people of some organisations with all their roles in the workspace, and where asked those who administer it
 * without an organisation. Parameters: $1 the workspace, $2 the organisations, $3 whether to add the administrators. By
 * name; `organisationId` is null for those without.
 */
export const MEMBERS = `
  select p.id as "personId", p.name, home.organisation_id as "organisationId", array_agg(m.role order by m.role) as roles,
    (array_agg(m.id order by m.organisation_id is null, m.id))[1] as "membershipId"
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

/**
 * Whom their side has suspended and not taken back: nobody who is a member of the workspace in any organisation again.
 * Parameters: $1 the workspace, $2 the organisations.
 */
export const SUSPENDED_MEMBERS = `
  select distinct on (p.id) p.id as "personId", p.name, m.organisation_id as "organisationId", array[m.role] as roles,
    m.id as "membershipId"
  from membership m
  join person p on p.id = m.person_id
  where m.workspace_id = $1 and m.organisation_id = any($2::uuid[]) and m.ended_as = 'SUSPENDED'
    and not exists (select from membership later
      where later.workspace_id = m.workspace_id and later.person_id = m.person_id and later.organisation_id is not null
        and (later.until is null or later.until > m.until))
  order by p.id, m.until desc`;
