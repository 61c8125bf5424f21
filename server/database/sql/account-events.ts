/** How many are read at once. */
export const EVENTS_AT_ONCE = 50;

/**
 * What happened with the actor's own account, the newest first. Whoever else had a hand in it is named to those who may
 * know them. Parameters: $1 the person, $2 the event after which to go on (null: from the newest).
 */
export const ACCOUNT_EVENTS = `
  select j.id, substr(j.action, 9) as kind, j.at, j.after->>'device' as device, p.name as by,
    coalesce(j.after ? 'by', false) as "isByOther"
  from journal j left join person p on p.id = (j.after->>'by')::uuid
  where j.workspace_id is null and j.subject_id = $1 and j.person_id = $1 and j.subject_type = 'Account'
    and ($2::uuid is null or j.sequence < (select b.sequence from journal b where b.id = $2 and b.subject_id = $1))
  order by j.sequence desc
  limit ${EVENTS_AT_ONCE + 1}`;
