import { visibleSql } from '../visible.js';

/**
 * The scheme by whose themes a review is grouped, as one value: the one in which most rows carry a theme; between equals
 * the workspace's own, then OHCHR's newest, then UPR Info's. A review can carry labels of several, as when a later OHCHR
 * list joins rows that came from UPR Info. Parameters: $1–$4 the reader (see `readerValues`), $5 the review.
 */
export const themeSchemeSql = `(
  select t.scheme from matrix_entry e
  join recommendation r on r.id = e.recommendation_id and r.archived_at is null
  join recommendation_theme rt on rt.recommendation_id = r.id
  join theme t on t.id = rt.theme_id
  where ${visibleSql('e')} and e.audience = 'JOINT' and e.review_id = $5::uuid
  group by t.scheme
  order by count(distinct r.id) desc, array_position(array['WORKSPACE', 'OHCHR_4', 'OHCHR_3', 'OHCHR_2'], t.scheme)
  limit 1)`;
