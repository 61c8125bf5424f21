import { Args, ID, Info, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import type { Actor } from '../../domain/actor.js';
import { Allow, CurrentActor } from '../../graphql/allow.js';
import { selectedFields } from '../../graphql/selection.js';
import { Overview } from './overview.model.js';
import { OverviewService } from './overview.service.js';

@Resolver(() => Overview)
export class OverviewResolver {
  constructor(private readonly overviews: OverviewService) {}

  @Query(() => Overview, { description: 'Where a review stands.' })
  @Allow('matrix.read')
  overview(
    @CurrentActor() actor: Actor,
    @Args('reviewId', { type: () => ID }) reviewId: string,
    @Info() info: GraphQLResolveInfo,
  ) {
    return this.overviews.overview(actor, reviewId, selectedFields(info));
  }
}
