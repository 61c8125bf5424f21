import { Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/actor.js';
import { freshSince, oldAfterMonths, suggestedMidTerm, suggestedNextReview } from '../../domain/review-calendar.js';
import { Clock } from '../../database/sources.js';
import { overviewParts, overviewSql } from '../../database/sql/overview.js';
import { readerValues } from '../../database/visible.js';
import { statement } from '../../database/with-actor.js';
import { readerOrNotFound } from '../../graphql/authorize.js';
import type { ReviewEntity } from '../recommendations/review.entity.js';
import { ReviewsService } from '../recommendations/reviews.service.js';
import { WorkspacesService } from '../workspaces/workspaces.service.js';
import type { Overview, ReviewDate } from './overview.model.js';

@Injectable()
export class OverviewService {
  constructor(
    private readonly reviews: ReviewsService,
    private readonly workspaces: WorkspacesService,
    private readonly clock: Clock,
  ) {}

  /** Where the review stands; only the parts asked for are counted. */
  async overview(actor: Actor, reviewId: string, fields: ReadonlySet<string>): Promise<Partial<Overview>> {
    const review = await this.reviews.one(actor, reviewId);
    const reader = readerOrNotFound(actor, review.workspaceId);
    const name = `overview-${overviewParts.map((part) => (fields.has(part) ? '1' : '0')).join('')}`;
    const today = this.clock.today();
    const values = [...readerValues(reader), reviewId, today, `${freshSince(today)}T00:00:00Z`];
    const [parts] = await statement<Partial<Overview>>(name, overviewSql(fields), values);
    const facts = fields.has('governmentHasJoined') ? await this.workspaces.facts(review.workspaceId) : null;
    return { id: reviewId, review, oldAfterMonths, ...parts, ...facts, calendar: calendarOf(review) };
  }
}

/** The review's dates in order: those somebody fixed, and suggestions where nobody has. */
export function calendarOf(review: ReviewEntity): ReviewDate[] {
  const known = (kind: ReviewDate['kind'], on: string | null): ReviewDate[] =>
    on ? [{ kind, on, isSuggestion: false }] : [];
  const suggested = (kind: ReviewDate['kind'], date: { on: string } | null): ReviewDate[] =>
    date ? [{ kind, on: date.on, isSuggestion: true }] : [];
  const midTerm = known('MID_TERM', review.midTermOn);
  const next = known('NEXT_REVIEW', review.nextReviewOn);
  return [
    ...known('REVIEWED', review.reviewedOn),
    ...known('ADOPTED', review.adoptedOn),
    ...(midTerm.length ? midTerm : suggested('MID_TERM', suggestedMidTerm(review))),
    ...(next.length ? next : suggested('NEXT_REVIEW', suggestedNextReview(review))),
  ].sort((one, other) => one.on.localeCompare(other.on));
}
