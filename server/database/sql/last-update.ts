import { visibleSql } from '../visible.js';

/**
 * When the row `e` (matrix_entry) was last updated as far as the reader may see it, whose four parameters are $1–$4:
 * its plan, measures, assessments, joint status, indicators, commitments and evidence. What another side does in
 * private does not count, else its absence from this list would betray it. Comments are talk and update nothing.
 */
export const lastUpdateSql = `greatest(e.changed_at,
  (select max(a.changed_at) from action a where a.entry_id = e.id and ${visibleSql('a')}),
  (select max(v.written_at) from assessment_version v where v.entry_id = e.id and ${visibleSql('v')}),
  (select j.changed_at from joint_status j where j.entry_id = e.id and ${visibleSql('j')}),
  (select max(greatest(i.changed_at, (
     select max(m.changed_at) from measurement m where m.indicator_id = i.id and ${visibleSql('m')})))
   from indicator i where i.entry_id = e.id and ${visibleSql('i')}),
  (select max(c.changed_at) from commitment_recommendation cr join commitment c on c.id = cr.commitment_id
   where cr.entry_id = e.id and ${visibleSql('c')}),
  (select max(p.changed_at) from evidence p where p.entry_id = e.id and ${visibleSql('p')}))`;

/** Both sides agreed that nothing is left to do on the row `e`: it can be neither late nor old. */
export const agreedFullSql = `exists (
  select 1 from joint_status j where j.entry_id = e.id and j.state = 'AGREED' and j.value = 'FULLY_IMPLEMENTED')`;

/**
 * Whether the row `e` is old: not updated since `freshSince`, an SQL expression of an instant, and not agreed to be
 * fully implemented. Most rows are told fresh by their plan alone.
 */
export const isOldSql = (freshSince: string): string => `
  case when e.changed_at >= ${freshSince} then false
    else ${lastUpdateSql} < ${freshSince} and not ${agreedFullSql} end`;
