import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../domain/actor.js';
import { Allow, CurrentActor } from '../../graphql/allow.js';
import type { ActionEntity } from './action.entity.js';
import {
  Action,
  ActionViewerCan,
  ChangeActionInput,
  ChangeActionResult,
  PlanActionInput,
  PlanActionResult,
  RemoveActionInput,
  RemoveActionResult,
} from './action.model.js';
import { ActionsService } from './actions.service.js';
import { RecommendationPage } from './recommendation-page.model.js';

@Resolver(() => Action)
export class ActionsResolver {
  constructor(private readonly actions: ActionsService) {}

  @Query(() => [Action], { description: 'The planned measures of one row the reader may see, in their order.' })
  @Allow('matrix.read')
  actionsOfEntry(
    @CurrentActor() actor: Actor,
    @Args('entryId', { type: () => ID, description: 'The matrix entry.' }) entryId: string,
  ) {
    return this.actions.ofEntry(actor, entryId);
  }

  @ResolveField(() => ActionViewerCan, { description: 'What the signed-in person may do with it.' })
  viewerCan(@CurrentActor() actor: Actor, @Parent() action: ActionEntity) {
    return this.actions.canWith(actor, action);
  }

  @Mutation(() => PlanActionResult, { description: 'Plans a measure of the own organisation.' })
  @Allow('action.plan')
  planAction(@CurrentActor() actor: Actor, @Args('input') input: PlanActionInput) {
    return this.actions.plan(actor, input);
  }

  @Mutation(() => ChangeActionResult, { description: 'Changes a measure of the own organisation.' })
  @Allow('action.change')
  changeAction(@CurrentActor() actor: Actor, @Args('input') input: ChangeActionInput) {
    return this.actions.change(actor, input);
  }

  @Mutation(() => RemoveActionResult, {
    description: 'Takes a measure of the own organisation out of the plan; it stays in the record.',
  })
  @Allow('action.remove')
  removeAction(@CurrentActor() actor: Actor, @Args('input') input: RemoveActionInput) {
    return this.actions.remove(actor, input);
  }
}

/** The planned measures on a recommendation's page. */
@Resolver(() => RecommendationPage)
export class PageActionsResolver {
  constructor(private readonly service: ActionsService) {}

  @ResolveField(() => [Action], { description: 'The planned measures the reader may see, in their order.' })
  actions(@CurrentActor() actor: Actor, @Parent() page: RecommendationPage) {
    return this.service.ofEntry(actor, page.id);
  }
}
