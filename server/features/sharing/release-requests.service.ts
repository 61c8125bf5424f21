import { Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/actor.js';
import { canRead, may } from '../../domain/permissions.js';
import { isRefusal, Refusal } from '../../domain/refusal.js';
import { say } from '../../domain/sentence.js';
import { declineReasonMaxLength } from '../../domain/sharing-rules.js';
import { Audience, RequestState, type ShareKind, type Side } from '../../domain/vocabulary.js';
import { updateIfUnchanged } from '../../database/conditional-update.js';
import { Journal } from '../../database/journal.js';
import { Clock, Ids } from '../../database/sources.js';
import { actAs, db } from '../../database/with-actor.js';
import { authorize, authorizeIn, readerOrNotFound } from '../../graphql/authorize.js';
import { NotFound, Refused } from '../../graphql/errors.js';
import { Conflict, type Outcome } from '../../graphql/result.js';
import { FourEyesService } from '../workspaces/four-eyes.service.js';
import { ReleaseRequestEntity } from './release-request.entity.js';
import type { DecideReleaseInput, TakeBackReleaseInput } from './release-request.model.js';
import { fingerprintOf, type Offer, type ShareableKind, type Subject } from './shareable.js';
import { ShareablesService } from './shareables.service.js';

const { APPROVED, DECLINED, OVERTAKEN, TAKEN_BACK, WAITING } = RequestState;

type Decision = Partial<
  Pick<ReleaseRequestEntity, 'decidedBy' | 'decidedByOrganisationId' | 'decidedAt' | 'reason'>
> & {
  readonly state: RequestState;
};

/** Releases that wait for a second coordinator of the side. */
@Injectable()
export class ReleaseRequestsService {
  constructor(
    private readonly kinds: ShareablesService,
    private readonly fourEyes: FourEyesService,
    private readonly journal: Journal,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** Whether a release of this side to everybody waits for another coordinator. */
  isNeeded(workspaceId: string, side: Side | null): Promise<boolean> {
    return this.fourEyes.isNeeded(workspaceId, side);
  }

  /** Puts a release before the other coordinators of the side, who read what everybody would; replaces an earlier one. */
  async ask(
    actor: Actor,
    kind: ShareKind,
    subject: Subject,
    { shown, document }: Offer,
  ): Promise<ReleaseRequestEntity> {
    const { thing, entryId, reviewId } = subject;
    const { organisationId, side } = authorizeIn(actor, 'content.shareInside', thing.workspaceId);
    const earlier = await db().findOneBy(ReleaseRequestEntity, { subjectId: thing.id, state: WAITING });
    if (earlier) await this.write(earlier, { state: TAKEN_BACK });
    const now = this.clock.now();
    const request = db().create(ReleaseRequestEntity, {
      id: this.ids.next(),
      workspaceId: thing.workspaceId,
      audience: Audience.SIDE,
      ownerOrganisationId: organisationId,
      ownerSide: side,
      version: 1,
      writtenBy: actor.personId,
      writtenAt: now,
      changedAt: now,
      reviewId,
      entryId,
      kind,
      subjectId: thing.id,
      subjectVersion: thing.version,
      fingerprint: fingerprintOf(subject, Audience.JOINT, { shown }),
      shown,
      document: document ?? null,
      requestedBy: actor.personId,
      state: WAITING,
      decidedBy: null,
      decidedByOrganisationId: null,
      decidedAt: null,
      reason: null,
    });
    await db().insert(ReleaseRequestEntity, request);
    this.record(request, null);
    return request;
  }

  /**
   * Says yes or no to a release. A yes shares exactly what was previewed, as the act of whoever asked; if that is not what
   * stands any more, nothing is shared and it must be asked again.
   */
  async decide(actor: Actor, input: DecideReleaseInput): Promise<Outcome<ReleaseRequestEntity>> {
    const request = await this.find(actor, input.id);
    authorize(actor, 'release.decide', request);
    const { organisationId } = readerOrNotFound(actor, request.workspaceId);
    const refusal = (await this.whyNot(actor, request)) ?? checkReason(input);
    if (refusal) return refusal;
    const decided = { decidedBy: actor.personId, decidedByOrganisationId: organisationId, decidedAt: this.clock.now() };
    const state = input.isApproved ? APPROVED : DECLINED;
    const written = await this.write(request, { ...decided, state, reason: input.reason?.trim() || null });
    if (!written) return notWaiting();
    const outcome = input.isApproved ? await this.carryOut(request) : true;
    if (outcome === true || isRefusal(outcome)) return outcome === true ? written : outcome;
    return (await this.write(written, { state: OVERTAKEN })) ?? notWaiting();
  }

  /** Takes an own organisation's request back. */
  async takeBack(actor: Actor, input: TakeBackReleaseInput): Promise<Outcome<ReleaseRequestEntity>> {
    const request = await this.find(actor, input.id);
    authorize(actor, 'content.shareInside', request);
    if (request.state !== WAITING) return notWaiting();
    return (await this.write(request, { state: TAKEN_BACK })) ?? notWaiting();
  }

  /** Why the actor may not decide it now; null when they may. */
  async whyNot(actor: Actor, request: ReleaseRequestEntity): Promise<Refusal | null> {
    if (request.state !== WAITING) return notWaiting();
    const { workspaceId, ownerSide, ownerOrganisationId: organisationId, requestedBy } = request;
    const decider = { personId: actor.personId, organisationId: readerOrNotFound(actor, workspaceId).organisationId };
    return this.fourEyes.checkDeciding(workspaceId, ownerSide!, { personId: requestedBy, organisationId }, decider);
  }

  /** A request is for coordinators of its side, and for the organisation that made it. */
  mayRead(actor: Actor, request: ReleaseRequestEntity): boolean {
    if (!canRead(actor, request)) return false;
    const { organisationId } = readerOrNotFound(actor, request.workspaceId);
    const isOwn = organisationId === request.ownerOrganisationId;
    return isOwn || may(actor, 'release.decide', request, { governmentHasJoined: true });
  }

  /** The whole of what a request is about, where it was too long to be shown; NOT_FOUND for who may not read it. */
  async document(actor: Actor, id: string): Promise<object> {
    const request = await this.find(actor, id);
    const found = await db().findOne(ReleaseRequestEntity, { where: { id: request.id }, select: { document: true } });
    if (!found?.document) throw new NotFound();
    return found.document;
  }

  private async find(actor: Actor, id: string): Promise<ReleaseRequestEntity> {
    const request = await db().findOneBy(ReleaseRequestEntity, { id });
    if (!request || !this.mayRead(actor, request)) throw new NotFound();
    return request;
  }

  /**
   * Shares with the rights of whoever asked. False, and nothing shared, when they lost them or when it is not what was
   * previewed; a Refusal when it changed in the very moment.
   */
  private async carryOut(request: ReleaseRequestEntity): Promise<Refusal | boolean> {
    const member = await this.fourEyes.actorIn(request.workspaceId, request.requestedBy);
    if (!member) return false;
    // Whoever asked had confirmed who they are; so has the one who decides.
    const asked = { ...member, isConfirmed: true };
    return actAs(asked, async () => {
      const kind = this.kinds.of(request.kind);
      const subject = await this.unchanged(asked, kind, request);
      if (!subject) return false;
      const snapshot = await kind.share(asked, subject, Audience.JOINT);
      return isRefusal(snapshot) || snapshot instanceof Conflict ? changedMeanwhile() : true;
    });
  }

  /** What was asked for, if it is still theirs to share and exactly what was previewed; else null. */
  private async unchanged(asked: Actor, kind: ShareableKind, request: ReleaseRequestEntity): Promise<Subject | null> {
    try {
      const subject = await kind.find(asked, request.subjectId);
      if (isRefusal(subject)) return null;
      authorize(asked, kind.permission, subject.thing);
      const { shown, refusal } = await kind.offer(
        readerOrNotFound(asked, request.workspaceId),
        subject,
        Audience.JOINT,
      );
      return refusal || fingerprintOf(subject, Audience.JOINT, { shown }) !== request.fingerprint ? null : subject;
    } catch (error) {
      if (error instanceof NotFound || error instanceof Refused) return null;
      throw error;
    }
  }

  private async write(before: ReleaseRequestEntity, decision: Decision): Promise<ReleaseRequestEntity | null> {
    const row = { id: before.id, expected: before.version };
    const changes = { ...decision, changedAt: this.clock.now() };
    if (!(await updateIfUnchanged(ReleaseRequestEntity, row, changes))) return null;
    const now = { ...before, ...changes, version: before.version + 1 };
    this.record(now, before);
    return now;
  }

  private record(subject: ReleaseRequestEntity, before: ReleaseRequestEntity | null): void {
    const { entryId, reviewId, kind, state, reason } = subject;
    this.journal.record({
      action: before ? 'release.decide' : 'content.shareInside',
      subjectType: 'ReleaseRequest',
      subject,
      entryId,
      reviewId,
      before: before && { state: before.state },
      after: { kind, state, ...(reason && { reason }) },
    });
  }
}

const notWaiting = () => new Refusal('NOT_WAITING', say('sharing.notWaiting'));
const changedMeanwhile = () => new Refusal('CHANGED_SINCE', say('sharing.changedMeanwhile'));

function checkReason({ isApproved, reason }: DecideReleaseInput): Refusal | null {
  const { length } = reason?.trim() ?? '';
  if (!isApproved && length === 0) {
    return new Refusal('REASON_NEEDED', say('sharing.reasonNeeded'), 'reason');
  }
  if (length <= declineReasonMaxLength) return null;
  const message = say('sharing.tooLong', { length, allowed: declineReasonMaxLength });
  return new Refusal('TOO_LONG', message, 'reason');
}
