import { Module } from '@nestjs/common';
import { MatrixModule } from '../matrix/matrix.module.js';
import { RecommendationsModule } from '../recommendations/recommendations.module.js';
import { SharingModule } from '../sharing/sharing.module.js';
import { WorkspacesModule } from '../workspaces/workspaces.module.js';
import { DocumentDelivery } from './document-delivery.js';
import { DownloadSources } from './download-sources.service.js';
import { ReleaseContents } from './release-contents.service.js';
import { ReleaseDownloads } from './release-downloads.service.js';
import { ReleasesResolver, ReviewReleasesResolver } from './releases.resolver.js';
import { ReportDownloadsController } from './report-downloads.controller.js';
import { OwnReportsService } from './own-reports.service.js';
import { ReportDownloads } from './report-downloads.service.js';
import { ReportKindService } from './report-kind.service.js';
import { ReportReading } from './report-reading.service.js';
import { ReportReleases } from './report-releases.service.js';
import { ReportReleasing } from './report-releasing.service.js';
import { ReportSectionsService } from './report-sections.service.js';
import { ReportTexts } from './report-texts.service.js';
import { ReportSectionsResolver, ReportsResolver, ReviewReportsResolver } from './reports.resolver.js';
import { ReportsService } from './reports.service.js';

@Module({
  imports: [MatrixModule, RecommendationsModule, SharingModule, WorkspacesModule],
  controllers: [ReportDownloadsController],
  providers: [
    DocumentDelivery,
    DownloadSources,
    OwnReportsService,
    ReleaseContents,
    ReleaseDownloads,
    ReleasesResolver,
    ReportDownloads,
    ReportKindService,
    ReportReading,
    ReportReleases,
    ReportReleasing,
    ReportSectionsResolver,
    ReportSectionsService,
    ReportTexts,
    ReportsResolver,
    ReportsService,
    ReviewReleasesResolver,
    ReviewReportsResolver,
  ],
  exports: [ReportTexts, ReportsService],
})
export class ReportsModule {}
