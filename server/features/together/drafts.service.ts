import { Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/actor.js';
import { visibleTo } from '../../database/visible.js';
import { MOST_DRAFTS_OF_ROW } from '../../domain/draft-place.js';
import { Clock, Ids } from '../../database/sources.js';
import { db, statement } from '../../database/with-actor.js';
import { authorizeIn, readerOrNotFound } from '../../graphql/authorize.js';
import { MatrixService } from '../matrix/matrix.service.js';
import { ReviewsService } from '../recommendations/reviews.service.js';
import { DraftEntity } from './draft.entity.js';
import type { DiscardDraftInput, Draft, DraftedPlace, KeepDraftInput } from './draft.model.js';

const KEEP = `
  insert into draft (id, workspace_id, audience, owner_organisation_id, owner_side, version, written_by, written_at,
    changed_at, review_id, entry_id, place, about, text, seen_version)
  values ($1, $2, 'PERSONAL', $3, $4, 1, $5, $6, $6, $7, $8, $9, $10, $11, $12)
  on conflict (written_by, entry_id, place, about) do update set text = excluded.text, seen_version = excluded.seen_version,
    changed_at = excluded.changed_at, version = draft.version + 1`;

const DISCARD = 'delete from draft where written_by = $1 and entry_id = $2 and place = $3 and about = $4';

/** Whoever leaves more behind than one row can have loses what was left longest. */
const DROP_BEYOND = `
  delete from draft where id in (
    select id from draft where written_by = $1 and entry_id = $2 order by changed_at desc, id desc offset $3)`;

/**
 * What a person has typed and not saved, so that a lost tab loses no words. It is theirs alone and no part of the record:
 * nobody is told, nothing of it stays when it is saved or discarded.
 */
@Injectable()
export class DraftsService {
  constructor(
    private readonly reviews: ReviewsService,
    private readonly matrices: MatrixService,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** The actor’s drafts in a review, the newest first; NOT_FOUND where the actor may not read the review. */
  async ofReview(actor: Actor, reviewId: string): Promise<Draft[]> {
    const { workspaceId } = await this.reviews.one(actor, reviewId);
    const query = db().createQueryBuilder(DraftEntity, 'draft').where('draft.reviewId = :reviewId', { reviewId });
    const drafts = await visibleTo(query, readerOrNotFound(actor, workspaceId))
      .orderBy('draft.changedAt', 'DESC')
      .getMany();
    return drafts.map(({ id, entryId, place, about, text, seenVersion, changedAt }) => ({
      id,
      entryId,
      place,
      about,
      text,
      seenVersion,
      keptAt: changedAt,
    }));
  }

  /** Keeps what was typed in one place, in the stead of what was kept there before; where nothing is left, nothing. */
  async keep(actor: Actor, input: KeepDraftInput): Promise<DraftedPlace> {
    const { entryId, place, about, text, seenVersion = null } = input;
    const entry = await this.matrices.entry(actor, entryId);
    const { organisationId, side } = authorizeIn(actor, 'draft.keep', entry.workspaceId);
    if (!text.trim()) return this.discard(actor, input);
    const owner = [this.ids.next(), entry.workspaceId, organisationId, side, actor.personId, this.clock.now()];
    await statement('keep-draft', KEEP, [...owner, entry.reviewId, entryId, place, about ?? '', text, seenVersion]);
    await statement('drop-drafts-beyond', DROP_BEYOND, [actor.personId, entryId, MOST_DRAFTS_OF_ROW]);
    return { entryId, place };
  }

  /** Takes a draft away for good: what was typed is saved, or not wanted. */
  async discard(actor: Actor, { entryId, place, about }: DiscardDraftInput): Promise<DraftedPlace> {
    const entry = await this.matrices.entry(actor, entryId);
    authorizeIn(actor, 'draft.keep', entry.workspaceId);
    await statement('discard-draft', DISCARD, [actor.personId, entryId, place, about ?? '']);
    return { entryId, place };
  }
}
