import { visibleSql } from '../visible.js';
import { whoDidIt } from './who-did-it.js';

/** Most exports that are listed. */
export const MANY_EXPORTS = 200;

/**
 * The chains of the record that the reader may read, with where each ends: everybody's first, then the side's, the
 * organisation's and the person's own. Parameters: $1–$4 the reader.
 */
export const CHAIN_HEADS = `
  select c.id, c.audience, c.owner_organisation_id as "organisationId", c.owner_side as side, o.name as organisation,
    c.length::int as events, encode(c.head, 'hex') as head
  from (select *, person_id as written_by from journal_chain where workspace_id = $1) c
  left join organisation o on o.id = c.owner_organisation_id
  where ${visibleSql('c')}
  order by array_position(array['PUBLIC', 'JOINT', 'SIDE', 'ORGANISATION', 'PERSONAL'], c.audience)`;

/**
 * The files that were taken away, as far as the reader may know of it, the newest first. The person is named to their own
 * organisation alone. Parameters: $1–$4 the reader.
 */
export const EXPORTS = `
  select j.id, j.action, j.after->>'title' as title, j.after->>'audience' as audience, j.after->>'format' as format,
    (j.after->>'recordNumber')::int as "recordNumber",
    (j.after->>'rows')::int as rows, (j.after->>'rowsOfReview')::int as "rowsOfReview", j.at, coalesce(o.name, owner.name) as organisation,
    case when coalesce(m.organisation_id, j.owner_organisation_id) = $2 then p.name end as person
  from (select *, person_id as written_by from journal where workspace_id = $1 and action like '%.export') j
  ${whoDidIt}
  where ${visibleSql('j')}
  order by j.at desc, j.sequence desc
  limit ${MANY_EXPORTS}`;
