import { Args, Context, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../domain/actor.js';
import { Allow, CurrentActor } from '../../graphql/allow.js';
import type { OperationContext } from '../../graphql/operation-context.js';
import { Author } from './author.model.js';
import { AuthorsService } from './authors.service.js';
import { HistoryService } from './history.service.js';
import { PlanAdoptionsService } from './plan-adoptions.service.js';
import type { ProposedPlanEntity } from './proposed-plan.entity.js';
import {
  AdoptProposedPlanInput,
  AdoptProposedPlanResult,
  ProposedPlan,
  ProposePlanInput,
  ProposePlanResult,
  RemoveProposedPlanInput,
  RemoveProposedPlanResult,
} from './proposed-plan.model.js';
import { ProposedPlansService } from './proposed-plans.service.js';
import { HistoryEvent, RecommendationPage } from './recommendation-page.model.js';

@Resolver(() => ProposedPlan)
export class ProposedPlansResolver {
  constructor(
    private readonly proposals: ProposedPlansService,
    private readonly adoptions: PlanAdoptionsService,
    private readonly histories: HistoryService,
    private readonly authors: AuthorsService,
  ) {}

  @Query(() => [HistoryEvent], { description: 'What happened to a proposed plan, the newest first.' })
  @Allow('matrix.read')
  async proposedPlanHistory(@CurrentActor() actor: Actor, @Args('id', { type: () => ID }) id: string) {
    return this.histories.of(actor, await this.proposals.readable(actor, id));
  }

  @Mutation(() => ProposePlanResult, {
    description: 'Writes what the own organisation proposes for the plan of a row; private until it is shared.',
  })
  @Allow('proposedPlan.write')
  async proposePlan(@CurrentActor() actor: Actor, @Args('input') input: ProposePlanInput) {
    return this.adoptions.shownAs(actor, await this.proposals.propose(actor, input));
  }

  @Mutation(() => RemoveProposedPlanResult, {
    description: 'Takes away what the own organisation proposed; what was shared of it stays until it is withdrawn.',
  })
  @Allow('proposedPlan.remove')
  async removeProposedPlan(@CurrentActor() actor: Actor, @Args('input') input: RemoveProposedPlanInput) {
    return this.adoptions.shownAs(actor, await this.proposals.remove(actor, input));
  }

  @Mutation(() => AdoptProposedPlanResult, {
    description: 'Brings a proposed plan into the joint plan, whole or field by field.',
  })
  @Allow('proposedPlan.adopt')
  adoptProposedPlan(@CurrentActor() actor: Actor, @Args('input') input: AdoptProposedPlanInput) {
    return this.adoptions.adopt(actor, input);
  }

  @ResolveField(() => Author, {
    description: 'Whose it is: the person inside the organisation, else the organisation.',
  })
  author(@CurrentActor() actor: Actor, @Context() context: OperationContext, @Parent() plan: ProposedPlanEntity) {
    return this.authors.of(actor, context, plan);
  }
}

/** The proposed plans on a recommendation's page. */
@Resolver(() => RecommendationPage)
export class PageProposedPlansResolver {
  constructor(private readonly adoptions: PlanAdoptionsService) {}

  @ResolveField(() => [ProposedPlan], {
    description: 'Plans proposed for the row that the reader may see: the own first, then the newest.',
  })
  proposedPlans(@CurrentActor() actor: Actor, @Parent() page: RecommendationPage) {
    return this.adoptions.ofEntry(actor, page.id);
  }
}
