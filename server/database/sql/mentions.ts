import { visibleSql } from '../visible.js';

/** Whom a comment of the organisation $2 can name: who reads there now, the writer $3 apart. $1 is the workspace. */
export const MENTIONABLE = `
  select p.id as "personId", p.name from membership m join person p on p.id = m.person_id
  where m.workspace_id = $1 and m.organisation_id = $2 and m.until is null and m.role <> 'ADMINISTRATOR' and p.id <> $3
  group by p.id, p.name order by lower(p.name), p.id`;

/** Names of those whom comments name, as the reader $1–$4 may know them. $5 are the comments. */
export const MENTIONED = `
  select n.comment_id as "commentId", p.id as "personId", p.name
  from mention n join person p on p.id = n.person_id
  where ${visibleSql('n')} and n.comment_id = any($5::uuid[])
  order by lower(p.name), p.id`;

/** The comment \`c\` a mention \`n\` is in as it is read now, and what began its thread, \`t\`. */
const comment = `
  comment f join comment c on c.id = coalesce(f.shared_as_id, f.id)
  left join comment o on o.id = c.replies_to_id
  left join comment t on t.id = coalesce(o.shared_as_id, o.id)`;

const isOpen = `f.id = n.comment_id and ${visibleSql('c')} and c.removed_at is null and c.resolved_at is null
  and (t.id is null or (t.resolved_at is null and t.removed_at is null))`;

const isMine = `${visibleSql('n')} and n.review_id = $5 and n.person_id = $4 and n.seen_at is null`;

/** The mentions of the reader in a review that wait to be seen to, the oldest first. $1–$4 the reader, $5 the review. */
export const MENTIONS_WAITING = `
  select n.id, c.entry_id as "entryId", r.reference, c.body, w.name as by, n.written_at as since
  from mention n
  join (${comment}) on ${isOpen}
  join matrix_entry e on e.id = c.entry_id
  join recommendation r on r.id = e.recommendation_id and r.archived_at is null
  join person w on w.id = n.written_by
  where ${isMine}
  order by n.written_at, n.id`;

/** How many there are. */
export const mentionsCount = `(select count(*)::int from mention n
  join (${comment}) on ${isOpen}
  join matrix_entry e on e.id = c.entry_id
  join recommendation r on r.id = e.recommendation_id and r.archived_at is null
  where ${isMine})`;
