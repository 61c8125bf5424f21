import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Actor, Reader } from '../../domain/actor.js';
import { isRefusal, Refusal } from '../../domain/refusal.js';
import { say } from '../../domain/sentence.js';
import type { SharedAudience } from '../../domain/sharing-rules.js';
import { CommitmentStatus, ShareKind } from '../../domain/vocabulary.js';
import { db } from '../../database/with-actor.js';
import { NotFound } from '../../graphql/errors.js';
import { Conflict, type Outcome } from '../../graphql/result.js';
import { factsOf, ownerOf } from '../sharing/owner-of.js';
import type { Offer, ShareableKind, Snapshot, Subject } from '../sharing/shareable.js';
import { ShareablesService } from '../sharing/shareables.service.js';
import { OrganisationEntity } from '../workspaces/workspace.entity.js';
import { CommitmentStepsService, shownStatus } from './commitment-steps.service.js';
import type { LinkedCommitment } from './commitment-writer.service.js';
import { CommitmentsService } from './commitments.service.js';

/** How a commitment is shared: what happened to it in private does not travel. */
@Injectable()
export class CommitmentKindService implements ShareableKind {
  readonly kind = ShareKind.COMMITMENT;
  readonly permission = 'commitment.share';
  readonly isStepwise = true;

  constructor(
    private readonly steps: CommitmentStepsService,
    private readonly commitments: CommitmentsService,
    kinds: ShareablesService,
  ) {
    kinds.add(this);
  }

  async find(actor: Actor, id: string): Promise<Subject | Refusal> {
    const commitment = await this.steps.one(actor, id);
    if (isRefusal(commitment)) return commitment;
    return { thing: commitment, entryId: commitment.entryIds[0] ?? null, reviewId: commitment.reviewId };
  }

  async offer(reader: Reader, { thing }: Subject): Promise<Offer> {
    const commitment = thing as LinkedCommitment;
    const { text, dueOn, madeOn, partnerIds, id } = commitment;
    const status = shownStatus(commitment.status);
    const rows = (await this.commitments.rows(reader, [id])).map(({ reference }) => reference).join(', ');
    const partners = await db().find(OrganisationEntity, { where: { id: In(partnerIds) }, order: { name: 'ASC' } });
    const facts = { status, dueOn, madeOn, rows, partners: partners.map(({ name }) => name).join(', ') };
    const shown = { ...(await ownerOf(thing)), status: null, text, facts: factsOf(facts), evidence: [] };
    const isOver = commitment.status === CommitmentStatus.WITHDRAWN;
    const refusal = isOver ? new Refusal('NOT_NOW', say('commitments.withdrawnStays')) : null;
    return { shown, before: null, makesOutdated: false, refusal };
  }

  async share(actor: Actor, { thing }: Subject, audience: SharedAudience): Promise<Outcome<Snapshot>> {
    const copy = await this.steps.share(actor, { id: thing.id, expectedVersion: thing.version }, audience);
    return isRefusal(copy) || copy instanceof Conflict ? copy : { id: copy.id, madeOutdated: false };
  }

  async findShared(actor: Actor, id: string, audience: SharedAudience): Promise<Subject | Refusal> {
    const subject = await this.find(actor, id);
    if (!isRefusal(subject) && subject.thing.audience !== audience) throw new NotFound();
    return subject;
  }

  takeBack(_actor: Actor, { thing }: Subject): Promise<void> {
    return this.steps.takeBack(thing as LinkedCommitment);
  }
}
