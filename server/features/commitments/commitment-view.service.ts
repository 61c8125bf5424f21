import { Injectable } from '@nestjs/common';
import { membershipIn, type Actor } from '../../domain/actor.js';
import { allowedCommitmentSteps, needsReason } from '../../domain/commitment-lifecycle.js';
import { may, mayEver, type Permission } from '../../domain/permissions.js';
import { Audience, CommitmentStatus, ShareKind } from '../../domain/vocabulary.js';
import { readerOrNotFound } from '../../graphql/authorize.js';
import { MatrixService } from '../matrix/matrix.service.js';
import { ReviewsService } from '../recommendations/reviews.service.js';
import { WithdrawalsService } from '../sharing/withdrawals.service.js';
import type { CommitmentEntity } from './commitment.entity.js';
import type { CommitmentList, CommitmentViewerCan } from './commitment.model.js';
import { CommitmentsService, type CommitmentFilter } from './commitments.service.js';

/** No rule about commitments looks at who has joined. */
const FACTS = { governmentHasJoined: true };

const { CHANGED, PROPOSED, WITHDRAWN } = CommitmentStatus;

/** Lists of commitments for a screen, and what its reader may do there. */
@Injectable()
export class CommitmentViewService {
  constructor(
    private readonly commitments: CommitmentsService,
    private readonly matrices: MatrixService,
    private readonly reviews: ReviewsService,
    private readonly withdrawn: WithdrawalsService,
  ) {}

  /** The commitments of a review; NOT_FOUND when the actor may not read it. */
  async ofReview(actor: Actor, reviewId: string, filter: CommitmentFilter) {
    const { workspaceId } = await this.reviews.one(actor, reviewId);
    const found = await this.commitments.list(actor, workspaceId, { reviewId }, filter);
    return { ...this.view(actor, workspaceId, found), reviewId };
  }

  /** The commitments of one row; NOT_FOUND when the actor may not read it. */
  async ofEntry(actor: Actor, entryId: string) {
    const { workspaceId } = await this.matrices.entry(actor, entryId);
    return this.view(actor, workspaceId, await this.commitments.list(actor, workspaceId, { entryId }));
  }

  /** What the actor may do with a commitment; nothing with the private original of a shared one. */
  canWith(actor: Actor, commitment: CommitmentEntity, isShared: boolean): CommitmentViewerCan {
    const { status, audience } = commitment;
    const can = (permission: Permission) => !isShared && may(actor, permission, commitment, FACTS);
    const allowed = allowedCommitmentSteps(status);
    // A word is given in the organisation's name: what only its writer reads can be none.
    const isGivable = audience !== Audience.PERSONAL && can('commitment.change');
    const steps = isGivable ? allowed.filter((step) => step !== CHANGED) : [];
    return {
      change: can('commitment.change') && (status === PROPOSED || allowed.includes(CHANGED)),
      share: can('content.shareInside') && audience !== Audience.JOINT && status !== WITHDRAWN,
      withdraw:
        (audience === Audience.JOINT && can('commitment.share')) ||
        (audience === Audience.SIDE && can('content.shareInside')),
      steps,
      stepsWithReason: steps.filter(needsReason),
      needsReasonToChange: allowed.includes(CHANGED),
    };
  }

  /** What was withdrawn of a review’s commitments; those of one row are told with the row. */
  withdrawals(actor: Actor, { workspaceId, reviewId }: Pick<CommitmentList, 'workspaceId' | 'reviewId'>) {
    return reviewId
      ? this.withdrawn.ofReview(readerOrNotFound(actor, workspaceId), reviewId, ShareKind.COMMITMENT)
      : [];
  }

  private view(actor: Actor, workspaceId: string, commitments: CommitmentEntity[]) {
    const membership = membershipIn(actor, workspaceId);
    const mayDo = (permission: Permission) => membership !== null && mayEver(membership, permission);
    return {
      commitments,
      workspaceId,
      reviewId: null,
      viewerCan: { propose: mayDo('commitment.propose'), proposeToAll: mayDo('commitment.share') },
    };
  }
}
