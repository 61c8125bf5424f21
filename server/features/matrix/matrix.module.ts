import { Module } from '@nestjs/common';
import { RecommendationsModule } from '../recommendations/recommendations.module.js';
import { WorkspacesModule } from '../workspaces/workspaces.module.js';
import { ConflictsService } from './conflicts.service.js';
import { MatrixResolver } from './matrix.resolver.js';
import { MatrixRowsService } from './matrix-rows.service.js';
import { MatrixService } from './matrix.service.js';
import { MatrixViewService } from './matrix-view.service.js';

@Module({
  imports: [RecommendationsModule, WorkspacesModule],
  providers: [ConflictsService, MatrixResolver, MatrixRowsService, MatrixService, MatrixViewService],
  exports: [MatrixRowsService, MatrixService],
})
export class MatrixModule {}
