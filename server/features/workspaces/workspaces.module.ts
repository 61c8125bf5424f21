import { Module } from '@nestjs/common';
import { OrganisationsService } from './organisations.service.js';
import { PeopleResolver } from './people.resolver.js';
import { PeopleService } from './people.service.js';
import { WorkspacesResolver } from './workspaces.resolver.js';
import { WorkspacesService } from './workspaces.service.js';

@Module({
  providers: [WorkspacesResolver, WorkspacesService, OrganisationsService, PeopleResolver, PeopleService],
  exports: [WorkspacesService],
})
export class WorkspacesModule {}
