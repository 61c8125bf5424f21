/** Who comes in and goes out of a workspace is decided one at a time: every act on its members waits here. */
export const LOCK_MEMBERSHIPS = 'select from workspace where id = $1 for no key update';

/** What a person is in a workspace now. Parameters: $1 the workspace, $2 the person. */
export const ROLES_NOW = `
  select coalesce(array_agg(role), '{}') as roles from membership
  where workspace_id = $1 and person_id = $2 and until is null`;

/** Coordinators of observers are those of every working side: observers have none of their own. */
const coordinates = (alias: string, side: string) =>
  `${alias}.role = 'COORDINATOR' and (c.side = ${side} or ${side} = 'OBSERVER')`;

/**
 * Who is on a side now. Parameters: $1 the workspace, $2 the side, $3 an organisation of it. Gives whether the side and
 * the organisation have members, and by how many members the side is coordinated.
 */
export const SIDE_STANDING = `
  select coalesce(bool_or(c.side = $2), false) as "hasMembers",
    (count(*) filter (where ${coordinates('m', '$2')}))::int as coordinators,
    coalesce(bool_or(c.id = $3), false) as "organisationHasMembers"
  from membership m join organisation c on c.id = m.organisation_id
  where m.workspace_id = $1 and m.until is null`;

/**
 * The invitations of a workspace that are not closed, newest first, with the names to show. Parameters: $1 the workspace,
 * $2 the one wanted (null: all).
 */
export const OPEN_INVITATIONS = `
  select i.id, i.version, i.email, i.role, i.side, i.workspace_id as "workspaceId", i.invited_by as "inviterId",
    p.name as "inviterName", case when b.id is not null then json_build_object('id', b.id, 'side', b.side) end
      as "inviterOrganisation", coalesce(b.name, w.name) as "inviterPlace", i.invited_at as "invitedAt", i.opens_at as "opensAt", i.expires_at as "expiresAt",
    i.sent_at as "sentAt", i.endorsed_by is not null as "isEndorsed",
    case when o.id is not null then json_build_object('id', o.id, 'name', o.name, 'acronym', o.acronym, 'side', o.side,
      'version', o.version) end as organisation,
    exists (select from membership m join organisation c on c.id = m.organisation_id
      where m.workspace_id = i.workspace_id and m.until is null and ${coordinates('m', 'i.side')}) as "sideHasCoordinators"
  from invitation i
  join workspace w on w.id = i.workspace_id
  left join person p on p.id = i.invited_by
  left join lateral (
    select c.id, c.side, c.name from membership m join organisation c on c.id = m.organisation_id
    where m.person_id = i.invited_by and m.workspace_id = i.workspace_id
    order by (m.until is null) desc, m.since desc limit 1) b on true
  left join organisation o on o.id = i.organisation_id
  where i.workspace_id = $1 and i.closed_at is null and ($2::uuid is null or i.id = $2)
  order by i.invited_at desc, i.id`;

/**
 * An invitation by the hash of its token, as far as it still holds: open or to be, its organisation where it was, and
 * those who let in still members with an account. Parameters: $1 the hash, $2 the time now.
 */
export const INVITATION_BY_TOKEN = `
  select i.id, i.workspace_id as "workspaceId", i.organisation_id as "organisationId", i.side, i.role, i.email,
    i.email_key as "emailKey", i.opens_at as "opensAt", i.expires_at as "expiresAt", i.version,
    coalesce(i.endorsed_by, i.invited_by) as "letInBy", w.name as "workspaceName", o.name as "organisationName",
    i.endorsed_by as "endorsedBy", i.invited_by as "inviterId",
    p.name as "invitedBy", exists (select from person a where a.email_key = i.email_key) as "hasAccount"
  from invitation i
  join workspace w on w.id = i.workspace_id
  join person p on p.id = coalesce(i.endorsed_by, i.invited_by)
  left join organisation o on o.id = i.organisation_id
  where i.token_hash = $1 and i.closed_at is null and i.expires_at > $2
    and (i.organisation_id is null or (o.archived_at is null and o.side = i.side))
    and not exists (
      select from unnest(array[i.invited_by, i.endorsed_by]) as one(id) where one.id is not null and not exists (
        select from membership m join person a on a.id = m.person_id
        where m.workspace_id = i.workspace_id and m.person_id = one.id and m.until is null and a.suspended_at is null))`;

/** A membership with its organisation's side. Parameters: $1 its id. */
export const MEMBERSHIP = `
  select m.id, m.workspace_id as "workspaceId", m.person_id as "personId", m.organisation_id as "organisationId",
    m.role, m.until, m.ended_as as "endedAs", o.side
  from membership m left join organisation o on o.id = m.organisation_id where m.id = $1`;

/** How many others have the same role now: on the side, or in the workspace for administrators. Parameters: $1 the membership. */
export const OTHERS_OF_ROLE = `
  select count(*)::int as others from membership m
  left join organisation o on o.id = m.organisation_id
  join membership mine on mine.id = $1
  left join organisation own on own.id = mine.organisation_id
  where m.workspace_id = mine.workspace_id and m.until is null and m.person_id <> mine.person_id
    and m.role = mine.role and o.side is not distinct from own.side`;

/** Whoever decided on a member is named to those who may know them: by an organisation they know, or an administrator. */
const isNamed = (alias: string) => `exists (
    select from membership d where d.person_id = ${alias}.id and d.workspace_id = m.workspace_id
      and (d.organisation_id = any($2::uuid[]) or ($4 and d.organisation_id is null)))`;

/**
 * Everybody's roles in some organisations of a workspace from the start, and where asked the administrators'. Parameters:
 * $1 the workspace, $2 the organisations, $3 whether to add administrators.
 */
export const MEMBERSHIP_SPELLS = `
  select m.id, m.person_id as "personId", p.name as "personName", m.organisation_id as "organisationId",
    o.name as "organisationName", m.role, m.since, m.until, m.ended_as as "endedAs", b.name as "begunBy",
    e.name as "endedBy"
  from membership m
  join person p on p.id = m.person_id
  left join organisation o on o.id = m.organisation_id
  left join person b on b.id = m.begun_by and ${isNamed('b')}
  left join person e on e.id = m.ended_by and ${isNamed('e')}
  where m.workspace_id = $1 and (m.organisation_id = any($2::uuid[]) or ($3 and m.organisation_id is null))
  order by m.since, m.id`;
