import { Args, Context, ID, Info, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import type { Actor } from '../../domain/actor.js';
import { Allow, CurrentActor } from '../../graphql/allow.js';
import type { OperationContext } from '../../graphql/operation-context.js';
import { selectedFields } from '../../graphql/selection.js';
import type { PositionEntity } from '../recommendations/recommendation.entity.js';
import { Recommendation } from '../recommendations/recommendation.model.js';
import { RecommendationsService } from '../recommendations/recommendations.service.js';
import { Review } from '../recommendations/review.model.js';
import { ReviewsService } from '../recommendations/reviews.service.js';
import { Organisation } from '../workspaces/workspace.model.js';
import { WorkspacesService } from '../workspaces/workspaces.service.js';
import { Author } from './author.model.js';
import { AuthorsService } from './authors.service.js';
import { MatrixRow } from './matrix.model.js';
import { MatrixRowsService } from './matrix-rows.service.js';
import {
  Neighbours,
  PositionStatement,
  RecommendationPage,
  RecommendationViewerCan,
} from './recommendation-page.model.js';
import { RecommendationPageService } from './recommendation-page.service.js';

@Resolver(() => RecommendationPage)
export class RecommendationPageResolver {
  constructor(
    private readonly pages: RecommendationPageService,
    private readonly rows: MatrixRowsService,
    private readonly reviews: ReviewsService,
    private readonly workspaces: WorkspacesService,
    private readonly recommendations: RecommendationsService,
  ) {}

  @Query(() => RecommendationPage, { description: 'One recommendation’s own page, by its matrix entry.' })
  @Allow('matrix.read')
  recommendationPage(@CurrentActor() actor: Actor, @Args('entryId', { type: () => ID }) entryId: string) {
    return this.pages.page(actor, entryId);
  }

  @ResolveField(() => MatrixRow, { description: 'The row as the matrix has it.' })
  row(@CurrentActor() actor: Actor, @Parent() page: RecommendationPage, @Info() info: GraphQLResolveInfo) {
    const review = { id: page.reviewId, workspaceId: page.workspaceId };
    return this.rows.one(actor, review, page.id, selectedFields(info));
  }

  @ResolveField(() => Recommendation, { description: 'The recommendation, with the version a correction expects.' })
  recommendation(@CurrentActor() actor: Actor, @Parent() page: RecommendationPage) {
    return this.recommendations.one(actor, page.recommendationId);
  }

  @ResolveField(() => Review, { description: 'The review.' })
  review(@CurrentActor() actor: Actor, @Parent() page: RecommendationPage) {
    return this.reviews.one(actor, page.reviewId);
  }

  @ResolveField(() => [Organisation], { description: 'Every organisation the row can name.' })
  organisations(@CurrentActor() actor: Actor, @Parent() page: RecommendationPage) {
    return this.workspaces.organisations.known(actor, page.workspaceId);
  }

  @ResolveField(() => [PositionStatement], { description: 'The State’s positions, the newest first.' })
  positions(@CurrentActor() actor: Actor, @Parent() page: RecommendationPage) {
    return this.pages.positions(actor, page);
  }

  @ResolveField(() => Neighbours, { description: 'The rows before and after it in the whole review.' })
  neighbours(@CurrentActor() actor: Actor, @Parent() page: RecommendationPage) {
    return this.pages.neighbours(actor, page);
  }

  @ResolveField(() => Boolean, { description: 'Whether anybody of the government side is a member yet.' })
  governmentHasJoined(@Parent() page: RecommendationPage) {
    return this.pages.governmentHasJoined(page);
  }

  @ResolveField(() => RecommendationViewerCan, { description: 'What the signed-in person may do here.' })
  viewerCan(@CurrentActor() actor: Actor, @Parent() page: RecommendationPage) {
    return this.pages.viewerCan(actor, page);
  }
}

/** Who entered a position. */
@Resolver(() => PositionStatement)
export class PositionStatementResolver {
  constructor(private readonly authors: AuthorsService) {}

  @ResolveField(() => Author, { nullable: true, description: 'Whose statement of it this is; null for the program’s.' })
  author(@CurrentActor() actor: Actor, @Context() context: OperationContext, @Parent() position: PositionEntity) {
    return this.authors.of(actor, context, position);
  }
}
