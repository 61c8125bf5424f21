import { Module } from '@nestjs/common';
import { RecommendationsModule } from '../recommendations/recommendations.module.js';
import { WorkspacesModule } from '../workspaces/workspaces.module.js';
import { ImportActs } from './import-acts.service.js';
import { ImportApplier } from './import-applier.service.js';
import { ImportsController } from './imports.controller.js';
import { ImportsResolver } from './imports.resolver.js';
import { ImportsService } from './imports.service.js';
import { ImportUndoer } from './import-undoer.service.js';
import { KnownRowsService } from './known-rows.service.js';
import { MayImportResolver } from './may-import.resolver.js';

@Module({
  imports: [RecommendationsModule, WorkspacesModule],
  controllers: [ImportsController],
  providers: [
    ImportActs,
    ImportApplier,
    ImportsResolver,
    ImportsService,
    ImportUndoer,
    KnownRowsService,
    MayImportResolver,
  ],
})
export class ImportsModule {}
