import { Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/actor.js';
import { changedPart } from '../../domain/changed-part.js';
import { checkPutBack } from '../../domain/revert-rules.js';
import { Journal } from '../../database/journal.js';
import { authorize } from '../../graphql/authorize.js';
import { stoodBefore } from '../../graphql/past-change.js';
import type { Outcome } from '../../graphql/result.js';
import type { RevertCommitmentInput } from './commitment-inputs.model.js';
import type { CommitmentEntity } from './commitment.entity.js';
import { CommitmentStepsService } from './commitment-steps.service.js';
import { CommitmentWriter, type LinkedCommitment } from './commitment-writer.service.js';
import { CommitmentsService } from './commitments.service.js';

/** Puts a commitment's words, day, partners or rows back as they stood before a change, by the rules of changing it. */
@Injectable()
export class CommitmentRevertsService {
  constructor(
    private readonly commitments: CommitmentsService,
    private readonly writer: CommitmentWriter,
    private readonly life: CommitmentStepsService,
    private readonly journal: Journal,
  ) {}

  async revert(actor: Actor, input: RevertCommitmentInput): Promise<Outcome<CommitmentEntity>> {
    const commitment = await this.commitments.one(actor, input.id);
    authorize(actor, 'commitment.change', commitment);
    const before = await stoodBefore(actor, 'Commitment', input);
    const changes = changedPart<LinkedCommitment>(await this.writer.linked(commitment), before);
    const refusal = checkPutBack(changes);
    if (refusal) return refusal;
    this.journal.reverting(input.eventId);
    const { mutationId, id, expectedVersion, reason } = input;
    const { text, dueOn, partnerIds, entryIds } = changes;
    return this.life.change(actor, {
      mutationId,
      id,
      expectedVersion,
      reason,
      text,
      dueOn,
      partnerIds,
      entryIds: entryIds && [...entryIds],
    });
  }
}
