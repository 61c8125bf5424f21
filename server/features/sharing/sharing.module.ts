import { Module } from '@nestjs/common';
import { EvidenceModule } from '../evidence/evidence.module.js';
import { MatrixModule } from '../matrix/matrix.module.js';
import { RecommendationsModule } from '../recommendations/recommendations.module.js';
import { JointRecordsService } from './joint-records.service.js';
import { JointStatusResolver, PageJointStatusResolver } from './joint-status.resolver.js';
import { JointStatusService } from './joint-status.service.js';
import { JointVersionsService } from './joint-versions.service.js';
import { SharePreviewsService } from './share-previews.service.js';
import { SharingResolver } from './sharing.resolver.js';
import { SharingService } from './sharing.service.js';
import { WaitingService } from './waiting.service.js';

@Module({
  imports: [EvidenceModule, MatrixModule, RecommendationsModule],
  providers: [
    JointRecordsService,
    JointStatusResolver,
    JointStatusService,
    JointVersionsService,
    PageJointStatusResolver,
    SharePreviewsService,
    SharingResolver,
    SharingService,
    WaitingService,
  ],
  exports: [JointStatusService, WaitingService],
})
export class SharingModule {}
