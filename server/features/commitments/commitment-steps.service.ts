import { Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/actor.js';
import { advanceCommitment } from '../../domain/commitment-lifecycle.js';
import type { Permission } from '../../domain/permissions.js';
import { isRefusal, Refusal } from '../../domain/refusal.js';
import { say } from '../../domain/sentence.js';
import type { SharedAudience } from '../../domain/sharing-rules.js';
import { Audience, CommitmentStatus } from '../../domain/vocabulary.js';
import { updateIfUnchanged } from '../../database/conditional-update.js';
import { Clock, Ids } from '../../database/sources.js';
import { db } from '../../database/with-actor.js';
import { authorize, authorizeIn } from '../../graphql/authorize.js';
import type { Outcome } from '../../graphql/result.js';
import { ReviewsService } from '../recommendations/reviews.service.js';
import type {
  AdvanceCommitmentInput,
  ChangeCommitmentInput,
  ProposeCommitmentInput,
} from './commitment-inputs.model.js';
import { CommitmentEntity } from './commitment.entity.js';
import { CommitmentWriter, type CommitmentChanges, type LinkedCommitment } from './commitment-writer.service.js';
import { CommitmentsService } from './commitments.service.js';

const { CHANGED, FULFILLED, MADE, PROPOSED, WITHDRAWN } = CommitmentStatus;

/** The life of a commitment: proposed, made, carried out, changed or withdrawn with a reason, and shared. */
@Injectable()
export class CommitmentStepsService {
  constructor(
    private readonly reviews: ReviewsService,
    private readonly commitments: CommitmentsService,
    private readonly writer: CommitmentWriter,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** Proposes what the actor's organisation would undertake: for themselves, its own eyes, or everybody's who may share. */
  async propose(actor: Actor, input: ProposeCommitmentInput): Promise<Outcome<CommitmentEntity>> {
    const review = await this.reviews.one(actor, input.reviewId);
    const audience = input.audience ?? Audience.ORGANISATION;
    const membership = authorizeIn(actor, 'commitment.propose', review.workspaceId);
    if (audience === Audience.JOINT) authorizeIn(actor, 'commitment.share', review.workspaceId);
    const entryIds = input.entryIds ?? [];
    const commitment = db().create(CommitmentEntity, {
      ...this.base(),
      // What everybody reads is the organisation's word; the journal knows who wrote it.
      writtenBy: audience === Audience.JOINT ? null : actor.personId,
      workspaceId: review.workspaceId,
      reviewId: review.id,
      audience,
      ownerOrganisationId: membership.organisationId,
      ownerSide: membership.side,
      text: input.text.trim(),
      status: PROPOSED,
      dueOn: input.dueOn ?? null,
      madeOn: null,
      reason: null,
      partnerIds: input.partnerIds ?? [],
      sharedFromId: null,
    });
    const isForAll = audience === Audience.JOINT;
    const direct = isForAll ? await this.writer.fourEyes.checkDirect(review.workspaceId, membership.side) : null;
    const refusal = await this.writer.check(commitment, { partnerIds: commitment.partnerIds, entryIds });
    return refusal ?? direct ?? this.writer.insert('commitment.propose', commitment, entryIds);
  }

  /** Takes the next step of its life, as the rules of the lifecycle allow. */
  async advance(actor: Actor, input: AdvanceCommitmentInput): Promise<Outcome<CommitmentEntity>> {
    const before = await this.load(actor, 'commitment.change', input.id);
    if (isRefusal(before)) return before;
    if (before.version !== input.expectedVersion) {
      return this.writer.conflict(before, input.expectedVersion, { status: input.to });
    }
    if (before.audience === Audience.PERSONAL) {
      return new Refusal('ORGANISATION_FIRST', say('commitments.organisationFirst'), 'to');
    }
    if (input.to === CHANGED) {
      return new Refusal('NOT_NOW', say('commitments.changeByWording'), 'to');
    }
    const next = advanceCommitment(before, input);
    if (isRefusal(next)) return next;
    const madeOn = input.to === MADE ? (input.madeOn ?? this.clock.today()) : before.madeOn;
    if (madeOn !== null && madeOn > this.clock.today()) {
      return new Refusal('IN_THE_FUTURE', say('commitments.inTheFuture'), 'madeOn');
    }
    return this.writer.write(before, { ...next, madeOn });
  }

  /**
   * Gives it another wording, day, partners or rows. Once undertaken, another wording or day makes it CHANGED and asks for
   * a reason; who helps, and which rows it serves, does not go back on anybody's word.
   */
  async change(actor: Actor, input: ChangeCommitmentInput): Promise<Outcome<CommitmentEntity>> {
    const before = await this.load(actor, 'commitment.change', input.id);
    if (isRefusal(before)) return before;
    const changes = changesOf(input);
    if (before.version !== input.expectedVersion) return this.writer.conflict(before, input.expectedVersion, changes);
    const refusal = isEnded(before) ? notNow(before.status) : await this.writer.check(before, changes);
    if (refusal) return refusal;
    if (!isReworded(before, changes) || before.status === PROPOSED) return this.writer.write(before, changes);
    const next = advanceCommitment(before, { to: CHANGED, reason: input.reason });
    return isRefusal(next) ? next : this.writer.write(before, { ...changes, ...next });
  }

  /**
   * Makes a copy that the organisation, the side or everybody in the workspace sees, with an id and a history of its own.
   * What happened in private does not travel: a commitment that was reworded in private is, to all others, simply made.
   */
  async share(
    actor: Actor,
    input: { readonly id: string; readonly expectedVersion: number },
    audience: SharedAudience,
  ): Promise<Outcome<CommitmentEntity>> {
    const permission = audience === Audience.JOINT ? 'commitment.share' : 'content.shareInside';
    const original = await this.load(actor, permission, input.id);
    if (isRefusal(original)) return original;
    if (original.status === WITHDRAWN) return notNow(original.status);
    const row = { id: original.id, expected: input.expectedVersion };
    const isSeen = await updateIfUnchanged(CommitmentEntity, row, { changedAt: this.clock.now() });
    if (!isSeen) return this.writer.conflict(original, input.expectedVersion, { audience });
    const { entryIds, ...content } = original;
    const copy = db().create(CommitmentEntity, {
      ...content,
      ...this.base(),
      writtenBy: audience === Audience.JOINT ? null : original.writtenBy,
      audience,
      status: shownStatus(original.status),
      reason: null,
      sharedFromId: original.id,
    });
    return this.writer.insert('commitment.share', copy, entryIds);
  }

  /** Takes a shared commitment back to its organisation, where it goes on. */
  async takeBack({ id, version, sharedFromId }: CommitmentEntity): Promise<void> {
    const back = { audience: Audience.ORGANISATION, changedAt: this.clock.now() };
    await updateIfUnchanged(CommitmentEntity, { id, expected: version }, back);
    // What the side had before everybody had it is history; it does not come back.
    if (sharedFromId) {
      await db().update(CommitmentEntity, { id: sharedFromId, audience: Audience.SIDE }, { audience: back.audience });
    }
  }

  /** A commitment the actor may read, as it can be shared or taken back; a Refusal for the original of a shared one. */
  async one(actor: Actor, id: string): Promise<LinkedCommitment | Refusal> {
    return this.load(actor, null, id);
  }

  /** A commitment to be changed: the private original of a shared one is history. */
  private async load(actor: Actor, permission: Permission | null, id: string): Promise<LinkedCommitment | Refusal> {
    const commitment = await this.commitments.one(actor, id);
    if (permission) authorize(actor, permission, commitment);
    return (await this.writer.isShared(commitment)) ? alreadyShared() : this.writer.linked(commitment);
  }

  private base() {
    const now = this.clock.now();
    return { id: this.ids.next(), version: 1, writtenAt: now, changedAt: now };
  }
}

/** Reworded in private, a commitment is, to all others, simply made. */
export const shownStatus = (status: CommitmentStatus): CommitmentStatus => (status === CHANGED ? MADE : status);

const changesOf = (input: ChangeCommitmentInput): CommitmentChanges => ({
  text: input.text?.trim(),
  dueOn: input.dueOn,
  partnerIds: input.partnerIds ?? undefined,
  entryIds: input.entryIds ?? undefined,
});

const isReworded = (before: CommitmentEntity, { text, dueOn }: CommitmentChanges) =>
  (text !== undefined && text !== before.text) || (dueOn !== undefined && dueOn !== before.dueOn);

const isEnded = ({ status }: CommitmentEntity) => status === FULFILLED || status === WITHDRAWN;

const notNow = (status: CommitmentStatus) => new Refusal('NOT_NOW', say('commitments.staysAsItIs', { status }));

const alreadyShared = () => new Refusal('SHARED_ALREADY', say('commitments.sharedAlready'));
