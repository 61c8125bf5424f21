import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import type { Actor } from '../../domain/actor.js';
import type { ImportedField, KnownRow, RowPlan } from '../../domain/import-matching.js';
import { numberSortKey } from '../../domain/recommendation-grammar.js';
import { isRefusal, Refusal } from '../../domain/refusal.js';
import { say } from '../../domain/sentence.js';
import { textKey, tidyText } from '../../domain/text-likeness.js';
import { Audience } from '../../domain/vocabulary.js';
import { Journal } from '../../database/journal.js';
import { Clock } from '../../database/sources.js';
import { db } from '../../database/with-actor.js';
import type { NewRecommendation } from '../recommendations/new-recommendation.js';
import { RecommendationWriter } from '../recommendations/recommendation-writer.service.js';
import { RecommendationEntity, RecommendingStateEntity } from '../recommendations/recommendation.entity.js';
import { ReviewEntity } from '../recommendations/review.entity.js';
import { ReviewsService } from '../recommendations/reviews.service.js';
import { isSameReview } from '../recommendations/same-review.js';
import { newRecommendationOf } from './import-content.js';
import { planOf } from './import-plan.js';
import type { ChangedRow, ImportChanges, ImportEntity, ImportSummary } from './import.entity.js';
import type { ChosenReviewInput } from './import.model.js';
import { KnownRowsService } from './known-rows.service.js';
import type { ParsedReview } from './readers/parsed-file.js';
import { identityOf } from './review-identity.js';

/** What importing one review came to. */
interface Applied {
  readonly summary: ImportSummary;
  readonly changes: ImportChanges;
}

/** A known row, what the file says of it, and which fields differ. */
interface Correction {
  readonly known: KnownRow;
  readonly says: NewRecommendation;
  readonly fields: readonly ImportedField[];
}

/** Writes the rows of a file into reviews, inside the open transaction. */
@Injectable()
export class ImportApplier {
  constructor(
    private readonly reviews: ReviewsService,
    private readonly known: KnownRowsService,
    private readonly writer: RecommendationWriter,
    private readonly journal: Journal,
    private readonly clock: Clock,
  ) {}

  /** Imports one chosen review; makes it when the workspace has none. Refuses one the file does not identify. */
  async apply(actor: Actor, of: ImportEntity, chosen: ChosenReviewInput): Promise<Applied | Refusal> {
    const parsed = of.parsed.reviews.at(chosen.index);
    if (!parsed) return new Refusal('NO_SUCH_REVIEW', say('imports.noSuchReview', { place: chosen.index }), 'reviews');
    const found = await this.reviewFor(actor, of.workspaceId, parsed, chosen);
    if (isRefusal(found)) return found;
    const { review, isNew } = found;
    // Two imports into one review take turns, so that neither works on rows the other is changing.
    await db().query('select 1 from review where id = $1 for update', [review.id]);
    const { addedIds, changed } = await this.write(review, parsed, chosen, of.id);
    const unchanged = parsed.rows.length - addedIds.length - changed.length;
    return {
      summary: { added: addedIds.length, changed: changed.length, unchanged },
      changes: {
        into: [{ index: chosen.index, reviewId: review.id }],
        createdReviewIds: isNew ? [review.id] : [],
        addedIds,
        changed,
        left: [],
      },
    };
  }

  private async write(
    review: ReviewEntity,
    { rows }: ParsedReview,
    chosen: ChosenReviewInput,
    importId: string,
  ): Promise<Pick<ImportChanges, 'addedIds' | 'changed'>> {
    const known = await this.known.ofReview(review.id);
    const { plans, returning } = planOf(rows, known, await this.known.undoneIn(review.id));
    const isAdded = ({ change }: RowPlan, at: number) =>
      change === 'NEW' || (change === 'LIKELY' && !chosen.corrections.includes(at));
    const isBack = (at: number) => isAdded(plans[at], at) && returning.has(at);
    const back = plans.flatMap((_, at) => (isBack(at) ? [returning.get(at)!.known.id] : []));
    await this.bringBack(back, importId);
    const fresh = rows.filter((_, at) => isAdded(plans[at], at) && !isBack(at));
    const added = await this.writer.insert(review, fresh.map(newRecommendationOf), importId);
    const corrections = plans.flatMap((plan, at): Correction[] => {
      const met = isAdded(plan, at) ? returning.get(at) : 'fields' in plan ? plan : null;
      return met?.fields.length ? [{ ...met, says: newRecommendationOf(rows[at]) }] : [];
    });
    const corrected = await this.correct(review, corrections, importId);
    return {
      addedIds: [...added.map(({ id }) => id), ...back],
      changed: corrected.filter(({ id }) => !back.includes(id)),
    };
  }

  private async reviewFor(
    actor: Actor,
    workspaceId: string,
    parsed: ParsedReview,
    chosen: ChosenReviewInput,
  ): Promise<{ review: ReviewEntity; isNew: boolean } | Refusal> {
    const { stateLabel, session, cycle } = identityOf(parsed, chosen);
    if (!stateLabel) return new Refusal('STATE_NEEDED', say('imports.stateNeeded'), 'stateName');
    if (!cycle) return new Refusal('CYCLE_NEEDED', say('imports.cycleNeeded'), 'cycleNumber');
    const all = await db().findBy(ReviewEntity, { workspaceId, archivedAt: IsNull() });
    const existing = all.find((one) => isSameReview(one, { stateLabel, session, cycle }));
    if (existing) return { review: existing, isNew: false };
    const input = { workspaceId, stateName: stateLabel, cycleNumber: cycle, sessionNumber: session };
    const made = await this.reviews.create(actor, input);
    return isRefusal(made) ? made : { review: made, isNew: true };
  }

  /** Rows that an undone import took away stand in the matrix again, with all that people wrote there. */
  private async bringBack(ids: readonly string[], importId: string): Promise<void> {
    const changes = { archivedAt: null, archiveReason: null, importId, changedAt: this.clock.now() };
    await db().update(RecommendationEntity, { id: In([...ids]) }, { ...changes, version: () => 'version + 1' });
  }

  private async correct(review: ReviewEntity, corrections: Correction[], importId: string): Promise<ChangedRow[]> {
    const ids = corrections.map(({ known }) => known.id);
    const rows = await db().findBy(RecommendationEntity, { id: In(ids) });
    const byId = new Map(rows.map((row) => [row.id, row]));
    const changed: ChangedRow[] = [];
    for (const correction of corrections) {
      changed.push(await this.correctOne(review, byId.get(correction.known.id)!, correction, importId));
    }
    return changed;
  }

  private async correctOne(
    review: ReviewEntity,
    row: RecommendationEntity,
    { known, says, fields }: Correction,
    importId: string,
  ): Promise<ChangedRow> {
    const has = (field: ImportedField) => fields.includes(field);
    const columns = this.columns(says, fields);
    const before = Object.fromEntries(Object.keys(columns).map((column) => [column, row[column as keyof typeof row]]));
    await db()
      .createQueryBuilder()
      .update(RecommendationEntity)
      .set({ ...columns, version: row.version + 1, changedAt: this.clock.now() })
      .where({ id: row.id, version: row.version })
      .execute();
    if (has('position') || has('sourceSymbol') || has('sourceParagraph')) {
      await this.writer.insertPosition(row, says.position, importId);
    }
    const statesBefore = has('states') ? await this.replaceStates(row.id, says.recommendingStates) : null;
    const tags = await this.writer.addTags(review.workspaceId, row.id, says);
    this.journal.record({
      action: 'recommendation.correct',
      subjectType: 'Recommendation',
      subject: { ...row, audience: Audience.JOINT },
      reviewId: review.id,
      before: { ...before, reference: known.reference },
      after: { ...columns, importId },
    });
    return { id: row.id, before, statesBefore, ...tags, versionAfter: row.version + 1 };
  }

  /** The columns of the recommendation that the file changes. */
  private columns(says: NewRecommendation, fields: readonly ImportedField[]): Partial<RecommendationEntity> {
    const has = (field: ImportedField) => fields.includes(field);
    const { number } = says;
    return {
      ...(has('number') && number && { number, reference: number, sortKey: numberSortKey(number) }),
      ...(has('text') && { text: tidyText(says.text), textKey: textKey(says.text) }),
      ...(has('position') && { position: says.position.value }),
      ...(has('actionCategory') && { actionCategory: says.actionCategory, isCategoryConfirmed: true }),
      ...((has('text') || has('position')) && { contentChangedAt: this.clock.now() }),
    };
  }

  private async replaceStates(recommendationId: string, labels: readonly string[]): Promise<string[]> {
    const before = await db().find(RecommendingStateEntity, { where: { recommendationId }, order: { ordinal: 'ASC' } });
    await this.writer.replaceStates(recommendationId, labels);
    return before.map(({ label }) => label);
  }
}
