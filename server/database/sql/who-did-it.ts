/**
 * Who stands behind the event `j` of the journal: the person `p`, the organisation `o` for which they acted then, and
 * `owner`, whose the thing is. Which of them a reader is told is for the statement to say.
 */
export const whoDidIt = `
  left join person p on p.id = j.person_id
  left join lateral (
    select m.organisation_id from membership m
    where m.person_id = j.person_id and m.workspace_id = j.workspace_id and m.organisation_id is not null
    order by (m.since <= j.at and coalesce(m.until > j.at, true)) desc, m.since desc limit 1) m on true
  left join organisation o on o.id = m.organisation_id
  left join organisation owner on owner.id = j.owner_organisation_id`;
