import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../domain/actor.js';
import { Allow, CurrentActor } from '../../graphql/allow.js';
import { DiscardDraftInput, DiscardDraftResult, Draft, KeepDraftInput, KeepDraftResult } from './draft.model.js';
import { DraftsService } from './drafts.service.js';

@Resolver(() => Draft)
export class DraftsResolver {
  constructor(private readonly draftsOf: DraftsService) {}

  @Query(() => [Draft], { description: 'What the signed-in person typed in a review and did not save, newest first.' })
  @Allow('matrix.read')
  drafts(
    @CurrentActor() actor: Actor,
    @Args('reviewId', { type: () => ID, description: 'The review.' }) reviewId: string,
  ) {
    return this.draftsOf.ofReview(actor, reviewId);
  }

  @Mutation(() => KeepDraftResult, { description: 'Keeps what the signed-in person has typed so far, for them alone.' })
  @Allow('draft.keep')
  keepDraft(@CurrentActor() actor: Actor, @Args('input') input: KeepDraftInput) {
    return this.draftsOf.keep(actor, input);
  }

  @Mutation(() => DiscardDraftResult, { description: 'Takes away what was kept of something typed.' })
  @Allow('draft.keep')
  discardDraft(@CurrentActor() actor: Actor, @Args('input') input: DiscardDraftInput) {
    return this.draftsOf.discard(actor, input);
  }
}
