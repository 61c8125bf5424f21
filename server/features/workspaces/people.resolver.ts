import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../domain/actor.js';
import { Allow, CurrentActor } from '../../graphql/allow.js';
import {
  AddOrganisationInput,
  AddOrganisationResult,
  ArchiveOrganisationInput,
  ArchiveOrganisationResult,
  ChangeOrganisationInput,
  ChangeOrganisationResult,
} from './organisation.model.js';
import { OrganisationsService } from './organisations.service.js';
import { People } from './people.model.js';
import { PeopleService } from './people.service.js';

@Resolver(() => People)
export class PeopleResolver {
  constructor(
    private readonly peopleOf: PeopleService,
    private readonly organisations: OrganisationsService,
  ) {}

  @Query(() => People, {
    description: 'The organisations of a workspace and their people, as the viewer may know them.',
  })
  @Allow('workspace.read')
  people(@CurrentActor() actor: Actor, @Args('workspaceId', { type: () => ID }) workspaceId: string) {
    return this.peopleOf.people(actor, workspaceId);
  }

  @Mutation(() => AddOrganisationResult, {
    description: 'Adds a body that rows can name as lead, supporter or partner.',
  })
  @Allow('organisation.add')
  addOrganisation(@CurrentActor() actor: Actor, @Args('input') input: AddOrganisationInput) {
    return this.organisations.add(actor, input);
  }

  @Mutation(() => ChangeOrganisationResult, { description: 'Gives an organisation another name, short form or side.' })
  @Allow('organisation.change')
  changeOrganisation(@CurrentActor() actor: Actor, @Args('input') input: ChangeOrganisationInput) {
    return this.organisations.change(actor, input);
  }

  @Mutation(() => ArchiveOrganisationResult, {
    description: 'Takes an organisation out of the lists that was added by mistake and that nothing names.',
  })
  @Allow('organisation.archive')
  archiveOrganisation(@CurrentActor() actor: Actor, @Args('input') input: ArchiveOrganisationInput) {
    return this.organisations.archive(actor, input);
  }
}
