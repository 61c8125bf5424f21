import { Module, type DynamicModule } from '@nestjs/common';
import { DatabaseModule } from './database/database.module.js';
import { GroundModule, type GraphqlSettings } from './graphql/ground.module.js';
import { FileSettings } from './files/file-settings.js';
import { AccountsModule } from './features/accounts/accounts.module.js';
import { PersonEntity } from './features/accounts/person.entity.js';
import type { SessionSettings } from './features/accounts/sign-in-sessions.js';
import { CommitmentEntity, CommitmentRecommendationEntity } from './features/commitments/commitment.entity.js';
import { CommitmentsModule } from './features/commitments/commitments.module.js';
import { CyclesModule } from './features/cycles/cycles.module.js';
import { IndicatorEntity, MeasurementEntity } from './features/indicators/indicator.entity.js';
import { IndicatorsModule } from './features/indicators/indicators.module.js';
import { AuditModule } from './features/audit/audit.module.js';
import { AdoptionEntity } from './features/assessments/adoption.entity.js';
import { AssessmentEntity, AssessmentVersionEntity } from './features/assessments/assessment.entity.js';
import { AssessmentsModule } from './features/assessments/assessments.module.js';
import { CommentEntity } from './features/comments/comment.entity.js';
import { MentionEntity } from './features/comments/mention.entity.js';
import { CommentsModule } from './features/comments/comments.module.js';
import { EvidenceFileEntity } from './features/evidence/evidence-file.entity.js';
import { EvidenceEntity } from './features/evidence/evidence.entity.js';
import { SourceIdentityEntity } from './features/evidence/source-identity.entity.js';
import { EvidenceModule } from './features/evidence/evidence.module.js';
import { ActionEntity } from './features/matrix/action.entity.js';
import { ProposedPlanEntity } from './features/matrix/proposed-plan.entity.js';
import { MatrixModule } from './features/matrix/matrix.module.js';
import { CaretakerEntity } from './features/portfolios/caretaker.entity.js';
import { PortfoliosModule } from './features/portfolios/portfolios.module.js';
import { SavedViewEntity } from './features/views/saved-view.entity.js';
import { ViewsModule } from './features/views/views.module.js';
import { DraftEntity } from './features/together/draft.entity.js';
import { TogetherModule } from './features/together/together.module.js';
import { ImportEntity } from './features/imports/import.entity.js';
import { ImportsModule } from './features/imports/imports.module.js';
import { InvitationEntity } from './features/workspaces/invitation.entity.js';
import { JobsModule } from './jobs/jobs.module.js';
import { MailModule } from './mail/mail.module.js';
import type { MailSettings } from './mail/mailer.js';
import { OverviewModule } from './features/overview/overview.module.js';
import { ClusterEntity, MatrixEntryEntity } from './features/recommendations/matrix-entry.entity.js';
import {
  AffectedGroupEntity,
  PositionEntity,
  RecommendationEntity,
  RecommendationGroupEntity,
  RecommendationSdgEntity,
  RecommendationThemeEntity,
  RecommendingStateEntity,
  ThemeEntity,
} from './features/recommendations/recommendation.entity.js';
import { RemovedTagEntity } from './features/recommendations/removed-tag.entity.js';
import { RecommendationsModule } from './features/recommendations/recommendations.module.js';
import { ReviewEntity } from './features/recommendations/review.entity.js';
import { MembershipEntity, OrganisationEntity, WorkspaceEntity } from './features/workspaces/workspace.entity.js';
import { ReminderEntity } from './features/reminders/reminder.entity.js';
import { RemindersModule } from './features/reminders/reminders.module.js';
import { ReleaseEntity } from './features/reports/release.entity.js';
import { ReportEntity, ReportSectionEntity } from './features/reports/report.entity.js';
import { MatrixFileEntity } from './features/sheets/matrix-file.entity.js';
import { SheetsModule } from './features/sheets/sheets.module.js';
import { ReportsModule } from './features/reports/reports.module.js';
import { JointStatusEntity, JointStatusEventEntity } from './features/sharing/joint-status.entity.js';
import { ReleaseRequestEntity, WithdrawalEntity } from './features/sharing/release-request.entity.js';
import { SharingModule } from './features/sharing/sharing.module.js';
import { HealthController, INSTANCE_ID } from './health.js';
import { WorkspacesModule } from './features/workspaces/workspaces.module.js';

/** Every table a service reads or writes through TypeORM. */
export const entities = [
  PersonEntity,
  WorkspaceEntity,
  OrganisationEntity,
  MembershipEntity,
  InvitationEntity,
  ReviewEntity,
  RecommendationEntity,
  PositionEntity,
  RecommendingStateEntity,
  ThemeEntity,
  AffectedGroupEntity,
  RecommendationThemeEntity,
  RecommendationGroupEntity,
  RecommendationSdgEntity,
  RemovedTagEntity,
  MatrixEntryEntity,
  ClusterEntity,
  ActionEntity,
  ProposedPlanEntity,
  CaretakerEntity,
  SavedViewEntity,
  DraftEntity,
  EvidenceEntity,
  EvidenceFileEntity,
  SourceIdentityEntity,
  CommentEntity,
  MentionEntity,
  AssessmentEntity,
  AssessmentVersionEntity,
  AdoptionEntity,
  JointStatusEntity,
  JointStatusEventEntity,
  ReminderEntity,
  ReleaseRequestEntity,
  WithdrawalEntity,
  IndicatorEntity,
  MeasurementEntity,
  CommitmentEntity,
  CommitmentRecommendationEntity,
  ImportEntity,
  ReleaseEntity,
  MatrixFileEntity,
  ReportEntity,
  ReportSectionEntity,
];

/** The rooms of the house, from the ground up. */
export const features = [
  WorkspacesModule,
  CyclesModule,
  RecommendationsModule,
  MatrixModule,
  PortfoliosModule,
  ViewsModule,
  TogetherModule,
  EvidenceModule,
  CommentsModule,
  AssessmentsModule,
  SharingModule,
  RemindersModule,
  IndicatorsModule,
  CommitmentsModule,
  OverviewModule,
  ImportsModule,
  SheetsModule,
  ReportsModule,
  AuditModule,
];

export interface AppSettings {
  /** Random, new with every start: what `/health/live` answers. */
  readonly instance: string;
  readonly databaseUrl: string;
  readonly graphql: GraphqlSettings;
  readonly session: SessionSettings;
  readonly files: FileSettings;
  readonly mail: MailSettings;
}

@Module({})
class FilesModule {}

/** Hands the settings of files to whatever room keeps some. */
const filesModule = (settings: FileSettings): DynamicModule => ({
  module: FilesModule,
  global: true,
  providers: [{ provide: FileSettings, useValue: settings }],
  exports: [FileSettings],
});

@Module({})
export class AppModule {
  /** The table of contents: the database, the GraphQL floor, and the features on their staircase. */
  static forRoot(settings: AppSettings): DynamicModule {
    return {
      module: AppModule,
      imports: [
        DatabaseModule.forRoot(settings.databaseUrl, entities),
        GroundModule.forRoot(settings.graphql),
        MailModule.forRoot(settings.mail),
        JobsModule,
        AccountsModule.forRoot(settings.session),
        filesModule(settings.files),
        ...features,
      ],
      controllers: [HealthController],
      providers: [{ provide: INSTANCE_ID, useValue: settings.instance }],
    };
  }
}
