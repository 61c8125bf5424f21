import { visibleSql } from '../visible.js';

/**
 * The clusters of a workspace with how many rows stand in each, by review, the newest review first. Parameters: $1–$4 the
 * reader (see `readerValues`), $5 the one wanted (null: all).
 */
export const CLUSTERS = `
  select k.id, k.name, k.convener_ids as "convenerIds", k.version,
    coalesce((
      select json_agg(json_build_object('reviewId', x.id, 'rows', x.rows) order by x.cycle_number desc, x.id) from (
        select v.id, v.cycle_number, count(*)::int as rows
        from matrix_entry e
        join recommendation r on r.id = e.recommendation_id and r.archived_at is null
        join review v on v.id = e.review_id
        where e.workspace_id = $1 and e.cluster_id = k.id and ${visibleSql('e')}
        group by v.id, v.cycle_number) x), '[]'::json) as reviews
  from cluster k
  where ${visibleSql('k')} and k.archived_at is null and ($5::uuid is null or k.id = $5)
  order by k.ordinal, k.name, k.id`;
