import { Module } from '@nestjs/common';
import { RecommendationsModule } from '../recommendations/recommendations.module.js';
import { WorkspacesModule } from '../workspaces/workspaces.module.js';
import { DownloadSources } from './download-sources.service.js';
import { ReportDownloadsController } from './report-downloads.controller.js';
import { ReportDownloads } from './report-downloads.service.js';
import { ReportReading } from './report-reading.service.js';
import { ReportSectionsService } from './report-sections.service.js';
import { ReportTexts } from './report-texts.service.js';
import { ReportSectionsResolver, ReportsResolver, ReviewReportsResolver } from './reports.resolver.js';
import { ReportsService } from './reports.service.js';

@Module({
  imports: [RecommendationsModule, WorkspacesModule],
  controllers: [ReportDownloadsController],
  providers: [
    DownloadSources,
    ReportDownloads,
    ReportReading,
    ReportSectionsResolver,
    ReportSectionsService,
    ReportTexts,
    ReportsResolver,
    ReportsService,
    ReviewReportsResolver,
  ],
  exports: [ReportTexts, ReportsService],
})
export class ReportsModule {}
