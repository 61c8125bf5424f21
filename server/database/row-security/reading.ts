/**
 * What a transaction knows of its actor, for policies: each value is read once in a statement, not once for each row.
 * Without `act_as` all are null, and null matches nothing.
 */
export const actor = {
  person: '(select actor_person())',
  /** Workspaces of any membership, those of a mere administrator too. */
  places: '(select actor_places())::uuid[]',
  /** Workspaces whose content the actor reads: those in which an organisation stands behind them. */
  workspaces: '(select actor_workspaces())::uuid[]',
  organisations: '(select actor_organisations())::uuid[]',
  /** `workspace:SIDE` of each membership. */
  sides: '(select actor_sides())::text[]',
  /** `workspace:SIDE:ROLE` of each membership; the side is empty for a mere administrator. */
  standings: '(select actor_standings())::text[]',
} as const;

/** Whether the row's side is one of the actor's. */
export const isOwnSide = `workspace_id || ':' || owner_side = any (${actor.sides})`;

/**
 * The one reading rule (`mayRead`) as a policy on a content table: the audience decides, and the sides never see each
 * other's.
 */
export const isReadable = readableWhen('written_by');

/** The same for a table that calls the author of a PERSONAL row otherwise. */
export function readableWhen(author: string): string {
  return (
    `workspace_id = any (${actor.workspaces}) and case audience` +
    ` when 'JOINT' then true when 'PUBLIC' then true` +
    ` when 'SIDE' then ${isOwnSide}` +
    ` when 'ORGANISATION' then owner_organisation_id = any (${actor.organisations})` +
    ` when 'PERSONAL' then ${author} = ${actor.person} else false end`
  );
}
