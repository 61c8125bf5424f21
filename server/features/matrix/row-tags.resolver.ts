import { Args, ID, Info, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import type { Actor } from '../../domain/actor.js';
import { Allow, CurrentActor } from '../../graphql/allow.js';
import { selectedFields } from '../../graphql/selection.js';
import { ReviseTagsInput, ReviseTagsResult, TagChoices } from './row-tags.model.js';
import { TagRevisionsService } from './tag-revisions.service.js';

/** Themes, groups of persons and SDG targets of a row. */
@Resolver()
export class RowTagsResolver {
  constructor(private readonly tags: TagRevisionsService) {}

  @Query(() => TagChoices, { description: 'The tags a row of a workspace can have.' })
  @Allow('matrix.read')
  tagChoices(
    @CurrentActor() actor: Actor,
    @Args('workspaceId', { type: () => ID, description: 'The workspace.' }) workspaceId: string,
  ) {
    return this.tags.choices(actor, workspaceId);
  }

  @Mutation(() => ReviseTagsResult, { description: 'Gives a row other themes, groups of persons or SDG targets.' })
  @Allow('matrixEntry.reviseTags')
  reviseTags(@CurrentActor() actor: Actor, @Args('input') input: ReviseTagsInput, @Info() info: GraphQLResolveInfo) {
    return this.tags.revise(actor, input, selectedFields(info));
  }
}
