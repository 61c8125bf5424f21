import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import type { Actor } from '../../domain/actor.js';
import { changedPart, samePart } from '../../domain/changed-part.js';
import { canRead } from '../../domain/permissions.js';
import { numberSortKey } from '../../domain/recommendation-grammar.js';
import { Refusal } from '../../domain/refusal.js';
import { say } from '../../domain/sentence.js';
import { textKey, tidyText } from '../../domain/text-likeness.js';
import { updateIfUnchanged } from '../../database/conditional-update.js';
import { Journal } from '../../database/journal.js';
import { Clock } from '../../database/sources.js';
import { db } from '../../database/with-actor.js';
import { authorize } from '../../graphql/authorize.js';
import { NotFound } from '../../graphql/errors.js';
import { Conflict, type Outcome } from '../../graphql/result.js';
import { MatrixEntryEntity } from './matrix-entry.entity.js';
import type { NewPosition } from './new-recommendation.js';
import type {
  AddRecommendationInput,
  ArchiveRecommendationInput,
  CorrectRecommendationInput,
  PositionInput,
} from './recommendation.model.js';
import { RecommendationEntity, RecommendingStateEntity } from './recommendation.entity.js';
import { RecommendationWriter } from './recommendation-writer.service.js';
import { ReviewsService } from './reviews.service.js';

/** The columns a correction can change. */
type Correction = Partial<
  Pick<
    RecommendationEntity,
    'number' | 'reference' | 'sortKey' | 'text' | 'textKey' | 'position' | 'actionCategory' | 'isCategoryConfirmed'
  >
>;

/** Recommendations and pledges by hand: add one, correct one with a reason, archive a mistaken one. */
@Injectable()
export class RecommendationsService {
  constructor(
    private readonly reviews: ReviewsService,
    private readonly writer: RecommendationWriter,
    private readonly journal: Journal,
    private readonly clock: Clock,
  ) {}

  /** One recommendation the actor may read that is not archived; NOT_FOUND otherwise. */
  async one(actor: Actor, id: string): Promise<RecommendationEntity> {
    const recommendation = await db().findOneBy(RecommendationEntity, { id, archivedAt: IsNull() });
    if (!recommendation || !canRead(actor, recommendation)) throw new NotFound();
    return recommendation;
  }

  /** Adds a row to a review. Refuses a number the review has already. */
  async add(actor: Actor, input: AddRecommendationInput): Promise<Outcome<RecommendationEntity>> {
    const review = await this.reviews.one(actor, input.reviewId);
    authorize(actor, 'recommendation.add', review);
    if (!input.text.trim()) return new Refusal('TEXT_NEEDED', say('recommendations.textNeeded'), 'text');
    const number = input.number?.trim() || null;
    const taken = number && (await this.refuseTaken(review.id, number));
    if (taken) return taken;
    const position = asPosition(input.position, null);
    const tags = { themes: [], affectedGroups: [], sdgTargets: [], actionCategory: null };
    const [added] = await this.writer.insert(review, [{ ...input, ...tags, number, position }]);
    await this.record('recommendation.add', added, null, { reference: added.reference, text: added.text });
    return added;
  }

  /** Corrects a row against its source; the reason and what stood before stay in the record. */
  async correct(actor: Actor, input: CorrectRecommendationInput): Promise<Outcome<RecommendationEntity>> {
    const before = await this.one(actor, input.id);
    authorize(actor, 'recommendation.correct', before);
    const number = input.number?.trim();
    const taken = number && number !== before.number && (await this.refuseTaken(before.reviewId, number));
    if (taken) return taken;
    const changes = changedPart<RecommendationEntity>(before, this.correction(input));
    const isNewContent = Boolean(changes.text ?? changes.position);
    const now = this.clock.now();
    const stamped = { ...changes, changedAt: now, ...(isNewContent && { contentChangedAt: now }) };
    const isSaved = await updateIfUnchanged(
      RecommendationEntity,
      { id: before.id, expected: input.expectedVersion },
      stamped,
    );
    if (!isSaved) return this.conflict(before, changes);
    const states = await this.correctStates(before, input.recommendingStates ?? null);
    if (input.position) await this.writer.insertPosition(before, asPosition(input.position, input.reason));
    const was = samePart(before, changes);
    await this.record(
      'recommendation.correct',
      before,
      { ...was, ...states.before },
      { ...changes, ...states.after, reason: input.reason },
    );
    return this.one(actor, before.id);
  }

  /** Takes a mistaken row out of the matrix; nothing of it is deleted. */
  async archive(actor: Actor, input: ArchiveRecommendationInput): Promise<Outcome<RecommendationEntity>> {
    const recommendation = await this.one(actor, input.id);
    authorize(actor, 'recommendation.archive', recommendation);
    const now = this.clock.now();
    const row = { id: recommendation.id, expected: input.expectedVersion };
    const changes = { archivedAt: now, archiveReason: input.reason, changedAt: now };
    if (!(await updateIfUnchanged(RecommendationEntity, row, changes))) return this.conflict(recommendation, changes);
    await this.record(
      'recommendation.archive',
      recommendation,
      { text: recommendation.text },
      { reason: input.reason },
    );
    return { ...recommendation, ...changes, version: recommendation.version + 1 };
  }

  private correction(input: CorrectRecommendationInput): Correction {
    const { number, text, position, actionCategory } = input;
    return {
      ...(number && { number, reference: number, sortKey: numberSortKey(number) }),
      ...(text && { text: tidyText(text), textKey: textKey(text) }),
      ...(position && { position: position.value }),
      ...(actionCategory && { actionCategory, isCategoryConfirmed: true }),
    };
  }

  private async correctStates(of: RecommendationEntity, labels: readonly string[] | null) {
    const known = await db().find(RecommendingStateEntity, {
      where: { recommendationId: of.id },
      order: { ordinal: 'ASC' },
    });
    const recommendingStates = known.map(({ label }) => label);
    if (!labels || labels.join('\n') === recommendingStates.join('\n')) return { before: {}, after: {} };
    await this.writer.replaceStates(of.id, labels);
    return { before: { recommendingStates }, after: { recommendingStates: labels } };
  }

  private async refuseTaken(reviewId: string, reference: string): Promise<Refusal | null> {
    const isTaken = await db().existsBy(RecommendationEntity, { reviewId, reference, archivedAt: IsNull() });
    return isTaken ? new Refusal('NUMBER_TAKEN', say('recommendations.numberTaken', { reference }), 'number') : null;
  }

  private async conflict(before: RecommendationEntity, mine: object): Promise<Conflict> {
    const now = await db().findOneByOrFail(RecommendationEntity, { id: before.id });
    const theirs = samePart(now, mine);
    return new Conflict({ id: now.id, currentVersion: now.version, base: null, mine, theirs, theirsBy: null });
  }

  private async record(
    action: 'recommendation.add' | 'recommendation.correct' | 'recommendation.archive',
    subject: RecommendationEntity,
    before: object | null,
    after: object,
  ) {
    const entry = await db().findOneBy(MatrixEntryEntity, { recommendationId: subject.id });
    const { reviewId } = subject;
    this.journal.record({
      action,
      subjectType: 'Recommendation',
      subject,
      entryId: entry?.id,
      reviewId,
      before,
      after,
    });
  }
}

const asPosition = (input: PositionInput, reason: string | null): NewPosition => ({
  value: input.value,
  verbatim: input.verbatim,
  isClaimedAlreadyImplemented: false,
  sourceSymbol: input.sourceSymbol ?? null,
  sourceParagraph: input.sourceParagraph ?? null,
  sourceVerbatim: null,
  asOf: input.asOf ?? null,
  reason,
});
