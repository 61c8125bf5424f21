import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../domain/actor.js';
import { Allow, CurrentActor } from '../../graphql/allow.js';
import type { OperationContext } from '../../graphql/operation-context.js';
import { RecommendationPage } from '../matrix/recommendation-page.model.js';
import {
  AcceptJointStatusInput,
  AcceptJointStatusResult,
  AnswerSeveralInput,
  AnswerSeveralResult,
  CounterJointStatusInput,
  CounterJointStatusResult,
  DisputeJointStatusInput,
  DisputeJointStatusResult,
  ProposeJointStatusInput,
  ProposeJointStatusResult,
  ReconfirmJointStatusInput,
  ReconfirmJointStatusResult,
  ReopenJointStatusInput,
  ReopenJointStatusResult,
  WithdrawJointStatusInput,
  WithdrawJointStatusResult,
} from './joint-status-inputs.model.js';
import { JointStatus, JointStatusEvent } from './joint-status.model.js';
import { JointStatusService } from './joint-status.service.js';
import { eventsOf } from './sharing.loaders.js';

@Resolver(() => JointStatus)
export class JointStatusResolver {
  constructor(private readonly jointStatuses: JointStatusService) {}

  @ResolveField(() => [JointStatusEvent], { description: 'The commands that moved it, the oldest first.' })
  events(@CurrentActor() actor: Actor, @Context() context: OperationContext, @Parent() of: JointStatus) {
    return eventsOf(this.jointStatuses, { actor, context }, of);
  }

  @Mutation(() => ProposeJointStatusResult, { description: 'Proposes a status to the other side.' })
  @Allow('jointStatus.move')
  proposeJointStatus(@CurrentActor() actor: Actor, @Args('input') input: ProposeJointStatusInput) {
    return this.jointStatuses.move(actor, 'PROPOSE', input);
  }

  @Mutation(() => AcceptJointStatusResult, { description: 'Says yes to what the other side proposes.' })
  @Allow('jointStatus.move')
  acceptJointStatus(@CurrentActor() actor: Actor, @Args('input') input: AcceptJointStatusInput) {
    return this.jointStatuses.move(actor, 'ACCEPT', input);
  }

  @Mutation(() => CounterJointStatusResult, { description: 'Proposes another status in return.' })
  @Allow('jointStatus.move')
  counterJointStatus(@CurrentActor() actor: Actor, @Args('input') input: CounterJointStatusInput) {
    return this.jointStatuses.move(actor, 'COUNTER', input);
  }

  @Mutation(() => DisputeJointStatusResult, { description: 'Says no to what the other side proposes, and why.' })
  @Allow('jointStatus.move')
  disputeJointStatus(@CurrentActor() actor: Actor, @Args('input') input: DisputeJointStatusInput) {
    return this.jointStatuses.move(actor, 'DISPUTE', input);
  }

  @Mutation(() => WithdrawJointStatusResult, { description: 'Takes back the own side’s proposal.' })
  @Allow('jointStatus.move')
  withdrawJointStatus(@CurrentActor() actor: Actor, @Args('input') input: WithdrawJointStatusInput) {
    return this.jointStatuses.move(actor, 'WITHDRAW', input);
  }

  @Mutation(() => ReconfirmJointStatusResult, { description: 'Says yes again to what is outdated.' })
  @Allow('jointStatus.move')
  reconfirmJointStatus(@CurrentActor() actor: Actor, @Args('input') input: ReconfirmJointStatusInput) {
    return this.jointStatuses.move(actor, 'RECONFIRM', input);
  }

  @Mutation(() => ReopenJointStatusResult, { description: 'Disputes what was agreed, and says why.' })
  @Allow('jointStatus.move')
  reopenJointStatus(@CurrentActor() actor: Actor, @Args('input') input: ReopenJointStatusInput) {
    return this.jointStatuses.move(actor, 'REOPEN', input);
  }

  @Mutation(() => AnswerSeveralResult, {
    description: 'Answers several rows at once: all of them, or none and a Refusal that names the rows in its way.',
  })
  @Allow('jointStatus.move')
  answerSeveral(@CurrentActor() actor: Actor, @Args('input') input: AnswerSeveralInput) {
    return this.jointStatuses.answerSeveral(actor, input);
  }
}

/** The joint status on a recommendation's page. */
@Resolver(() => RecommendationPage)
export class PageJointStatusResolver {
  constructor(private readonly jointStatuses: JointStatusService) {}

  @ResolveField(() => JointStatus, { description: 'The record between CSO and government, with what may be done now.' })
  jointStatus(@CurrentActor() actor: Actor, @Parent() page: RecommendationPage) {
    return this.jointStatuses.of(actor, page.id);
  }
}
