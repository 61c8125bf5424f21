import { Module } from '@nestjs/common';
import { RecommendationsModule } from '../recommendations/recommendations.module.js';
import { WorkspacesModule } from '../workspaces/workspaces.module.js';
import { ActionsResolver, PageActionsResolver } from './actions.resolver.js';
import { ActionsService } from './actions.service.js';
import { AuthorsService } from './authors.service.js';
import { ClustersResolver } from './clusters.resolver.js';
import { ClustersService } from './clusters.service.js';
import { ConflictsService } from './conflicts.service.js';
import { EntryRevertsResolver, PageHistoryResolver } from './history.resolver.js';
import { EntryRevertsService } from './entry-reverts.service.js';
import { HistoryService } from './history.service.js';
import { MatrixResolver } from './matrix.resolver.js';
import { MatrixRevisionsResolver } from './matrix-revisions.resolver.js';
import { MatrixRevisionsService } from './matrix-revisions.service.js';
import { MatrixRowsService } from './matrix-rows.service.js';
import { MatrixService } from './matrix.service.js';
import { MatrixVerdictsService } from './matrix-verdicts.service.js';
import { MatrixViewService } from './matrix-view.service.js';
import { PlanAdoptionsService } from './plan-adoptions.service.js';
import { PageProposedPlansResolver, ProposedPlansResolver } from './proposed-plans.resolver.js';
import { ProposedPlansService } from './proposed-plans.service.js';
import { RowTagsResolver } from './row-tags.resolver.js';
import { TagRevisionsService } from './tag-revisions.service.js';
import { TagWriter } from './tag-writer.service.js';
import { PositionStatementResolver, RecommendationPageResolver } from './recommendation-page.resolver.js';
import { RecommendationPageService } from './recommendation-page.service.js';

@Module({
  imports: [RecommendationsModule, WorkspacesModule],
  providers: [
    ActionsResolver,
    ActionsService,
    AuthorsService,
    ClustersResolver,
    ClustersService,
    ConflictsService,
    EntryRevertsResolver,
    EntryRevertsService,
    HistoryService,
    MatrixResolver,
    MatrixRevisionsResolver,
    MatrixRevisionsService,
    MatrixRowsService,
    MatrixService,
    MatrixVerdictsService,
    MatrixViewService,
    PageActionsResolver,
    PageHistoryResolver,
    PageProposedPlansResolver,
    PlanAdoptionsService,
    PositionStatementResolver,
    ProposedPlansResolver,
    ProposedPlansService,
    RecommendationPageResolver,
    RecommendationPageService,
    RowTagsResolver,
    TagRevisionsService,
    TagWriter,
  ],
  exports: [
    ActionsService,
    AuthorsService,
    HistoryService,
    MatrixRevisionsService,
    MatrixRowsService,
    MatrixService,
    ProposedPlansService,
  ],
})
export class MatrixModule {}
