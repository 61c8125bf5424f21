import { Injectable } from '@nestjs/common';
import type { Actor, Reader } from '../../domain/actor.js';
import { isRefusal } from '../../domain/refusal.js';
import type { SharedAudience } from '../../domain/sharing-rules.js';
import { ShareKind } from '../../domain/vocabulary.js';
import { NotFound } from '../../graphql/errors.js';
import type { CommentEntity } from '../comments/comment.entity.js';
import { CommentsService } from '../comments/comments.service.js';
import { ownerOf } from './owner-of.js';
import type { Offer, ShareableKind, Snapshot, Subject } from './shareable.js';
import { ShareablesService } from './shareables.service.js';

/** How a remark is shared. */
@Injectable()
export class CommentKindService implements ShareableKind {
  readonly kind = ShareKind.COMMENT;
  readonly permission = 'comment.share';

  constructor(
    private readonly comments: CommentsService,
    kinds: ShareablesService,
  ) {
    kinds.add(this);
  }

  async find(actor: Actor, id: string) {
    const loaded = await this.comments.one(actor, id);
    if (isRefusal(loaded)) return loaded;
    return { thing: loaded.comment, entryId: loaded.entry.id, reviewId: loaded.entry.reviewId };
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
    const loaded = await this.comments.one(actor, thing.id);
    if (isRefusal(loaded)) throw new NotFound();
    return { id: (await this.comments.share(loaded, audience)).id, madeOutdated: false };
  }

  async findShared(actor: Actor, id: string, audience: SharedAudience) {
    const subject = await this.find(actor, id);
    if (!isRefusal(subject) && subject.thing.audience !== audience) throw new NotFound();
    return subject;
  }

  async takeBack(actor: Actor, { thing }: Subject): Promise<void> {
    const loaded = await this.comments.one(actor, thing.id);
    if (!isRefusal(loaded)) await this.comments.takeBack(loaded);
  }
}
