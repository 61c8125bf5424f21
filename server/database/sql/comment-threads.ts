import { visibleSql } from '../visible.js';

/**
 * Whether the reply `c` is still read where its thread is: once a thread was withdrawn, its replies are read by the
 * organisations that wrote them alone. What begins a thread stands for itself. The reader's parameters are $1–$4.
 */
export const standsInThread = (c: string): string => `(${c}.replies_to_id is null or ${c}.owner_organisation_id = $2
    or exists (select from comment t left join comment s on s.id = t.shared_as_id
      where t.id = ${c}.replies_to_id and ${visibleSql('t')} and (t.shared_as_id is null or ${visibleSql('s')})))`;

/** What was taken away stays where somebody replied to it, without its words. */
const isLeft = (c: string) => `(${c}.removed_at is null or exists (
    select from comment a where a.replies_to_id = ${c}.id and a.removed_at is null and ${visibleSql('a')}))`;

/** The comments a reader finds on a row: not those a wider copy took the place of. */
export const listedComment = (c: string): string =>
  `${c}.shared_at is null and ${visibleSql(c)} and ${standsInThread(c)} and ${isLeft(c)}`;

/**
 * The newest comments of one entry with the thread each belongs to now: the copy, where what began it was shared.
 * Parameters: $1–$4 the reader, $5 the entry, $6 at most so many.
 */
export const COMMENTS_OF_ENTRY = `
  select c.id, coalesce(t.shared_as_id, c.replies_to_id) as "threadId"
  from comment c left join comment t on t.id = c.replies_to_id and ${visibleSql('t')}
  where c.entry_id = $5 and ${listedComment('c')}
  order by c.written_at desc, c.id desc
  limit $6`;

/** What began the thread of the reply \`c\`, as it is read now. */
const thread = `
  select n.id, n.kind, n.cell, n.resolved_at from comment f join comment n on n.id = coalesce(f.shared_as_id, f.id)
  where f.id = c.replies_to_id and ${visibleSql('n')}`;

/** Whether the thread of \`c\` is done with: resolved, or a question that has its answer. */
const isDone = `case when coalesce(t.kind, c.kind) = 'REMARK' then coalesce(t.resolved_at, c.resolved_at) is not null
  else exists (select from comment a where a.answers_id = coalesce(t.id, c.answers_id, c.id) and a.audience = 'JOINT') end`;

/**
 * How many comments of open threads the reader finds on each cell of a review, and on each row as such (no cell).
 * Parameters: $1–$4 the reader, $5 the review.
 */
export const OPEN_COMMENTS = `
  select c.entry_id as "entryId", coalesce(t.cell, c.cell) as cell, count(*)::int as count
  from comment c
  join matrix_entry e on e.id = c.entry_id and e.review_id = $5 and ${visibleSql('e')}
  join recommendation r on r.id = e.recommendation_id and r.archived_at is null
  left join lateral (${thread}) t on true
  where c.removed_at is null and ${listedComment('c')} and not (${isDone})
  group by 1, 2
  order by 1, 2`;
