import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../domain/actor.js';
import { Allow, CurrentActor } from '../../graphql/allow.js';
import { listsInOrder, type OperationContext } from '../../graphql/operation-context.js';
import { RecommendationPage } from '../matrix/recommendation-page.model.js';
import type { CommentEntity } from './comment.entity.js';
import { Comment } from './comment.model.js';
import { Mentionable, SeeToMentionInput, SeeToMentionResult } from './mention.model.js';
import { MentionsService } from './mentions.service.js';

/** Whom comments name. */
@Resolver(() => Comment)
export class MentionsResolver {
  constructor(private readonly mentions: MentionsService) {}

  @ResolveField(() => [Mentionable], {
    description: 'Colleagues it names, told inside their organisation alone.',
  })
  mentioned(@CurrentActor() actor: Actor, @Context() context: OperationContext, @Parent() comment: CommentEntity) {
    const loader = context.loader(`mentioned in ${comment.workspaceId}`, async (ids) =>
      listsInOrder(ids, await this.mentions.namesIn(actor, comment.workspaceId, ids), ({ commentId }) => commentId),
    );
    return loader.load(comment.id);
  }

  @Mutation(() => SeeToMentionResult, { description: 'Says that one has seen to a comment one was named in.' })
  @Allow('comment.change')
  seeToMention(@CurrentActor() actor: Actor, @Args('input') input: SeeToMentionInput) {
    return this.mentions.seeTo(actor, input.id);
  }
}

/** Whom a comment on the row can name. */
@Resolver(() => RecommendationPage)
export class PageMentionsResolver {
  constructor(private readonly mentions: MentionsService) {}

  @ResolveField(() => [Mentionable], {
    description: 'Colleagues of the own organisation whom a comment can name, by name.',
  })
  mentionable(@CurrentActor() actor: Actor, @Parent() page: RecommendationPage) {
    return this.mentions.mentionable(actor, page.workspaceId);
  }
}
