import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { db } from '../../database/with-actor.js';
import { MatrixEntryEntity } from './matrix-entry.entity.js';
import {
  RecommendationGroupEntity,
  RecommendationSdgEntity,
  RecommendationThemeEntity,
} from './recommendation.entity.js';
import { RemovedTagEntity } from './removed-tag.entity.js';

/** The tags of one row in their order: ids of themes and groups of persons, codes of SDG goals and targets. */
export interface RowTags {
  readonly themeIds: readonly string[];
  readonly groupIds: readonly string[];
  readonly sdgTargets: readonly string[];
}

const kinds = { themeIds: 'THEME', groupIds: 'GROUP', sdgTargets: 'SDG' } as const satisfies Record<
  keyof RowTags,
  RemovedTagEntity['kind']
>;

const without = (list: readonly string[], known: readonly string[]) => list.filter((one) => !known.includes(one));

/** Reads and replaces the tags of one row, and keeps in mind what people took out. */
@Injectable()
export class RowTagsService {
  /** The tags as they stand. */
  async of(recommendationId: string): Promise<RowTags> {
    const inOrder = { where: { recommendationId }, order: { ordinal: 'ASC' } } as const;
    const themes = await db().find(RecommendationThemeEntity, inOrder);
    const groups = await db().find(RecommendationGroupEntity, inOrder);
    const sdgs = await db().find(RecommendationSdgEntity, inOrder);
    return {
      themeIds: themes.map(({ themeId }) => themeId),
      groupIds: groups.map(({ affectedGroupId }) => affectedGroupId),
      sdgTargets: sdgs.map(({ sdgTargetCode }) => sdgTargetCode),
    };
  }

  /** What people took out of the row, by kind. */
  async removedFrom(recommendationId: string): Promise<RowTags> {
    const removed = await db().findBy(RemovedTagEntity, { recommendationId });
    const ofKind = (wanted: RemovedTagEntity['kind']) =>
      removed.filter(({ kind }) => kind === wanted).map(({ tag }) => tag);
    return { themeIds: ofKind('THEME'), groupIds: ofKind('GROUP'), sdgTargets: ofKind('SDG') };
  }

  /** Gives the row other tags, as a person chose them: what is gone stays gone, what is back may stay. */
  async replace(recommendationId: string, before: RowTags, after: RowTags): Promise<void> {
    const of = { recommendationId };
    await db().delete(RecommendationThemeEntity, of);
    await db().delete(RecommendationGroupEntity, of);
    await db().delete(RecommendationSdgEntity, of);
    const row = (ordinal: number) => ({ ...of, ordinal });
    const themes = after.themeIds.map((themeId, at) => ({ ...row(at), themeId }));
    const groups = after.groupIds.map((affectedGroupId, at) => ({ ...row(at), affectedGroupId }));
    const sdgs = after.sdgTargets.map((sdgTargetCode, at) => ({ ...row(at), sdgTargetCode }));
    if (themes.length) await db().insert(RecommendationThemeEntity, themes);
    if (groups.length) await db().insert(RecommendationGroupEntity, groups);
    if (sdgs.length) await db().insert(RecommendationSdgEntity, sdgs);
    for (const name of Object.keys(kinds) as (keyof RowTags)[]) {
      await this.remember(recommendationId, kinds[name], before[name], after[name]);
    }
  }

  /** Counts a change of the row's tags that came from elsewhere than a person's hand; gives the new version. */
  async countRevision(recommendationId: string): Promise<number> {
    const next = { tagsVersion: () => 'tags_version + 1', version: () => 'version + 1' };
    await db().update(MatrixEntryEntity, { recommendationId, audience: 'JOINT' }, next);
    return this.versionOf(recommendationId);
  }

  /** The version the row's tags have. */
  async versionOf(recommendationId: string): Promise<number> {
    const { tagsVersion } = await db().findOneByOrFail(MatrixEntryEntity, { recommendationId, audience: 'JOINT' });
    return tagsVersion;
  }

  private async remember(
    recommendationId: string,
    kind: RemovedTagEntity['kind'],
    before: readonly string[],
    after: readonly string[],
  ): Promise<void> {
    await db().delete(RemovedTagEntity, { recommendationId, kind, tag: In([...after]) });
    const gone = without(before, after).map((tag) => ({ recommendationId, kind, tag }));
    if (gone.length) await db().insert(RemovedTagEntity, gone);
  }
}
