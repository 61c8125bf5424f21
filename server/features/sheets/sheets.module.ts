import { Module } from '@nestjs/common';
import { AssessmentsModule } from '../assessments/assessments.module.js';
import { RecommendationsModule } from '../recommendations/recommendations.module.js';
import { WorkspacesModule } from '../workspaces/workspaces.module.js';
import { MatrixFilesController } from './matrix-files.controller.js';
import { MatrixFilesResolver } from './matrix-files.resolver.js';
import { MatrixFilesService } from './matrix-files.service.js';
import { MatrixUploads } from './matrix-uploads.service.js';
import { SheetActs } from './sheet-acts.service.js';
import { SheetRowsService } from './sheet-rows.service.js';
import { SheetUndoer } from './sheet-undoer.service.js';
import { SheetWriter } from './sheet-writer.service.js';

@Module({
  imports: [AssessmentsModule, RecommendationsModule, WorkspacesModule],
  controllers: [MatrixFilesController],
  providers: [
    MatrixFilesResolver,
    MatrixFilesService,
    MatrixUploads,
    SheetActs,
    SheetRowsService,
    SheetUndoer,
    SheetWriter,
  ],
})
export class SheetsModule {}
