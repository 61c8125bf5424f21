import { Injectable } from '@nestjs/common';
import type { EntityTarget, ObjectLiteral } from 'typeorm';
import type { QueryDeepPartialEntity } from 'typeorm/query-builder/QueryPartialEntity.js';
import { numberSortKey, ownReference, suggestActionCategory } from '../../domain/recommendation-grammar.js';
import { textKey, tidyText } from '../../domain/text-likeness.js';
import { Audience } from '../../domain/vocabulary.js';
import { Clock, Ids } from '../../database/sources.js';
import { currentActor, db } from '../../database/with-actor.js';
import { States } from '../cycles/reference/states.js';
import { MatrixEntryEntity } from './matrix-entry.entity.js';
import type { NewPosition, NewRecommendation, NewTags } from './new-recommendation.js';
import {
  PositionEntity,
  RecommendationEntity,
  RecommendationGroupEntity,
  RecommendationSdgEntity,
  RecommendationThemeEntity,
  RecommendingStateEntity,
} from './recommendation.entity.js';
import type { ReviewEntity } from './review.entity.js';
import { RowTagsService, type RowTags } from './row-tags.service.js';
import { TagsService } from './tags.service.js';

/** How many rows one insert carries; PostgreSQL takes 65,535 parameters. */
const BATCH = 500;

/** Sorts own references behind paragraph numbers, by their own count. */
const ownSortKey = (ordinal: number) => `~${String(ordinal).padStart(6, '0')}`;

/** What a row is called and where it sorts. */
type Naming = Pick<RecommendationEntity, 'number' | 'reference' | 'sortKey'>;

/** Tags that a row did not have before. */
export interface AddedTags {
  readonly addedThemeIds: string[];
  readonly addedGroupIds: string[];
  readonly addedSdgs: string[];
  /** The version the row's tags have since; null when none was added. */
  readonly tagsVersionAfter: number | null;
}

/** Writes recommendations with their positions, tags and empty matrix rows, many in few statements. */
@Injectable()
export class RecommendationWriter {
  constructor(
    private readonly tags: TagsService,
    private readonly rowTags: RowTagsService,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** Adds rows to a review inside the open transaction; gives them in the same order. */
  async insert(
    review: ReviewEntity,
    recommendations: readonly NewRecommendation[],
    importId: string | null = null,
  ): Promise<RecommendationEntity[]> {
    let next = await this.nextOrdinal(review);
    const entities = recommendations.map((recommendation) =>
      this.entity(
        review,
        recommendation,
        this.named(review, recommendation.number, () => next++),
        importId,
      ),
    );
    await insertAll(RecommendationEntity, entities);
    await insertAll(
      MatrixEntryEntity,
      entities.map((entity) => this.emptyEntry(entity)),
    );
    const positions = entities.map((entity, at) => this.position(entity, recommendations[at].position, importId));
    await insertAll(PositionEntity, positions);
    await this.insertTags(review.workspaceId, new Map(entities.map((entity, at) => [entity.id, recommendations[at]])));
    return entities;
  }

  /** Adds tags of recommendations that have none of these kinds yet. */
  async insertTags(workspaceId: string, tags: ReadonlyMap<string, NewTags>): Promise<void> {
    const all = [...tags];
    const themeId = await this.tags.themeIds(
      workspaceId,
      all.flatMap(([, of]) => [...of.themes]),
    );
    const groupId = await this.tags.groupIds(
      workspaceId,
      all.flatMap(([, of]) => [...of.affectedGroups]),
    );
    const rows = <Label, Row>(list: (of: NewTags) => readonly Label[], row: (label: Label) => Row) =>
      all.flatMap(([recommendationId, of]) =>
        list(of).map((label, ordinal) => ({ recommendationId, ordinal, ...row(label) })),
      );
    await insertAll(
      RecommendingStateEntity,
      rows(
        (of) => of.recommendingStates,
        (label) => ({ label, stateCode: stateCode(label) }),
      ),
    );
    await insertAll(
      RecommendationThemeEntity,
      rows(
        (of) => unique(of.themes.map(themeId)),
        (id) => ({ themeId: id }),
      ),
    );
    await insertAll(
      RecommendationGroupEntity,
      rows(
        (of) => unique(of.affectedGroups.map(groupId)),
        (affectedGroupId) => ({ affectedGroupId }),
      ),
    );
    await insertAll(
      RecommendationSdgEntity,
      rows(
        (of) => unique(of.sdgTargets),
        (sdgTargetCode) => ({ sdgTargetCode }),
      ),
    );
  }

  /** Adds the tags a row does not have yet, behind those it has, but none that people took out; gives what was added. */
  async addTags(workspaceId: string, recommendationId: string, tags: NewTags): Promise<AddedTags> {
    const themeId = await this.tags.themeIds(workspaceId, tags.themes);
    const groupId = await this.tags.groupIds(workspaceId, tags.affectedGroups);
    const of = { recommendationId };
    const now = await this.rowTags.of(recommendationId);
    const removed = await this.rowTags.removedFrom(recommendationId);
    const kept = (kind: keyof RowTags) => [...now[kind], ...removed[kind]];
    const addedThemeIds = without(tags.themes.map(themeId), kept('themeIds'));
    const addedGroupIds = without(tags.affectedGroups.map(groupId), kept('groupIds'));
    const addedSdgs = without(tags.sdgTargets, kept('sdgTargets'));
    const behind = (list: readonly string[], at: number) => ({ ...of, ordinal: list.length + at });
    await insertAll(
      RecommendationThemeEntity,
      addedThemeIds.map((id, at) => ({ ...behind(now.themeIds, at), themeId: id })),
    );
    await insertAll(
      RecommendationGroupEntity,
      addedGroupIds.map((id, at) => ({ ...behind(now.groupIds, at), affectedGroupId: id })),
    );
    await insertAll(
      RecommendationSdgEntity,
      addedSdgs.map((code, at) => ({ ...behind(now.sdgTargets, at), sdgTargetCode: code })),
    );
    const isChanged = addedThemeIds.length + addedGroupIds.length + addedSdgs.length > 0;
    const tagsVersionAfter = isChanged ? await this.rowTags.countRevision(recommendationId) : null;
    return { addedThemeIds, addedGroupIds, addedSdgs, tagsVersionAfter };
  }

  /** Replaces the recommending States of one row. */
  async replaceStates(recommendationId: string, labels: readonly string[]): Promise<void> {
    await db().delete(RecommendingStateEntity, { recommendationId });
    const row = (label: string, ordinal: number) => ({ recommendationId, ordinal, label, stateCode: stateCode(label) });
    await insertAll(RecommendingStateEntity, labels.map(row));
  }

  /** Adds to the history of a recommendation's position; the caller sets `recommendation.position`. */
  async insertPosition(of: RecommendationEntity, position: NewPosition, importId: string | null = null): Promise<void> {
    await insertAll(PositionEntity, [this.position(of, position, importId)]);
  }

  /** What a row with this number is called; without one it gets the workspace's next own reference. */
  named(review: ReviewEntity, number: string | null, nextOrdinal: () => number): Naming {
    if (number) return { number, reference: number, sortKey: numberSortKey(number) };
    const ordinal = nextOrdinal();
    const reference = ownReference(review.sessionNumber ?? review.cycleNumber, ordinal);
    return { number: null, reference, sortKey: ownSortKey(ordinal) };
  }

  /** The next count for own references of a review; those of archived rows are not given again. */
  async nextOrdinal(review: ReviewEntity): Promise<number> {
    const [{ last }] = await db().query<{ last: string | null }[]>(
      `select max(substr(sort_key, 2))::int as last from recommendation where review_id = $1 and sort_key like '~%'`,
      [review.id],
    );
    return Number(last ?? 0) + 1;
  }

  private entity(review: ReviewEntity, from: NewRecommendation, naming: Naming, importId: string | null) {
    return db().create(RecommendationEntity, {
      ...this.base(review.workspaceId),
      ...naming,
      reviewId: review.id,
      kind: from.kind,
      text: tidyText(from.text),
      textKey: textKey(from.text),
      position: from.position.value,
      actionCategory: from.actionCategory ?? suggestActionCategory(from.text),
      isCategoryConfirmed: from.actionCategory !== null,
      importId,
      contentChangedAt: null,
      archivedAt: null,
      archiveReason: null,
    });
  }

  private emptyEntry(of: RecommendationEntity) {
    return {
      ...this.base(of.workspaceId),
      recommendationId: of.id,
      reviewId: of.reviewId,
      planVersion: 1,
      responsibilityVersion: 1,
      timeVersion: 1,
      moneyVersion: 1,
      tagsVersion: 1,
      expectedResult: '',
      challenges: '',
      nextSteps: '',
      leadInstitutionId: null,
      supportingInstitutionIds: [],
      partnerIds: [],
      startsOn: null,
      deadline: null,
      budget: '',
      clusterId: null,
    };
  }

  private position(of: RecommendationEntity, position: NewPosition, importId: string | null) {
    const { value, verbatim, isClaimedAlreadyImplemented, sourceSymbol, sourceParagraph, sourceVerbatim } = position;
    const { asOf, reason } = position;
    const source = { sourceSymbol, sourceParagraph, sourceVerbatim };
    const said = { value, verbatim, isClaimedAlreadyImplemented, ...source, asOf, reason };
    return { ...this.base(of.workspaceId), ...said, recommendationId: of.id, importId };
  }

  /** The columns of content that belongs to everybody in the workspace. */
  private base(workspaceId: string) {
    const now = this.clock.now();
    return {
      id: this.ids.next(),
      workspaceId,
      audience: Audience.JOINT,
      ownerOrganisationId: null,
      ownerSide: null,
      version: 1,
      writtenBy: currentActor()?.personId ?? null,
      writtenAt: now,
      changedAt: now,
    };
  }
}

const stateCode = (label: string): string | null => States.find(label)?.iso3 ?? null;

const without = <T>(list: readonly T[], known: readonly T[]): T[] => unique(list).filter((one) => !known.includes(one));

const unique = <T>(list: readonly T[]): T[] => [...new Set(list)];

async function insertAll<Entity extends ObjectLiteral>(entity: EntityTarget<Entity>, rows: object[]): Promise<void> {
  for (let at = 0; at < rows.length; at += BATCH) {
    await db()
      .createQueryBuilder()
      .insert()
      .into(entity)
      .values(rows.slice(at, at + BATCH) as QueryDeepPartialEntity<Entity>[])
      .updateEntity(false)
      .execute();
  }
}
