import { membershipIn, type Readable } from '../domain/actor.js';
import { samePart } from '../domain/changed-part.js';
import { currentActor, statement } from '../database/with-actor.js';
import { whoDidIt } from '../database/sql/who-did-it.js';
import { Conflict } from './result.js';

interface LaterChange {
  before: Record<string, unknown> | null;
  person: string | null;
  organisationId: string | null;
  organisation: string | null;
}

/** A thing of which each change is journalled with what stood before, the version among it. */
type Versioned = Readable & { readonly id: string; readonly version: number };

/**
 * The conflict over a thing that somebody else changed first: `now` is the thing as it stands, `mine` the fields that
 * could not be written. What the writer started from is told by undoing the journal's changes since that version.
 */
export async function lostRace(now: Versioned, expectedVersion: number, mine: object): Promise<Conflict> {
  const later = await changesSince(now, expectedVersion);
  const theirs = samePart(now, mine);
  const undone = Object.assign({}, ...later.map(({ before }) => before ?? {}).reverse()) as Record<string, unknown>;
  return new Conflict({
    id: now.id,
    currentVersion: now.version,
    base: samePart({ ...theirs, ...undone }, mine),
    mine,
    theirs,
    theirsBy: nameOf(now, later.at(-1)),
  });
}

/** Oldest first; only changes of the thing itself, which stay where it may be read. */
const changesSince = (thing: Versioned, version: number): Promise<LaterChange[]> =>
  statement<LaterChange>(
    'changes-since',
    `select j.before, p.name as person, m.organisation_id as "organisationId", o.name as organisation
     from journal j
     ${whoDidIt}
     where j.workspace_id = $1 and j.subject_id = $2 and (j.before->>'version')::int >= $3
     order by j.sequence`,
    [thing.workspaceId, thing.id, version],
  );

/** Inside one organisation the person, outside it the organisation. */
function nameOf(thing: Versioned, last: LaterChange | undefined): string | null {
  if (!last) return null;
  const mine = membershipIn(currentActor(), thing.workspaceId)?.organisationId;
  return last.organisationId === mine ? last.person : last.organisation;
}
