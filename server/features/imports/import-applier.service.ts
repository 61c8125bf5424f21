import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import type { Actor } from '../../domain/actor.js';
import { planImport, type ImportedField, type KnownRow, type RowPlan } from '../../domain/import-matching.js';
import { numberSortKey } from '../../domain/recommendation-grammar.js';
import { isRefusal, Refusal } from '../../domain/refusal.js';
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
import { contentOf, newRecommendationOf } from './import-content.js';
import type { ChangedRow, ImportChanges, ImportEntity, ImportSummary } from './import.entity.js';
import type { ChosenReviewInput } from './import.model.js';
import { isSameReview } from './imports.service.js';
import { KnownRowsService } from './known-rows.service.js';
import type { ParsedReview } from './readers/parsed-file.js';

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
    if (!parsed) return new Refusal('NO_SUCH_REVIEW', `The file has no review at place ${chosen.index}.`, 'reviews');
    const found = await this.reviewFor(actor, of.workspaceId, parsed, chosen);
    if (isRefusal(found)) return found;
    const { review, isNew } = found;
    // Two imports into one review take turns, so that neither works on rows the other is changing.
    await db().query('select 1 from review where id = $1 for update', [review.id]);
    const plans = planImport(parsed.rows.map(contentOf), await this.known.ofReview(review.id));
    const isNewRow = (plan: RowPlan, at: number) =>
      plan.change === 'NEW' || (plan.change === 'LIKELY' && !chosen.corrections.includes(at));
    const added = await this.writer.insert(
      review,
      parsed.rows.filter((_, at) => isNewRow(plans[at], at)).map(newRecommendationOf),
      of.id,
    );
    const corrections = plans.flatMap((plan, at): Correction[] => {
      if (isNewRow(plan, at) || !('fields' in plan)) return [];
      return [{ known: plan.known, says: newRecommendationOf(parsed.rows[at]), fields: plan.fields }];
    });
    const changed = await this.correct(review, corrections, of.id);
    return {
      summary: {
        added: added.length,
        changed: changed.length,
        unchanged: plans.length - added.length - changed.length,
      },
      changes: { createdReviewIds: isNew ? [review.id] : [], addedIds: added.map(({ id }) => id), changed },
    };
  }

  private async reviewFor(
    actor: Actor,
    workspaceId: string,
    parsed: ParsedReview,
    chosen: ChosenReviewInput,
  ): Promise<{ review: ReviewEntity; isNew: boolean } | Refusal> {
    const stateLabel = parsed.stateLabel ?? chosen.stateName ?? null;
    const session = parsed.session ?? chosen.sessionNumber ?? null;
    const cycle = parsed.cycle ?? chosen.cycleNumber ?? null;
    if (!stateLabel)
      return new Refusal('STATE_NEEDED', 'The file does not name its State: please choose it.', 'stateName');
    if (!cycle)
      return new Refusal('CYCLE_NEEDED', 'The file does not tell its cycle: please choose it.', 'cycleNumber');
    const all = await db().findBy(ReviewEntity, { workspaceId, archivedAt: IsNull() });
    const existing = all.find((one) => isSameReview(one, { stateLabel, session, cycle }));
    if (existing) return { review: existing, isNew: false };
    const input = { workspaceId, stateName: stateLabel, cycleNumber: cycle, sessionNumber: session };
    const made = await this.reviews.create(actor, input);
    return isRefusal(made) ? made : { review: made, isNew: true };
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
