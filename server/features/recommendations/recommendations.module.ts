import { Module } from '@nestjs/common';
import { WorkspacesModule } from '../workspaces/workspaces.module.js';
import { ReviewsResolver, WorkspaceReviewsResolver } from './reviews.resolver.js';
import { ReviewsService } from './reviews.service.js';

@Module({
  imports: [WorkspacesModule],
  providers: [ReviewsResolver, ReviewsService, WorkspaceReviewsResolver],
  exports: [ReviewsService],
})
export class RecommendationsModule {}
