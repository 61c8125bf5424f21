import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../domain/actor.js';
import { CommitmentStatus } from '../../domain/vocabulary.js';
import { Allow, CurrentActor } from '../../graphql/allow.js';
import {
  AdvanceCommitmentInput,
  AdvanceCommitmentResult,
  ChangeCommitmentInput,
  ChangeCommitmentResult,
  ProposeCommitmentInput,
  ProposeCommitmentResult,
  RevertCommitmentInput,
  RevertCommitmentResult,
} from './commitment-inputs.model.js';
import { HistoryService } from '../matrix/history.service.js';
import { HistoryEvent } from '../matrix/recommendation-page.model.js';
import { Withdrawal } from '../sharing/withdrawal.model.js';
import { Commitment, CommitmentList } from './commitment.model.js';
import { CommitmentRevertsService } from './commitment-reverts.service.js';
import { CommitmentStepsService } from './commitment-steps.service.js';
import { CommitmentViewService } from './commitment-view.service.js';
import { CommitmentsService } from './commitments.service.js';

@Resolver(() => CommitmentList)
export class CommitmentsResolver {
  constructor(
    private readonly views: CommitmentViewService,
    private readonly commitments: CommitmentsService,
    private readonly life: CommitmentStepsService,
    private readonly reverts: CommitmentRevertsService,
    private readonly histories: HistoryService,
  ) {}

  @Query(() => CommitmentList, { description: 'The commitments of a review.' })
  @Allow('matrix.read')
  commitmentsOfReview(
    @CurrentActor() actor: Actor,
    @Args('reviewId', { type: () => ID, description: 'The review.' }) reviewId: string,
    @Args('organisationId', { type: () => ID, nullable: true, description: 'Only those of this organisation.' })
    organisationId: string | null,
    @Args('statuses', { type: () => [CommitmentStatus], nullable: true, description: 'Only those that stand there.' })
    statuses: CommitmentStatus[] | null,
  ) {
    return this.views.ofReview(actor, reviewId, { organisationId, statuses });
  }

  @Query(() => CommitmentList, { description: 'The commitments that serve one row.' })
  @Allow('matrix.read')
  commitmentsOfEntry(
    @CurrentActor() actor: Actor,
    @Args('entryId', { type: () => ID, description: 'The matrix entry.' }) entryId: string,
  ) {
    return this.views.ofEntry(actor, entryId);
  }

  @Query(() => Commitment, { description: 'One commitment.' })
  @Allow('matrix.read')
  commitment(@CurrentActor() actor: Actor, @Args('id', { type: () => ID, description: 'The commitment.' }) id: string) {
    return this.commitments.one(actor, id);
  }

  @Query(() => [HistoryEvent], { description: 'What happened to one commitment, the newest first.' })
  @Allow('matrix.read')
  async commitmentHistory(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID, description: 'The commitment.' }) id: string,
  ) {
    return this.histories.of(actor, await this.commitments.one(actor, id));
  }

  @ResolveField(() => [Withdrawal], {
    description:
      'Of a review: what was shared and withdrawn, as far as the reader could read it, the newest first; none of a row.',
  })
  withdrawals(@CurrentActor() actor: Actor, @Parent() list: CommitmentList) {
    return this.views.withdrawals(actor, list);
  }

  @Mutation(() => RevertCommitmentResult, {
    description:
      'Puts wording, day, partners or rows back as they stood before a change; with a reason once undertaken.',
  })
  @Allow('commitment.change')
  revertCommitment(@CurrentActor() actor: Actor, @Args('input') input: RevertCommitmentInput) {
    return this.reverts.revert(actor, input);
  }

  @Mutation(() => ProposeCommitmentResult, { description: 'Proposes what the own organisation would undertake.' })
  @Allow('commitment.propose')
  proposeCommitment(@CurrentActor() actor: Actor, @Args('input') input: ProposeCommitmentInput) {
    return this.life.propose(actor, input);
  }

  @Mutation(() => AdvanceCommitmentResult, { description: 'Makes, begins, fulfils or withdraws a commitment.' })
  @Allow('commitment.change')
  advanceCommitment(@CurrentActor() actor: Actor, @Args('input') input: AdvanceCommitmentInput) {
    return this.life.advance(actor, input);
  }

  @Mutation(() => ChangeCommitmentResult, {
    description: 'Gives it another wording, day, partners or rows; with a reason once it was undertaken.',
  })
  @Allow('commitment.change')
  changeCommitment(@CurrentActor() actor: Actor, @Args('input') input: ChangeCommitmentInput) {
    return this.life.change(actor, input);
  }
}
