import { Injectable } from '@nestjs/common';
import type { Actor, Reader } from '../../domain/actor.js';
import { isRefusal } from '../../domain/refusal.js';
import type { SharedAudience } from '../../domain/sharing-rules.js';
import { ShareKind } from '../../domain/vocabulary.js';
import { NotFound } from '../../graphql/errors.js';
import { Conflict, type Outcome } from '../../graphql/result.js';
import type { ActionEntity } from '../matrix/action.entity.js';
import { ActionsService } from '../matrix/actions.service.js';
import { factsOf, ownerOf } from './owner-of.js';
import type { Offer, ShareableKind, Snapshot, Subject } from './shareable.js';
import { ShareablesService } from './shareables.service.js';

/** How a planned measure is shared: with everybody it is part of the joint plan. */
@Injectable()
export class ActionKindService implements ShareableKind {
  readonly kind = ShareKind.ACTION;
  readonly permission = 'action.share';

  constructor(
    private readonly actions: ActionsService,
    kinds: ShareablesService,
  ) {
    kinds.add(this);
  }

  async find(actor: Actor, id: string) {
    const loaded = await this.actions.one(actor, id);
    if (isRefusal(loaded)) return loaded;
    return { thing: loaded.action, entryId: loaded.entry.id, reviewId: loaded.entry.reviewId };
  }

  async offer(_reader: Reader, { thing }: Subject): Promise<Offer> {
    const { title, state, dueOn } = thing as ActionEntity;
    const shown = {
      ...(await ownerOf(thing)),
      status: null,
      text: title,
      facts: factsOf({ state, dueOn }),
      evidence: [],
    };
    return { shown, before: null, makesOutdated: false, refusal: null };
  }

  async share(actor: Actor, { thing }: Subject, audience: SharedAudience): Promise<Outcome<Snapshot>> {
    const copy = await this.actions.share(actor, { id: thing.id, expectedVersion: thing.version }, audience);
    return isRefusal(copy) || copy instanceof Conflict ? copy : { id: copy.id, madeOutdated: false };
  }

  async findShared(actor: Actor, id: string, audience: SharedAudience) {
    const subject = await this.find(actor, id);
    if (!isRefusal(subject) && subject.thing.audience !== audience) throw new NotFound();
    return subject;
  }

  async takeBack(actor: Actor, { thing }: Subject): Promise<void> {
    const loaded = await this.actions.one(actor, thing.id);
    if (!isRefusal(loaded)) await this.actions.takeBack(loaded);
  }
}
