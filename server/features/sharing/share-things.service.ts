import { Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/actor.js';
import { may, type Permission } from '../../domain/permissions.js';
import { isRefusal, Refusal } from '../../domain/refusal.js';
import { say } from '../../domain/sentence.js';
import { checkStep, checkWidening, nextAfter, widerThan, type SharedAudience } from '../../domain/sharing-rules.js';
import { Audience, type ShareKind } from '../../domain/vocabulary.js';
import { authorize, authorizeEver, readerOrNotFound } from '../../graphql/authorize.js';
import { NotFound } from '../../graphql/errors.js';
import { Conflict, type Outcome } from '../../graphql/result.js';
import { ReleaseRequestsService } from './release-requests.service.js';
import { fingerprintOf, type Offer, type ShareableKind, type Subject } from './shareable.js';
import { ShareablesService } from './shareables.service.js';
import type { Shareable, SharedThing, ShareOffer, ShareThingInput } from './share-thing.model.js';

const FACTS = { governmentHasJoined: true };

/** What to ask the permission table for sharing a thing with those people. */
export const permissionFor = (kind: ShareableKind, audience: SharedAudience): Permission =>
  audience === Audience.JOINT ? kind.permission : insideOf(kind);

const insideOf = ({ inside = 'content.shareInside' }: ShareableKind): Permission => inside;

/** Shares any thing with more people: shows what they will read, then makes a snapshot, or asks a second coordinator. */
@Injectable()
export class ShareThingsService {
  constructor(
    private readonly kinds: ShareablesService,
    private readonly requests: ReleaseRequestsService,
  ) {}

  /** The thing with all that may be done; a thing that cannot be shared any more has no offers. */
  async shareable(actor: Actor, kindOf: ShareKind, id: string): Promise<Shareable | null> {
    const kind = this.kinds.of(kindOf);
    authorizeEver(actor, insideOf(kind));
    const subject = await kind.find(actor, id);
    if (isRefusal(subject)) return null;
    const { thing } = subject;
    authorize(actor, insideOf(kind), thing);
    const offers: ShareOffer[] = [];
    const wider = kind.isStepwise ? nextAfter(thing.audience) : widerThan(thing.audience);
    for (const audience of wider as readonly SharedAudience[]) {
      if (!may(actor, permissionFor(kind, audience), thing, FACTS)) continue;
      offers.push(await this.offer(actor, kind, subject, audience));
    }
    return { id, kind: kindOf, audience: thing.audience, expectedVersion: thing.version, offers };
  }

  /** What sharing a thing with those people would do; the actor may read it, and need not be the one who may share it. */
  async preview(actor: Actor, kindOf: ShareKind, id: string, audience: SharedAudience) {
    const kind = this.kinds.of(kindOf);
    const subject = await kind.find(actor, id);
    if (isRefusal(subject)) throw new NotFound();
    const offer = await this.offer(actor, kind, subject, audience);
    return { ...offer, expectedVersion: subject.thing.version };
  }

  /** Shares what was shown with those people, or asks another coordinator where four eyes are asked for. */
  async share(actor: Actor, input: ShareThingInput): Promise<Outcome<SharedThing>> {
    const kind = this.kinds.of(input.kind);
    authorizeEver(actor, insideOf(kind));
    const subject = await kind.find(actor, input.id);
    if (isRefusal(subject)) return subject;
    const { audience } = input;
    authorize(actor, permissionFor(kind, audience), subject.thing);
    const from = subject.thing.audience;
    const refusal = checkWidening(from, audience) ?? (kind.isStepwise ? checkStep(from, audience) : null);
    if (refusal) return refusal;
    const offer = await this.offer(actor, kind, subject, audience);
    const isAsShown = subject.thing.version === input.expectedVersion && offer.fingerprint === input.fingerprint;
    if (!isAsShown) return changedSince();
    if (offer.refusal) return offer.refusal;
    if (offer.needsSecond) {
      await this.requests.ask(actor, input.kind, subject, offer);
      return { id: input.id, isWaiting: true, snapshotId: null, madeOutdated: false };
    }
    const snapshot = await kind.share(actor, subject, audience);
    if (isRefusal(snapshot) || snapshot instanceof Conflict) return snapshot;
    return { id: input.id, isWaiting: false, snapshotId: snapshot.id, madeOutdated: snapshot.madeOutdated };
  }

  private async offer(
    actor: Actor,
    kind: ShareableKind,
    subject: Subject,
    audience: SharedAudience,
  ): Promise<ShareOffer & Pick<Offer, 'document'>> {
    const { workspaceId, ownerSide } = subject.thing;
    const offer = await kind.offer(readerOrNotFound(actor, workspaceId), subject, audience);
    const needsSecond = audience === Audience.JOINT && (await this.requests.isNeeded(workspaceId, ownerSide));
    return { ...offer, audience, needsSecond, fingerprint: fingerprintOf(subject, audience, offer) };
  }
}

const changedSince = () => new Refusal('CHANGED_SINCE', say('sharing.changedSince'));
