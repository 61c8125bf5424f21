import { visibleSql } from '../visible.js';

/** Most events of one row's history that are read at once. */
const MANY = 300;

/**
 * The rows before and after one entry in the document's order, its place and how many there are. Parameters: $1–$4 the
 * reader, $5 the review, $6 the entry.
 */
export const NEIGHBOURS = `
  select * from (
    select e.id, row_number() over page as place, count(*) over () as count,
      lag(json_build_object('id', e.id, 'reference', r.reference)) over page as previous,
      lead(json_build_object('id', e.id, 'reference', r.reference)) over page as next
    from matrix_entry e join recommendation r on r.id = e.recommendation_id
    where ${visibleSql('e')} and e.audience = 'JOINT' and e.review_id = $5 and r.archived_at is null
    window page as (order by r.sort_key, r.id)) page
  where id = $6`;

/**
 * What the reader may know of the events that `which` picks from the journal, the newest first. The person is named to
 * their own organisation alone, and outside it the organisation they acted for. Parameters: $1–$4 the reader, $5 `which`.
 */
const historyOf = (which: string) => `
  select j.id, j.action, j.subject_type as "subjectType", j.audience, j.before, j.after, j.at,
    j.revert_of as "revertOf",
    coalesce(o.name, owner.name) as organisation, coalesce(o.side, owner.side) as side,
    case when m.organisation_id = $2 then p.name end as person
  from (${which}) j
  left join person p on p.id = j.person_id
  left join lateral (
    select m.organisation_id from membership m
    where m.person_id = j.person_id and m.workspace_id = j.workspace_id and m.organisation_id is not null
    order by (m.since <= j.at and coalesce(m.until > j.at, true)) desc, m.since desc limit 1) m on true
  left join organisation o on o.id = m.organisation_id
  left join organisation owner on owner.id = j.owner_organisation_id
  where ${visibleSql('j')}
  order by j.sequence desc
  limit ${MANY}`;

/** What happened to one entry; $5 is the entry. */
export const HISTORY_OF_ENTRY = historyOf(
  'select *, person_id as written_by from journal where workspace_id = $1 and entry_id = $5',
);

/** What happened to one thing; $5 is its id. Of an act that is told to several rows, one event. */
export const HISTORY_OF_THING = historyOf(
  `select distinct on (coalesce(mutation_id, id), action) *, person_id as written_by from journal
   where workspace_id = $1 and subject_id = $5 order by coalesce(mutation_id, id), action, sequence`,
);
