import { Module } from '@nestjs/common';
import { MatrixModule } from '../matrix/matrix.module.js';
import { EvidenceFilesController } from './evidence-files.controller.js';
import { EvidenceFilesResolver } from './evidence-files.resolver.js';
import { EvidenceFilesService } from './evidence-files.service.js';
import { EvidenceResolver, PageEvidenceResolver } from './evidence.resolver.js';
import { EvidenceService } from './evidence.service.js';
import { FileBytes } from './file-bytes.service.js';
import { FileDownloads } from './file-downloads.service.js';
import { FileUploads } from './file-uploads.service.js';
import { OwnEvidenceService } from './own-evidence.service.js';
import { SharedCopiesService } from './shared-copies.service.js';
import { SharedFilesService } from './shared-files.service.js';
import { SourcesResolver } from './sources.resolver.js';
import { SourcesService } from './sources.service.js';

@Module({
  imports: [MatrixModule],
  controllers: [EvidenceFilesController],
  providers: [
    EvidenceFilesResolver,
    EvidenceFilesService,
    EvidenceResolver,
    EvidenceService,
    FileBytes,
    FileDownloads,
    FileUploads,
    OwnEvidenceService,
    PageEvidenceResolver,
    SharedCopiesService,
    SharedFilesService,
    SourcesResolver,
    SourcesService,
  ],
  exports: [EvidenceService, OwnEvidenceService, SharedCopiesService],
})
export class EvidenceModule {}
