import { Module } from '@nestjs/common';
import { EvidenceModule } from '../evidence/evidence.module.js';
import { MatrixModule } from '../matrix/matrix.module.js';
import { AssessmentRevertsService } from './assessment-reverts.service.js';
import { AssessmentVersionsService } from './assessment-versions.service.js';
import { AssessmentsResolver, AssessmentVersionsResolver, PageAssessmentsResolver } from './assessments.resolver.js';
import { AssessmentsService } from './assessments.service.js';

@Module({
  imports: [EvidenceModule, MatrixModule],
  providers: [
    AssessmentRevertsService,
    AssessmentsResolver,
    AssessmentsService,
    AssessmentVersionsResolver,
    AssessmentVersionsService,
    PageAssessmentsResolver,
  ],
  exports: [AssessmentsService, AssessmentVersionsService],
})
export class AssessmentsModule {}
