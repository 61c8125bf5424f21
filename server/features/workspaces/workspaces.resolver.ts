import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../domain/actor.js';
import { Allow, CurrentActor, SignedIn } from '../../graphql/allow.js';
import { DatabaseServerService } from './database-server.service.js';
import type { WorkspaceEntity } from './workspace.entity.js';
import {
  CreateWorkspaceInput,
  CreateWorkspaceResult,
  DatabaseServer,
  Organisation,
  SetConvenersEditInput,
  SetConvenersEditResult,
  SetFourEyesInput,
  SetFourEyesResult,
  Workspace,
} from './workspace.model.js';
import { WorkspaceSettings } from './workspace-settings.service.js';
import { WorkspacesService } from './workspaces.service.js';

@Resolver(() => Workspace)
export class WorkspacesResolver {
  constructor(
    private readonly workspaces: WorkspacesService,
    private readonly settings: WorkspaceSettings,
    private readonly databaseServer: DatabaseServerService,
  ) {}

  @Query(() => [Workspace], { description: 'The workspaces the signed-in person is a member of.' })
  @SignedIn()
  myWorkspaces(@CurrentActor() actor: Actor) {
    return this.workspaces.mine(actor);
  }

  @Query(() => Boolean, { description: 'Whether the signed-in person may found a workspace.' })
  @SignedIn()
  mayCreateWorkspace(@CurrentActor() actor: Actor) {
    return this.workspaces.mayCreate(actor);
  }

  @Query(() => Workspace, { description: 'One workspace of the signed-in person.' })
  @Allow('workspace.read')
  workspace(@CurrentActor() actor: Actor, @Args('id', { type: () => ID }) id: string) {
    return this.workspaces.one(actor, id);
  }

  @ResolveField(() => [Organisation], { description: 'All its organisations, by side and name.' })
  organisations(@CurrentActor() actor: Actor, @Parent() workspace: Workspace) {
    return this.workspaces.organisations.known(actor, workspace.id);
  }

  @ResolveField(() => Boolean, {
    description: 'Whether what leaves a side with several coordinators is looked at by two of them.',
  })
  hasFourEyes(@Parent() workspace: WorkspaceEntity) {
    return this.settings.isOnIn(workspace, 'fourEyes');
  }

  @ResolveField(() => Boolean, {
    description: 'Whether the rows of a cluster are left to its conveners and the coordinators; others propose.',
  })
  convenersEdit(@Parent() workspace: WorkspaceEntity) {
    return this.settings.isOnIn(workspace, 'convenersEdit');
  }

  @ResolveField(() => Boolean, { description: 'Whether the signed-in person may change its settings.' })
  mayChangeSettings(@CurrentActor() actor: Actor, @Parent() workspace: WorkspaceEntity) {
    return this.settings.maySet(actor, workspace);
  }

  @ResolveField(() => DatabaseServer, {
    nullable: true,
    description:
      'What is known against the database server; null where nothing is, and for whoever does not administer.',
  })
  outdatedDatabase(@CurrentActor() actor: Actor, @Parent() workspace: WorkspaceEntity) {
    return this.databaseServer.known(actor, workspace.id);
  }

  @Mutation(() => SetFourEyesResult, {
    description: 'Switches four eyes on or off: whether a release to everybody waits for a second coordinator.',
  })
  @Allow('workspace.change')
  setFourEyes(@CurrentActor() actor: Actor, @Args('input') input: SetFourEyesInput) {
    return this.settings.set(actor, 'fourEyes', input);
  }

  @Mutation(() => SetConvenersEditResult, {
    description: 'Leaves the rows of each cluster to its conveners and the coordinators, or to everybody again.',
  })
  @Allow('workspace.change')
  setConvenersEdit(@CurrentActor() actor: Actor, @Args('input') input: SetConvenersEditInput) {
    return this.settings.set(actor, 'convenersEdit', input);
  }

  @Mutation(() => CreateWorkspaceResult, {
    description: 'Founds a workspace and makes the founder its administrator and coordinator.',
  })
  @SignedIn()
  createWorkspace(@CurrentActor() actor: Actor, @Args('input') input: CreateWorkspaceInput) {
    return this.workspaces.create(actor, input);
  }
}
