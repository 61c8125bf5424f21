import { Module } from '@nestjs/common';
import { EvidenceModule } from '../evidence/evidence.module.js';
import { MatrixModule } from '../matrix/matrix.module.js';
import { AdoptionsResolver, PageAdoptionsResolver } from './adoptions.resolver.js';
import { AdoptionsService } from './adoptions.service.js';
import { AssessmentRevertsService } from './assessment-reverts.service.js';
import { AssessmentVersionsService } from './assessment-versions.service.js';
import { AssessmentsResolver, AssessmentVersionsResolver, PageAssessmentsResolver } from './assessments.resolver.js';
import { AssessmentsService } from './assessments.service.js';

@Module({
  imports: [EvidenceModule, MatrixModule],
  providers: [
    AdoptionsResolver,
    AdoptionsService,
    AssessmentRevertsService,
    AssessmentsResolver,
    AssessmentsService,
    AssessmentVersionsResolver,
    AssessmentVersionsService,
    PageAdoptionsResolver,
    PageAssessmentsResolver,
  ],
  exports: [AssessmentsService, AssessmentVersionsService],
})
export class AssessmentsModule {}
