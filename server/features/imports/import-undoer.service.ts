import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import { Clock } from '../../database/sources.js';
import { db } from '../../database/with-actor.js';
import { RecommendationWriter } from '../recommendations/recommendation-writer.service.js';
import {
  PositionEntity,
  RecommendationEntity,
  RecommendationGroupEntity,
  RecommendationSdgEntity,
  RecommendationThemeEntity,
} from '../recommendations/recommendation.entity.js';
import { RowTagsService } from '../recommendations/row-tags.service.js';
import { ReviewEntity } from '../recommendations/review.entity.js';
import type { ChangedRow, ImportEntity } from './import.entity.js';

const REASON = 'The import that added it was undone.';

/** Takes an import back, inside the open transaction. Nothing is deleted but tags it had added. */
@Injectable()
export class ImportUndoer {
  constructor(
    private readonly writer: RecommendationWriter,
    private readonly rowTags: RowTagsService,
    private readonly clock: Clock,
  ) {}

  /**
   * Archives the rows the import added, with all that people wrote there, and gives the rows it changed their former
   * content, unless somebody changed them since. Gives the references of rows that were left as they are. `now` marks
   * what left with this import, so that it can come back.
   */
  async undo(of: ImportEntity, now: Date): Promise<string[]> {
    const { addedIds = [], changed = [], createdReviewIds = [] } = of.changes ?? {};
    await db().update(
      RecommendationEntity,
      { id: In([...addedIds]), archivedAt: IsNull() },
      { archivedAt: now, archiveReason: REASON, changedAt: now, version: () => 'version + 1' },
    );
    const left: string[] = [];
    for (const row of changed) {
      const reference = await this.restore(row);
      if (reference) left.push(reference);
    }
    for (const id of createdReviewIds) {
      const isInUse = await db().existsBy(RecommendationEntity, { reviewId: id, archivedAt: IsNull() });
      if (!isInUse) await db().update(ReviewEntity, { id }, { archivedAt: now });
    }
    return left;
  }

  /** Null when the row is as before; its reference when somebody changed it after the import. */
  private async restore(changed: ChangedRow): Promise<string | null> {
    const row = await db().findOneBy(RecommendationEntity, { id: changed.id });
    if (!row || row.archivedAt) return null;
    if (row.version !== changed.versionAfter) return row.reference;
    const now = this.clock.now();
    await db()
      .createQueryBuilder()
      .update(RecommendationEntity)
      .set({ ...changed.before, version: row.version + 1, changedAt: now })
      .where({ id: row.id, version: row.version })
      .execute();
    if (changed.statesBefore) await this.writer.replaceStates(row.id, changed.statesBefore);
    await this.takeTagsBack(changed);
    await this.restorePosition(row, changed);
    return null;
  }

  /** Tags that people revised since the import stay as they chose them. */
  private async takeTagsBack({ id, tagsVersionAfter, ...added }: ChangedRow): Promise<void> {
    if (tagsVersionAfter === null) return;
    const now = await this.rowTags.versionOf(id);
    if (tagsVersionAfter !== undefined && tagsVersionAfter !== now) return;
    const of = { recommendationId: id };
    await db().delete(RecommendationThemeEntity, { ...of, themeId: In([...added.addedThemeIds]) });
    await db().delete(RecommendationGroupEntity, { ...of, affectedGroupId: In([...added.addedGroupIds]) });
    await db().delete(RecommendationSdgEntity, { ...of, sdgTargetCode: In([...added.addedSdgs]) });
    await this.rowTags.countRevision(id);
  }

  /** The history only grows: the former position is stated again, with the reason. */
  private async restorePosition(row: RecommendationEntity, changed: ChangedRow): Promise<void> {
    if (!('position' in changed.before)) return;
    const [, former] = await db().find(PositionEntity, {
      where: { recommendationId: row.id },
      order: { writtenAt: 'DESC', id: 'DESC' },
      take: 2,
    });
    if (former) await this.writer.insertPosition(row, { ...former, reason: 'An import was undone.' });
  }
}
