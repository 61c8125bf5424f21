import { Module } from '@nestjs/common';
import { RecommendationsModule } from '../recommendations/recommendations.module.js';
import { SharingModule } from '../sharing/sharing.module.js';
import { WorkspacesModule } from '../workspaces/workspaces.module.js';
import { ReminderPreferences } from './reminder-preference.service.js';
import { RemindersResolver } from './reminders.resolver.js';
import { RemindersService } from './reminders.service.js';
import { WaitingPlaces } from './waiting-places.service.js';

@Module({
  imports: [RecommendationsModule, SharingModule, WorkspacesModule],
  providers: [ReminderPreferences, RemindersResolver, RemindersService, WaitingPlaces],
})
export class RemindersModule {}
