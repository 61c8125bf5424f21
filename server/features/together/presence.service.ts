import { Injectable } from '@nestjs/common';
import { membershipIn, type Actor } from '../../domain/actor.js';
import { canRead, mayEver } from '../../domain/permissions.js';
import { statement, WithActor } from '../../database/with-actor.js';
import { authorizeIn } from '../../graphql/authorize.js';
import { MatrixService } from '../matrix/matrix.service.js';
import { ReviewsService } from '../recommendations/reviews.service.js';
import { presenceAsThing, PresenceBook } from './presence-book.js';
import { PresenceFeed } from './presence-feed.js';
import { PresenceTeller } from './presence-teller.js';
import type { PeopleHere, ShownPlace, ShowPlaceInput } from './presence.model.js';

const NAMES = 'select id, name from person where id = any($1)';

/**
 * Who of one’s own side is in which cell of a matrix. It is told within the side alone, whatever the rows are: where
 * somebody works, and when, is nobody else’s business.
 */
@Injectable()
export class PresenceService {
  constructor(
    private readonly book: PresenceBook,
    private readonly teller: PresenceTeller,
    private readonly reviews: ReviewsService,
    private readonly matrices: MatrixService,
    private readonly withActor: WithActor,
  ) {}

  /** Shows the actor’s own side where a page of theirs is, or takes it out of sight. NOT_FOUND for what is not readable. */
  async show(actor: Actor, input: ShowPlaceInput): Promise<ShownPlace> {
    const { reviewId, page, isHere, columnId = null, isEditing } = input;
    const { membership, entryId } = await this.withActor.read(actor, async () => {
      const review = await this.reviews.one(actor, reviewId);
      const entry = input.entryId ? await this.matrices.entry(actor, input.entryId) : null;
      // A row of another review is no place in this matrix.
      const own = entry?.reviewId === reviewId ? entry.id : null;
      return { membership: authorizeIn(actor, 'presence.show', review.workspaceId), entryId: own };
    });
    const { workspaceId, organisationId, side } = membership;
    const who = { workspaceId, reviewId, organisationId, side, personId: actor.personId, page };
    this.teller.tell({ ...who, isHere, entryId, columnId: entryId && columnId, isEditing });
    return { page, isHere };
  }

  /**
   * The others of the actor’s side who have the review’s matrix open; NOT_FOUND where the actor may not read it. With the
   * stream the page itself ends: it is out of everybody’s sight.
   */
  async here(actor: Actor, reviewId: string, page: string): Promise<AsyncIterableIterator<PeopleHere>> {
    const { workspaceId } = await this.withActor.read(actor, () => this.reviews.one(actor, reviewId));
    const names = this.namesIn(actor);
    const feed = new PresenceFeed({
      seen: () =>
        this.book.of(reviewId).filter((one) => one.personId !== actor.personId && canRead(actor, presenceAsThing(one))),
      names,
      onClose: () => {
        stop();
        this.leave(actor, { workspaceId, reviewId, page });
      },
    });
    const stop = this.book.onChange((changed) => changed === reviewId && feed.changed());
    return feed.batches();
  }

  private leave(actor: Actor, at: { workspaceId: string; reviewId: string; page: string }) {
    const membership = membershipIn(actor, at.workspaceId);
    if (!membership || !mayEver(membership, 'presence.show')) return;
    const { organisationId, side } = membership;
    const nowhere = { isHere: false, entryId: null, columnId: null, isEditing: false };
    this.teller.tell({ ...at, ...nowhere, organisationId, side, personId: actor.personId });
  }

  /** Names as the actor may read them; each is read once for as long as their screen is open. */
  private namesIn(actor: Actor) {
    const known = new Map<string, string>();
    return async (personIds: readonly string[]): Promise<ReadonlyMap<string, string>> => {
      const wanted = [...new Set(personIds)].filter((id) => !known.has(id));
      if (!wanted.length) return known;
      // While the database is away nobody is named; the next change asks again.
      const rows = await this.withActor
        .read(actor, () => statement<{ id: string; name: string }>('names-of-people', NAMES, [wanted]))
        .catch(() => []);
      for (const { id, name } of rows) known.set(id, name);
      return known;
    };
  }
}
