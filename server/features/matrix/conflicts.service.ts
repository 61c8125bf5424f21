import { Injectable } from '@nestjs/common';
import { currentActor, db } from '../../database/with-actor.js';
import { whoDidIt } from '../../database/sql/who-did-it.js';
import { membershipIn } from '../../domain/actor.js';
import { samePart } from '../../domain/changed-part.js';
import { versionOfGroup } from '../../domain/matrix-groups.js';
import { Conflict } from '../../graphql/result.js';
import { MatrixEntryEntity } from '../recommendations/matrix-entry.entity.js';
import type { ReviseMatrixEntryInput } from './matrix-view.model.js';

interface LaterChange {
  entryId: string;
  before: Record<string, unknown> | null;
  person: string | null;
  organisationId: string | null;
  organisation: string | null;
}

/** The version of a field group that the writer saw. */
interface SeenVersion {
  readonly column: (typeof versionOfGroup)[keyof typeof versionOfGroup];
  readonly version: number;
}

/** A change of one field group that came too late: to which row, as it is now, and what it wanted. */
export interface LostChange {
  readonly entry: MatrixEntryEntity;
  readonly seen: SeenVersion;
  readonly mine: object;
}

/** Tells of a lost race: what both started from, what each wants, and who was first. */
@Injectable()
export class ConflictsService {
  /** The conflict over one field group of an entry, for the fields `mine` that could not be written. */
  async ofEntry(input: ReviseMatrixEntryInput, mine: object): Promise<Conflict> {
    const entry = await db().findOneByOrFail(MatrixEntryEntity, { id: input.id });
    const seen = { column: versionOfGroup[input.fieldGroup], version: input.expectedVersion };
    return this.over(entry, seen, mine, samePart(entry, mine));
  }

  /** The conflict over the group that `seen.column` counts: `theirs` are the fields of `mine` as they stand now. */
  async over(entry: MatrixEntryEntity, seen: SeenVersion, mine: object, theirs: object): Promise<Conflict> {
    const later = await this.later([entry]);
    return this.told({ entry, seen, mine }, theirs, later);
  }

  /** The conflicts over many changes of rows of one workspace, in their order: one statement for all. */
  async ofMany(lost: readonly LostChange[]): Promise<Conflict[]> {
    if (lost.length === 0) return [];
    const later = await this.later(lost.map(({ entry }) => entry));
    return lost.map((change) => this.told(change, samePart(change.entry, change.mine), later));
  }

  private told({ entry, seen, mine }: LostChange, theirs: object, changes: readonly LaterChange[]): Conflict {
    const later = changes.filter(
      ({ entryId, before }) => entryId === entry.id && Number(before?.[seen.column] ?? 0) >= seen.version,
    );
    const undone = Object.assign({}, ...later.map(({ before }) => before ?? {}).reverse()) as Record<string, unknown>;
    const base = samePart({ ...theirs, ...undone }, mine);
    return new Conflict({
      id: entry.id,
      currentVersion: entry[seen.column],
      base,
      mine,
      theirs,
      theirsBy: this.name(entry, later),
    });
  }

  /** The journal's changes of these rows, oldest first. */
  private later(entries: readonly MatrixEntryEntity[]): Promise<LaterChange[]> {
    const ids = [...new Set(entries.map(({ id }) => id))];
    return db().query<LaterChange[]>(
      `select j.entry_id as "entryId", j.before, p.name as person, m.organisation_id as "organisationId",
         o.name as organisation
       from journal j
       ${whoDidIt}
       where j.workspace_id = $1 and j.entry_id = any($2::uuid[]) and j.subject_id = j.entry_id
       order by j.sequence`,
      [entries[0].workspaceId, ids],
    );
  }

  /** Inside one organisation the person, outside it the organisation. */
  private name(entry: MatrixEntryEntity, later: LaterChange[]): string | null {
    const last = later.at(-1);
    if (!last) return null;
    const mine = membershipIn(currentActor(), entry.workspaceId)?.organisationId;
    return last.organisationId === mine ? last.person : last.organisation;
  }
}
