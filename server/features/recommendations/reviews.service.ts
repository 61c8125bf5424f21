import { Injectable } from '@nestjs/common';
import { readerIn, type Actor } from '../../domain/actor.js';
import { changedPart, samePart } from '../../domain/changed-part.js';
import { canRead } from '../../domain/permissions.js';
import { Refusal } from '../../domain/refusal.js';
import { say } from '../../domain/sentence.js';
import { Audience } from '../../domain/vocabulary.js';
import { updateIfUnchanged } from '../../database/conditional-update.js';
import { entityRows } from '../../database/entity-rows.js';
import { Journal } from '../../database/journal.js';
import { Clock, Ids } from '../../database/sources.js';
import { currentActor, db } from '../../database/with-actor.js';
import { visibleTo } from '../../database/visible.js';
import { authorize, authorizeIn } from '../../graphql/authorize.js';
import { NotFound } from '../../graphql/errors.js';
import { Conflict, type Outcome } from '../../graphql/result.js';
import { Cycles } from '../cycles/reference/sessions.js';
import { States } from '../cycles/reference/states.js';
import type { ChangeReviewInput } from './recommendation.model.js';
import { ReviewEntity } from './review.entity.js';
import { isSameReview } from './same-review.js';

/** The dates and symbols of a review that a person can fix. */
const CHANGEABLE = [
  'reportSymbol',
  'addendumSymbol',
  'decisionSymbol',
  'reviewedOn',
  'adoptedOn',
  'midTermOn',
  'nextReviewOn',
] as const satisfies readonly (keyof ReviewEntity)[];

const REVIEW = 'select * from review where id = $1 and archived_at is null';

/** Of so many reviews it is remembered at most in which workspace they are. */
const REMEMBERED = 10_000;

/** What a review is known by. */
export type NewReview = Pick<ReviewEntity, 'workspaceId' | 'stateName' | 'cycleNumber' | 'sessionNumber'>;

@Injectable()
export class ReviewsService {
  /** A review never moves to another workspace; whether it may be read is asked of the database each time. */
  private readonly workspaces = new Map<string, string>();

  constructor(
    private readonly journal: Journal,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** The reviews of a workspace, newest first; none for an administrator without an organisation, who has no content. */
  async ofWorkspace(actor: Actor, workspaceId: string): Promise<ReviewEntity[]> {
    const reader = readerIn(actor, workspaceId);
    if (!reader) return [];
    const query = db().createQueryBuilder(ReviewEntity, 'review').where('review.archivedAt is null');
    return visibleTo(query, reader)
      .orderBy('review.cycleNumber', 'DESC')
      .addOrderBy('review.sessionNumber', 'DESC')
      .getMany();
  }

  /** One review the actor may read; NOT_FOUND otherwise. */
  async one(actor: Actor, id: string): Promise<ReviewEntity> {
    const [review] = await entityRows(ReviewEntity, { name: 'find-review', text: REVIEW, values: [id] });
    if (!review || !canRead(actor, review)) throw new NotFound();
    if (this.workspaces.size >= REMEMBERED) this.workspaces.clear();
    this.workspaces.set(id, review.workspaceId);
    return review;
  }

  /**
   * The workspace of a review somebody has read before, when it is one of the actor's; null otherwise, so that the
   * database is asked and answers a stranger no sooner than of a review that does not exist.
   */
  workspaceKnown(actor: Actor, id: string): string | null {
    const workspaceId = this.workspaces.get(id);
    return workspaceId && readerIn(actor, workspaceId) ? workspaceId : null;
  }

  /**
   * Adds a review to a workspace; one that left when an import was undone comes back with all that was written in it.
   * Refuses one that is there already, and a session of another cycle.
   */
  async create(actor: Actor, input: NewReview): Promise<ReviewEntity | Refusal> {
    authorizeIn(actor, 'review.create', input.workspaceId);
    if (!input.stateName.trim()) return new Refusal('STATE_NEEDED', say('recommendations.stateNeeded'), 'stateName');
    const session = input.sessionNumber ?? null;
    const settled = session === null ? null : Cycles.ofSession(session)?.number;
    if (settled && settled !== input.cycleNumber) {
      const message = say('recommendations.cycleOfSession', {
        session: session ?? 0,
        settled,
        cycle: input.cycleNumber,
      });
      return new Refusal('CYCLE_OF_SESSION', message, 'cycleNumber');
    }
    const all = await db().find(ReviewEntity, {
      where: { workspaceId: input.workspaceId },
      order: { writtenAt: 'ASC' },
    });
    const meant = { stateLabel: input.stateName.trim(), session, cycle: input.cycleNumber };
    const same = all.filter((one) => isSameReview(one, meant));
    if (same.some(({ archivedAt }) => archivedAt === null)) {
      return new Refusal('REVIEW_EXISTS', say('recommendations.reviewExists'), 'sessionNumber');
    }
    const review = await this.restoredOr(same.at(-1), input);
    const after = { stateName: review.stateName, cycleNumber: review.cycleNumber };
    this.journal.record({
      action: 'review.create',
      subjectType: 'Review',
      subject: review,
      reviewId: review.id,
      after,
    });
    return review;
  }

  private async restoredOr(archived: ReviewEntity | undefined, input: NewReview): Promise<ReviewEntity> {
    if (!archived) return this.insert(input);
    await db().update(ReviewEntity, { id: archived.id }, { archivedAt: null, changedAt: this.clock.now() });
    return { ...archived, archivedAt: null };
  }

  /** Writes a review inside the open transaction. */
  async insert(input: NewReview & Partial<ReviewEntity>): Promise<ReviewEntity> {
    const now = this.clock.now();
    const nothing = Object.fromEntries(CHANGEABLE.map((field) => [field, null]));
    const review = db().create(ReviewEntity, {
      ...nothing,
      ...input,
      id: this.ids.next(),
      audience: Audience.JOINT,
      stateName: input.stateName.trim(),
      stateCode: States.find(input.stateName)?.iso3 ?? null,
      sessionNumber: input.sessionNumber ?? null,
      archivedAt: null,
      ownerOrganisationId: null,
      ownerSide: null,
      version: 1,
      writtenBy: actorId(),
      writtenAt: now,
      changedAt: now,
    });
    await db().insert(ReviewEntity, review);
    return review;
  }

  /** Fixes symbols and dates of a review. */
  async change(actor: Actor, input: ChangeReviewInput): Promise<Outcome<ReviewEntity>> {
    const before = await this.one(actor, input.id);
    authorize(actor, 'review.change', before);
    const given = Object.fromEntries(CHANGEABLE.map((field) => [field, input[field]])) as Partial<ReviewEntity>;
    const changes = changedPart<ReviewEntity>(before, given);
    const row = { id: before.id, expected: input.expectedVersion };
    const isSaved = await updateIfUnchanged(ReviewEntity, row, { ...changes, changedAt: this.clock.now() });
    const now = await db().findOneByOrFail(ReviewEntity, { id: before.id });
    if (!isSaved) return lostRace(now, changes);
    this.journal.record({
      action: 'review.change',
      subjectType: 'Review',
      subject: now,
      reviewId: now.id,
      before: samePart(before, changes),
      after: changes,
    });
    return now;
  }
}

const actorId = () => currentActor()?.personId ?? null;

const lostRace = (now: ReviewEntity, mine: object) =>
  new Conflict({
    id: now.id,
    currentVersion: now.version,
    base: null,
    mine,
    theirs: samePart(now, mine),
    theirsBy: null,
  });
