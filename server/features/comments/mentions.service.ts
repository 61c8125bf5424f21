import { Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/actor.js';
import { canRead } from '../../domain/permissions.js';
import { Refusal } from '../../domain/refusal.js';
import { say } from '../../domain/sentence.js';
import { Audience } from '../../domain/vocabulary.js';
import { Journal } from '../../database/journal.js';
import { Clock, Ids } from '../../database/sources.js';
import { MENTIONABLE, MENTIONED } from '../../database/sql/mentions.js';
import { readerValues } from '../../database/visible.js';
import { db, statement } from '../../database/with-actor.js';
import { authorize, readerOrNotFound } from '../../graphql/authorize.js';
import { NotFound } from '../../graphql/errors.js';
import type { MatrixEntryEntity } from '../recommendations/matrix-entry.entity.js';
import type { CommentEntity } from './comment.entity.js';
import { MentionEntity } from './mention.entity.js';
import type { Mentionable, SeenMention } from './mention.model.js';

interface Named extends Mentionable {
  readonly commentId: string;
}

/** Colleagues whom comments name. Nobody outside the organisation learns of it, whoever reads the comment. */
@Injectable()
export class MentionsService {
  constructor(
    private readonly journal: Journal,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** Whom the actor can name; empty for whoever writes no comments there. */
  async mentionable(actor: Actor, workspaceId: string): Promise<Mentionable[]> {
    const { organisationId } = readerOrNotFound(actor, workspaceId);
    if (!organisationId) return [];
    return statement<Mentionable>('mentionable', MENTIONABLE, [workspaceId, organisationId, actor.personId]);
  }

  /** The names in comments of a workspace that the actor may know. */
  async namesIn(actor: Actor, workspaceId: string, commentIds: readonly string[]): Promise<Named[]> {
    const values = [...readerValues(readerOrNotFound(actor, workspaceId)), commentIds];
    return statement<Named>('mentioned', MENTIONED, values);
  }

  /** Refuses names of whoever cannot read what is about to be written; null for those of colleagues. */
  async check(
    actor: Actor,
    { workspaceId }: Pick<MatrixEntryEntity, 'workspaceId'>,
    { audience, mentionedIds = [] }: { readonly audience: Audience; readonly mentionedIds?: readonly string[] | null },
  ): Promise<Refusal | null> {
    if (!mentionedIds?.length) return null;
    const known = new Set((await this.mentionable(actor, workspaceId)).map(({ personId }) => personId));
    if (audience !== Audience.PERSONAL && mentionedIds.every((id) => known.has(id))) return null;
    return new Refusal('NOT_A_READER', say('comments.notAReader'), 'mentionedIds');
  }

  /** Keeps whom a comment names; it waits for each of them. */
  async keep(actor: Actor, comment: CommentEntity, of: { reviewId: string; ids: readonly string[] }): Promise<void> {
    const { workspaceId, ownerOrganisationId, ownerSide, writtenAt } = comment;
    const rows = [...new Set(of.ids)].map((personId) => ({
      id: this.ids.next(),
      workspaceId,
      audience: Audience.ORGANISATION,
      ownerOrganisationId,
      ownerSide,
      version: 1,
      writtenBy: actor.personId,
      writtenAt,
      changedAt: writtenAt,
      reviewId: of.reviewId,
      commentId: comment.id,
      personId,
      seenAt: null,
    }));
    if (rows.length) await db().insert(MentionEntity, rows);
  }

  /** Says that the actor has seen to a mention of them. A second time changes nothing. */
  async seeTo(actor: Actor, id: string): Promise<SeenMention> {
    const mention = await db().findOneBy(MentionEntity, { id });
    if (!mention || !canRead(actor, mention) || mention.personId !== actor.personId) throw new NotFound();
    authorize(actor, 'comment.change', mention);
    const seenAt = mention.seenAt ?? this.clock.now();
    await db().update(MentionEntity, { id }, { seenAt, changedAt: seenAt });
    const what = { subjectType: 'Mention', subject: mention, reviewId: mention.reviewId };
    this.journal.record({ action: 'comment.change', ...what, after: { seenAt } });
    return { id, seenAt };
  }
}
