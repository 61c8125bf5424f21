import { Injectable } from '@nestjs/common';
import type { Actor, Reader } from '../../domain/actor.js';
import { isRefusal, type Refusal } from '../../domain/refusal.js';
import type { SharedAudience } from '../../domain/sharing-rules.js';
import { ShareKind } from '../../domain/vocabulary.js';
import { NotFound } from '../../graphql/errors.js';
import type { CommentEntity } from '../comments/comment.entity.js';
import { SharedCommentsService, type LoadedComment } from '../comments/shared-comments.service.js';
import { ownerOf } from './owner-of.js';
import type { Offer, ShareableKind, Snapshot, Subject } from './shareable.js';
import { ShareablesService } from './shareables.service.js';

/** How a remark is shared. */
@Injectable()
export class CommentKindService implements ShareableKind {
  readonly kind = ShareKind.COMMENT;
  readonly permission = 'comment.share';

  constructor(
    private readonly comments: SharedCommentsService,
    kinds: ShareablesService,
  ) {
    kinds.add(this);
  }

  async find(actor: Actor, id: string) {
    return subjectOf(await this.comments.toShare(actor, id));
  }

  async offer(_reader: Reader, { thing }: Subject): Promise<Offer> {
    const shown = {
      ...(await ownerOf(thing)),
      status: null,
      text: (thing as CommentEntity).body,
      facts: [],
      evidence: [],
    };
    return { shown, before: null, makesOutdated: false, refusal: null };
  }

  async share(actor: Actor, { thing }: Subject, audience: SharedAudience): Promise<Snapshot> {
    const loaded = await this.comments.toShare(actor, thing.id);
    if (isRefusal(loaded)) throw new NotFound();
    return { id: (await this.comments.share(loaded, audience)).id, madeOutdated: false };
  }

  async findShared(actor: Actor, id: string, audience: SharedAudience) {
    return subjectOf(await this.comments.toTakeBack(actor, id, audience));
  }

  async takeBack(_actor: Actor, { thing }: Subject): Promise<void> {
    await this.comments.takeBack(thing as CommentEntity);
  }
}

const subjectOf = (loaded: LoadedComment | Refusal): Subject | Refusal =>
  isRefusal(loaded) ? loaded : { thing: loaded.comment, entryId: loaded.entry.id, reviewId: loaded.entry.reviewId };
