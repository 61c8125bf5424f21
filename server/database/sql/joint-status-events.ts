import { visibleSql } from '../visible.js';

/** The commands that moved the joint statuses of the entries $5, oldest first. $1–$4 the reader. */
export const JOINT_STATUS_EVENTS = `
  select s.id, s.entry_id as "entryId", s.command, s.side, s.value, s.reason, s.from_state as "fromState",
    s.to_state as "toState", s.written_at as "at", o.name as organisation
  from joint_status_event s join organisation o on o.id = s.owner_organisation_id
  where s.entry_id = any($5) and ${visibleSql('s')}
  order by s.written_at, s.id`;
