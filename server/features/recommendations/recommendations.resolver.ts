import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../domain/actor.js';
import { Allow, CurrentActor } from '../../graphql/allow.js';
import {
  AddRecommendationInput,
  AddRecommendationResult,
  ArchiveRecommendationInput,
  ArchiveRecommendationResult,
  ChangeReviewInput,
  ChangeReviewResult,
  CorrectRecommendationInput,
  CorrectRecommendationResult,
  CreateReviewInput,
  CreateReviewResult,
  Recommendation,
} from './recommendation.model.js';
import { RecommendationsService } from './recommendations.service.js';
import { ReviewsService } from './reviews.service.js';

@Resolver(() => Recommendation)
export class RecommendationsResolver {
  constructor(
    private readonly recommendations: RecommendationsService,
    private readonly reviews: ReviewsService,
  ) {}

  @Mutation(() => CreateReviewResult, { description: 'Adds a review to a workspace.' })
  @Allow('review.create')
  createReview(@CurrentActor() actor: Actor, @Args('input') input: CreateReviewInput) {
    return this.reviews.create(actor, { ...input, sessionNumber: input.sessionNumber ?? null });
  }

  @Mutation(() => ChangeReviewResult, { description: 'Fixes symbols and dates of a review.' })
  @Allow('review.change')
  changeReview(@CurrentActor() actor: Actor, @Args('input') input: ChangeReviewInput) {
    return this.reviews.change(actor, input);
  }

  @Mutation(() => AddRecommendationResult, { description: 'Adds a recommendation or a pledge by hand.' })
  @Allow('recommendation.add')
  addRecommendation(@CurrentActor() actor: Actor, @Args('input') input: AddRecommendationInput) {
    return this.recommendations.add(actor, input);
  }

  @Mutation(() => CorrectRecommendationResult, { description: 'Corrects a row against its source, with a reason.' })
  @Allow('recommendation.correct')
  correctRecommendation(@CurrentActor() actor: Actor, @Args('input') input: CorrectRecommendationInput) {
    return this.recommendations.correct(actor, input);
  }

  @Mutation(() => ArchiveRecommendationResult, {
    description: 'Takes a mistaken row out of the matrix; nothing is deleted.',
  })
  @Allow('recommendation.archive')
  archiveRecommendation(@CurrentActor() actor: Actor, @Args('input') input: ArchiveRecommendationInput) {
    return this.recommendations.archive(actor, input);
  }
}
