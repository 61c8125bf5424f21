import { Module } from '@nestjs/common';
import { EvidenceModule } from '../evidence/evidence.module.js';
import { MatrixModule } from '../matrix/matrix.module.js';
import { AssessmentVersionsService } from './assessment-versions.service.js';
import { AssessmentsResolver, AssessmentVersionsResolver, PageAssessmentsResolver } from './assessments.resolver.js';
import { AssessmentsService } from './assessments.service.js';

@Module({
  imports: [EvidenceModule, MatrixModule],
  providers: [
    AssessmentsResolver,
    AssessmentsService,
    AssessmentVersionsResolver,
    AssessmentVersionsService,
    PageAssessmentsResolver,
  ],
  exports: [AssessmentsService, AssessmentVersionsService],
})
export class AssessmentsModule {}
