/** Whether the person of `c` works in the organisation now: rows in the name of those who have gone are in nobody's. */
const isMember = `exists (select from membership m where m.person_id = c.person_id and m.until is null
  and m.organisation_id = c.owner_organisation_id and m.role in ('MEMBER', 'COORDINATOR'))`;

/** Parameters of what reads: $1 the workspace, $2 the reader's organisation. */
const own = `c.workspace_id = $1 and c.audience = 'ORGANISATION' and c.owner_organisation_id = $2`;

/** Who could take care of a row: those who work in the organisation now, by name. */
export const COLLEAGUES = `
  select p.id as "personId", p.name from membership m join person p on p.id = m.person_id
  where m.workspace_id = $1 and m.organisation_id = $2 and m.until is null and m.role in ('MEMBER', 'COORDINATOR')
  group by p.id, p.name order by lower(p.name), p.id`;

/**
 * In whose names rows are, with those rows in the document's order; also of those who have gone. Parameters: … $3 the
 * person wanted (null: all).
 */
export const PORTFOLIOS = `
  select c.person_id as "personId", coalesce(p.name, '') as name, bool_or(${isMember}) as "isMember",
    (select count(*)::int from release_request q where q.workspace_id = $1 and q.owner_organisation_id = $2
      and q.state = 'WAITING' and q.requested_by = c.person_id) as "releasesWaiting",
    json_agg(json_build_object('id', e.id, 'reviewId', e.review_id, 'reference', r.reference, 'text', r.text,
      'deadline', e.deadline) order by v.cycle_number desc, r.sort_key, r.id) as rows
  from caretaker c
  join matrix_entry e on e.id = c.entry_id and e.audience = 'JOINT'
  join recommendation r on r.id = e.recommendation_id and r.archived_at is null
  join review v on v.id = e.review_id
  left join person p on p.id = c.person_id
  where ${own} and c.person_id is not null and ($3::uuid is null or c.person_id = $3)
  group by c.person_id, p.name
  order by p.name, c.person_id`;

/** The caretakers of a person's rows, held for a hand-over. Parameters: … $3 the person. */
export const HELD_PORTFOLIO = `
  select c.* from caretaker c
  join matrix_entry e on e.id = c.entry_id and e.audience = 'JOINT'
  join recommendation r on r.id = e.recommendation_id and r.archived_at is null
  where ${own} and c.person_id = $3 order by c.entry_id for update of c`;

/** Puts held rows into another name. Parameters: $1 the caretakers, $2 the person, $3 who does it, $4 when. */
export const HAND_OVER = `
  update caretaker set person_id = $2, written_by = $3, changed_at = $4, version = version + 1 where id = any($1::uuid[])`;

/** In whose care rows are in the reader's organisation. Parameters: … $3 the entries. */
export const CARES = `
  select c.entry_id as "id", c.version, c.person_id as "personId", coalesce(p.name, '') as name, ${isMember} as "isMember"
  from caretaker c left join person p on p.id = c.person_id
  where ${own} and c.entry_id = any($3::uuid[])`;

/** The caretakers of these rows, held for a change of many. Parameters: … $3 the entries. */
export const HELD_ROWS = `
  select c.* from caretaker c where ${own} and c.entry_id = any($3::uuid[]) order by c.entry_id for update`;

/** Whether a row is in the reader's own name: one look for the whole matrix. $1–$4 are the reader's. */
export const IS_IN_MY_NAME = `
  e.id in (select c.entry_id from caretaker c where ${own} and c.person_id = $4)`;
