import { Module } from '@nestjs/common';
import { WorkspacesModule } from '../workspaces/workspaces.module.js';
import { RecommendationWriter } from './recommendation-writer.service.js';
import { RecommendationsResolver } from './recommendations.resolver.js';
import { RecommendationsService } from './recommendations.service.js';
import { ReviewsResolver, WorkspaceReviewsResolver } from './reviews.resolver.js';
import { ReviewsService } from './reviews.service.js';
import { RowTagsService } from './row-tags.service.js';
import { TagsService } from './tags.service.js';

@Module({
  imports: [WorkspacesModule],
  providers: [
    RecommendationWriter,
    RecommendationsResolver,
    RecommendationsService,
    ReviewsResolver,
    ReviewsService,
    RowTagsService,
    TagsService,
    WorkspaceReviewsResolver,
  ],
  exports: [RecommendationWriter, RecommendationsService, ReviewsService, RowTagsService, TagsService],
})
export class RecommendationsModule {}
