import { Module } from '@nestjs/common';
import { RecommendationsModule } from '../recommendations/recommendations.module.js';
import { WorkspacesModule } from '../workspaces/workspaces.module.js';
import { OverviewResolver } from './overview.resolver.js';
import { OverviewService } from './overview.service.js';

@Module({ imports: [RecommendationsModule, WorkspacesModule], providers: [OverviewResolver, OverviewService] })
export class OverviewModule {}
