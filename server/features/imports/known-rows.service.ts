import { Injectable } from '@nestjs/common';
import type { KnownRow } from '../../domain/import-matching.js';
import { statement } from '../../database/with-actor.js';

/** Rows of a review as matching compares them; tags and the newest source beside each. */
const rowsThat = (condition: string) => `
  select r.id, r.reference, r.kind, r.number, r.text, r.position, r.action_category as "actionCategory",
    p.verbatim as "positionVerbatim", p.source_symbol as "sourceSymbol", p.source_paragraph as "sourceParagraph",
    array(select coalesce(s.state_code, s.label) from recommending_state s
      where s.recommendation_id = r.id order by s.ordinal) as states,
    array(select t.scheme || E'\\n' || t.label from recommendation_theme rt join theme t on t.id = rt.theme_id
      where rt.recommendation_id = r.id order by rt.ordinal) as themes,
    array(select g.label from recommendation_group rg join affected_group g on g.id = rg.affected_group_id
      where rg.recommendation_id = r.id order by rg.ordinal) as groups,
    array(select s.sdg_target_code from recommendation_sdg s
      where s.recommendation_id = r.id order by s.ordinal) as sdgs,
    (select json_build_object(
       'themes', coalesce(json_agg(t.scheme || E'\\n' || t.label) filter (where x.kind = 'THEME'), '[]'::json),
       'groups', coalesce(json_agg(g.label) filter (where x.kind = 'GROUP'), '[]'::json),
       'sdgs', coalesce(json_agg(x.tag) filter (where x.kind = 'SDG'), '[]'::json))
     from removed_tag x
     left join theme t on x.kind = 'THEME' and t.id::text = x.tag
     left join affected_group g on x.kind = 'GROUP' and g.id::text = x.tag
     where x.recommendation_id = r.id) as "removedTags"
  from recommendation r
  left join lateral (
    select verbatim, source_symbol, source_paragraph from position
    where recommendation_id = r.id order by written_at desc, id desc limit 1) p on true
  where r.review_id = $1 and ${condition}
  order by r.sort_key`;

const KNOWN = rowsThat('r.archived_at is null');
/**
 * Archived together with the import that had added them, and not by a person who called them a mistake; without those
 * whose reference another row bears by now.
 */
const UNDONE = rowsThat(`exists (select from import i where i.id = r.import_id and i.undone_at = r.archived_at)
    and not exists (select from recommendation o
      where o.review_id = r.review_id and o.reference = r.reference and o.archived_at is null)`);

@Injectable()
export class KnownRowsService {
  /** The rows of a review the caller may read; a review that is not there yet has none. */
  async ofReview(reviewId: string | null): Promise<KnownRow[]> {
    return reviewId === null ? [] : statement<KnownRow>('known-rows', KNOWN, [reviewId]);
  }

  /** The rows that left a review because the import that had added them was undone. */
  async undoneIn(reviewId: string | null): Promise<KnownRow[]> {
    return reviewId === null ? [] : statement<KnownRow>('undone-rows', UNDONE, [reviewId]);
  }
}
