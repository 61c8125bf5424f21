import { Module } from '@nestjs/common';
import { MatrixModule } from '../matrix/matrix.module.js';
import { EvidenceResolver, PageEvidenceResolver } from './evidence.resolver.js';
import { EvidenceService } from './evidence.service.js';
import { SharedCopiesService } from './shared-copies.service.js';

@Module({
  imports: [MatrixModule],
  providers: [EvidenceResolver, EvidenceService, PageEvidenceResolver, SharedCopiesService],
  exports: [EvidenceService, SharedCopiesService],
})
export class EvidenceModule {}
