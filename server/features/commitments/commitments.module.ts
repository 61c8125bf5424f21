import { Module } from '@nestjs/common';
import { MatrixModule } from '../matrix/matrix.module.js';
import { RecommendationsModule } from '../recommendations/recommendations.module.js';
import { SharingModule } from '../sharing/sharing.module.js';
import { WorkspacesModule } from '../workspaces/workspaces.module.js';
import { CommitmentFieldsResolver, PageCommitmentsResolver } from './commitment-fields.resolver.js';
import { CommitmentKindService } from './commitment-kind.service.js';
import { CommitmentRevertsService } from './commitment-reverts.service.js';
import { CommitmentStepsService } from './commitment-steps.service.js';
import { CommitmentViewService } from './commitment-view.service.js';
import { CommitmentWriter } from './commitment-writer.service.js';
import { CommitmentsResolver } from './commitments.resolver.js';
import { CommitmentsService } from './commitments.service.js';

@Module({
  imports: [MatrixModule, RecommendationsModule, SharingModule, WorkspacesModule],
  providers: [
    CommitmentFieldsResolver,
    CommitmentKindService,
    CommitmentRevertsService,
    CommitmentStepsService,
    CommitmentViewService,
    CommitmentWriter,
    CommitmentsResolver,
    CommitmentsService,
    PageCommitmentsResolver,
  ],
  exports: [CommitmentViewService],
})
export class CommitmentsModule {}
