import { Module } from '@nestjs/common';
import { DatabaseServerService } from './database-server.service.js';
import { FourEyesService } from './four-eyes.service.js';
import { InvitationAcceptance } from './invitation-acceptance.service.js';
import { InvitationDoor } from './invitation-door.service.js';
import { InvitationLinks } from './invitation-links.service.js';
import { InvitationReading } from './invitation-reading.service.js';
import { InvitationsResolver } from './invitations.resolver.js';
import { InvitationsService } from './invitations.service.js';
import { MembersResolver } from './members.resolver.js';
import { MembersService } from './members.service.js';
import { MembershipHistory } from './membership-history.service.js';
import { OrganisationsService } from './organisations.service.js';
import { PeopleResolver } from './people.resolver.js';
import { PeopleService } from './people.service.js';
import { WorkspaceSettings } from './workspace-settings.service.js';
import { WorkspacesResolver } from './workspaces.resolver.js';
import { WorkspacesService } from './workspaces.service.js';

@Module({
  providers: [
    WorkspacesResolver,
    WorkspacesService,
    FourEyesService,
    WorkspaceSettings,
    DatabaseServerService,
    OrganisationsService,
    PeopleResolver,
    PeopleService,
    InvitationsResolver,
    InvitationsService,
    InvitationReading,
    InvitationLinks,
    InvitationAcceptance,
    InvitationDoor,
    MembersResolver,
    MembersService,
    MembershipHistory,
  ],
  exports: [FourEyesService, WorkspacesService],
})
export class WorkspacesModule {}
