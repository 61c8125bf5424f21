/** What a person is in every workspace now, as JSON; `person` names the column with their id. */
const membershipsOf = (person: string): string => `
  coalesce((select jsonb_agg(jsonb_build_object(
      'workspaceId', w.workspace_id, 'organisationId', w.organisation_id, 'side', w.side, 'roles', w.roles))
    from (
      select m.workspace_id, max(m.organisation_id::text) as organisation_id, max(o.side) as side,
        jsonb_agg(m.role order by m.role) as roles
      from membership m left join organisation o on o.id = m.organisation_id
      where m.person_id = ${person} and m.until is null
      group by m.workspace_id
    ) w), '[]')`;

/**
 * Who may be written to: somebody with an account that is let in, a member of any workspace now, who wants to be
 * reminded. The demonstration’s people have no addresses that lead anywhere.
 */
const mayBeWrittenTo = `
  p.suspended_at is null and not p.is_demonstration
  and coalesce((select r.is_wanted from reminder r where r.person_id = p.id), true)
  and exists (select from membership m where m.person_id = p.id and m.until is null and m.role = 'COORDINATOR')`;

/** The ids of all who may be written to and decide for a side. */
export const TO_REMIND = `select p.id from person p where ${mayBeWrittenTo}`;

/**
 * One of them as an actor, as they are now, with their address; nothing when they may not be written to, or were
 * already on that day. Parameters: $1 the person, $2 the day.
 */
export const REMINDED_PERSON = `
  select p.id as "personId", p.name, p.language, p.email, ${membershipsOf('p.id')} as memberships
  from person p
  where p.id = $1 and ${mayBeWrittenTo}
    and not exists (select from reminder r where r.person_id = p.id and r.last_day = $2)`;

/** Notes when a letter left, or what a person wants. Parameters: $1 the person, $2 the day (null: as it was), $3 wanted. */
export const NOTE_REMINDER = `
  insert into reminder as r (person_id, last_day, is_wanted) values ($1, $2, coalesce($3, true))
  on conflict (person_id) do update set last_day = coalesce($2, r.last_day), is_wanted = coalesce($3, r.is_wanted)`;
