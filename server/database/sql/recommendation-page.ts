import { visibleSql } from '../visible.js';
import { whoDidIt } from './who-did-it.js';

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

/** Whether the event `j` is of another organisation's reply in a thread that was withdrawn. */
const isReplyTo = `(w.kind = 'COMMENT' and j.owner_organisation_id <> $2 and j.subject_id in (
      select a.id from comment a left join comment f on f.id = a.replies_to_id
      where a.entry_id = w.entry_id and w.subject_id in (a.replies_to_id, f.shared_as_id)))`;

/**
 * Whether words of the event `j` were withdrawn since, by another organisation than the reader's: of the thing itself,
 * and for an assessment of what it was compared with too. The record keeps them; it is not read to anybody outside.
 */
const isWithdrawn = `exists (
  select 1 from withdrawal w
  where ${visibleSql('w')} and w.owner_organisation_id <> $2 and w.written_at >= j.at and j.audience <> 'ORGANISATION'
    and (w.subject_id = j.subject_id or ${isReplyTo}
      or (w.kind = 'ASSESSMENT' and w.entry_id = j.entry_id and j.subject_type = 'Assessment'
        and j.owner_organisation_id = w.owner_organisation_id)))`;

/** Whether the joint status may have quoted an assessment that was withdrawn since. */
const mayQuote = `j.subject_type = 'JointStatus' and exists (
  select 1 from withdrawal w
  where ${visibleSql('w')} and w.owner_organisation_id <> $2 and w.written_at >= j.at and w.kind = 'ASSESSMENT'
    and w.entry_id = j.entry_id)`;

const told = (column: string) =>
  `case when ${isWithdrawn} then null when ${mayQuote} then j.${column} - 'reason' else j.${column} end as ${column}`;

/**
 * What the reader may know of the events that `which` picks from the journal, the newest first. The person is named to
 * their own organisation alone, and outside it the organisation they acted for. Parameters: $1–$4 the reader, $5 `which`.
 */
const historyOf = (which: string) => `
  select j.id, j.action, j.subject_type as "subjectType", j.audience, ${told('before')}, ${told('after')}, j.at,
    j.revert_of as "revertOf",
    coalesce(o.name, owner.name) as organisation, coalesce(o.side, owner.side) as side,
    case when m.organisation_id = $2 then p.name end as person
  from (${which}) j
  ${whoDidIt}
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
