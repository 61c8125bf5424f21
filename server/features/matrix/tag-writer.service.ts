import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { changedPart, samePart } from '../../domain/changed-part.js';
import { updateIfUnchanged } from '../../database/conditional-update.js';
import { Journal } from '../../database/journal.js';
import { Clock } from '../../database/sources.js';
import { db } from '../../database/with-actor.js';
import type { Conflict } from '../../graphql/result.js';
import { MatrixEntryEntity } from '../recommendations/matrix-entry.entity.js';
import { AffectedGroupEntity, ThemeEntity } from '../recommendations/recommendation.entity.js';
import { RowTagsService, type RowTags } from '../recommendations/row-tags.service.js';
import { ConflictsService } from './conflicts.service.js';

/** Tags in words, as the journal and a conflict tell them. */
interface TagNames {
  readonly themes?: readonly string[];
  readonly affectedGroups?: readonly string[];
  readonly sdgTargets?: readonly string[];
}

/** Writes a person's choice of tags with its event. */
@Injectable()
export class TagWriter {
  constructor(
    private readonly rowTags: RowTagsService,
    private readonly conflicts: ConflictsService,
    private readonly journal: Journal,
    private readonly clock: Clock,
  ) {}

  /** Gives the row the tags of `after` against the version the writer saw; tells who was first. The same tags are no change. */
  async write(entry: MatrixEntryEntity, expected: number, before: RowTags, after: RowTags): Promise<Conflict | null> {
    const changed = changedPart<RowTags>(before, after);
    if (Object.keys(changed).length === 0) return null;
    const changes = await namesOf(changed);
    const row = { id: entry.id, expected, column: 'tagsVersion' } as const;
    const isSaved = await updateIfUnchanged(MatrixEntryEntity, row, { changedAt: this.clock.now() });
    if (!isSaved) return this.conflict(entry, expected, changes);
    await this.rowTags.replace(entry.recommendationId, before, after);
    this.record(entry, expected, await namesOf(samePart(before, changed)), changes);
    return null;
  }

  private async conflict({ id }: MatrixEntryEntity, version: number, mine: TagNames) {
    const now = await db().findOneByOrFail(MatrixEntryEntity, { id });
    const theirs = await namesOf(await this.rowTags.of(now.recommendationId));
    return this.conflicts.over(now, { column: 'tagsVersion', version }, mine, samePart(theirs, mine));
  }

  private record(entry: MatrixEntryEntity, version: number, before: object, after: object): void {
    this.journal.record({
      action: 'matrixEntry.reviseTags',
      subjectType: 'MatrixEntry',
      subject: entry,
      entryId: entry.id,
      reviewId: entry.reviewId,
      before: { ...before, tagsVersion: version },
      after: { ...after, tagsVersion: version + 1 },
    });
  }
}

/** The kinds given, in words. */
async function namesOf({ themeIds, groupIds, sdgTargets }: Partial<RowTags>): Promise<TagNames> {
  const themes = await db().findBy(ThemeEntity, { id: In([...(themeIds ?? [])]) });
  const groups = await db().findBy(AffectedGroupEntity, { id: In([...(groupIds ?? [])]) });
  const labels = new Map([...themes, ...groups].map(({ id, label }) => [id, label]));
  const named = (ids: readonly string[]) => ids.map((id) => labels.get(id) ?? '');
  return {
    ...(themeIds && { themes: named(themeIds) }),
    ...(groupIds && { affectedGroups: named(groupIds) }),
    ...(sdgTargets && { sdgTargets }),
  };
}
