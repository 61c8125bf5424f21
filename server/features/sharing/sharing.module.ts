import { Module } from '@nestjs/common';
import { CommentsModule } from '../comments/comments.module.js';
import { EvidenceModule } from '../evidence/evidence.module.js';
import { MatrixModule } from '../matrix/matrix.module.js';
import { RecommendationsModule } from '../recommendations/recommendations.module.js';
import { WorkspacesModule } from '../workspaces/workspaces.module.js';
import { ActionKindService } from './action-kind.service.js';
import { AssessmentKindService } from './assessment-kind.service.js';
import { CommentKindService } from './comment-kind.service.js';
import { EvidenceKindService } from './evidence-kind.service.js';
import { JointRecordsService } from './joint-records.service.js';
import { JointStatusResolver, PageJointStatusResolver } from './joint-status.resolver.js';
import { JointStatusService } from './joint-status.service.js';
import { ProposedPlanKindService } from './proposed-plan-kind.service.js';
import { RecalledVersionsService } from './recalled-versions.service.js';
import { ReleaseRequestsResolver, WaitingReleasesResolver } from './release-requests.resolver.js';
import { ReleaseRequestsService } from './release-requests.service.js';
import { ReleasesService } from './releases.service.js';
import { SharePreviewsService } from './share-previews.service.js';
import { PageWithdrawalsResolver, ShareThingsResolver } from './share-things.resolver.js';
import { ShareThingsService } from './share-things.service.js';
import { ShareablesService } from './shareables.service.js';
import { SharedVersionsService } from './shared-versions.service.js';
import { SharingResolver } from './sharing.resolver.js';
import { SharingService } from './sharing.service.js';
import { WaitingService } from './waiting.service.js';
import { WithdrawalsService } from './withdrawals.service.js';

@Module({
  imports: [CommentsModule, EvidenceModule, MatrixModule, RecommendationsModule, WorkspacesModule],
  providers: [
    ActionKindService,
    AssessmentKindService,
    CommentKindService,
    EvidenceKindService,
    JointRecordsService,
    JointStatusResolver,
    JointStatusService,
    PageJointStatusResolver,
    PageWithdrawalsResolver,
    ProposedPlanKindService,
    RecalledVersionsService,
    ReleaseRequestsResolver,
    ReleaseRequestsService,
    ReleasesService,
    ShareablesService,
    SharedVersionsService,
    SharePreviewsService,
    ShareThingsResolver,
    ShareThingsService,
    SharingResolver,
    SharingService,
    WaitingReleasesResolver,
    WaitingService,
    WithdrawalsService,
  ],
  exports: [
    JointStatusService,
    ReleaseRequestsService,
    ShareablesService,
    ShareThingsService,
    WaitingService,
    WithdrawalsService,
  ],
})
export class SharingModule {}
