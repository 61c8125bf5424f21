import { Args, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../domain/actor.js';
import { Allow, CurrentActor } from '../../graphql/allow.js';
import { Workspace } from '../workspaces/workspace.model.js';
import { Review } from './review.model.js';
import { ReviewsService } from './reviews.service.js';

@Resolver(() => Review)
export class ReviewsResolver {
  constructor(private readonly reviews: ReviewsService) {}

  @Query(() => Review, { description: 'One review.' })
  @Allow('matrix.read')
  review(@CurrentActor() actor: Actor, @Args('id', { type: () => ID }) id: string) {
    return this.reviews.one(actor, id);
  }
}

/** What a workspace shows of its reviews. */
@Resolver(() => Workspace)
export class WorkspaceReviewsResolver {
  constructor(private readonly reviews: ReviewsService) {}

  @ResolveField('reviews', () => [Review], { description: 'Its reviews, the newest first.' })
  ofWorkspace(@CurrentActor() actor: Actor, @Parent() workspace: Workspace) {
    return this.reviews.ofWorkspace(actor, workspace.id);
  }
}
