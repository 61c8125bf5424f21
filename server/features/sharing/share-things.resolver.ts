import { Args, Context, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../domain/actor.js';
import { ShareKind } from '../../domain/vocabulary.js';
import { Allow, CurrentActor } from '../../graphql/allow.js';
import { readerOrNotFound } from '../../graphql/authorize.js';
import type { OperationContext } from '../../graphql/operation-context.js';
import { Author } from '../matrix/author.model.js';
import { AuthorsService } from '../matrix/authors.service.js';
import { RecommendationPage } from '../matrix/recommendation-page.model.js';
import type { WithdrawalEntity } from './release-request.entity.js';
import { Shareable, ShareThingInput, ShareThingResult, WithdrawThingInput } from './share-thing.model.js';
import { ShareThingsService } from './share-things.service.js';
import { Withdrawal, WithdrawThingResult } from './withdrawal.model.js';
import { WithdrawalsService } from './withdrawals.service.js';

@Resolver(() => Withdrawal)
export class ShareThingsResolver {
  constructor(
    private readonly things: ShareThingsService,
    private readonly withdrawals: WithdrawalsService,
    private readonly authors: AuthorsService,
  ) {}

  @Query(() => Shareable, {
    nullable: true,
    description: 'What sharing a thing would show to whom; null when it cannot be shared any more.',
  })
  @Allow('content.shareInside', 'report.write')
  shareable(
    @CurrentActor() actor: Actor,
    @Args('kind', { type: () => ShareKind }) kind: ShareKind,
    @Args('id', { type: () => ID }) id: string,
  ) {
    return this.things.shareable(actor, kind, id);
  }

  @Mutation(() => ShareThingResult, {
    description: 'Shares a thing with more people, as a snapshot; or asks a second coordinator, where two look.',
  })
  @Allow('content.shareInside', 'report.write')
  shareThing(@CurrentActor() actor: Actor, @Args('input') input: ShareThingInput) {
    return this.things.share(actor, input);
  }

  @Mutation(() => WithdrawThingResult, {
    description: 'Takes back what was shared: nobody reads it any more, and what stays is that it was withdrawn.',
  })
  @Allow('content.shareInside')
  withdrawThing(@CurrentActor() actor: Actor, @Args('input') input: WithdrawThingInput) {
    return this.withdrawals.withdraw(actor, input);
  }

  @ResolveField(() => Author, { description: 'Who withdrew it: the organisation.' })
  author(@CurrentActor() actor: Actor, @Context() context: OperationContext, @Parent() withdrawal: WithdrawalEntity) {
    return this.authors.of(actor, context, withdrawal);
  }
}

/** What was withdrawn, on a recommendation's page. */
@Resolver(() => RecommendationPage)
export class PageWithdrawalsResolver {
  constructor(private readonly withdrawn: WithdrawalsService) {}

  @ResolveField(() => [Withdrawal], {
    description: 'What was shared on this row and withdrawn, as far as the reader could read it; the newest first.',
  })
  withdrawals(@CurrentActor() actor: Actor, @Parent() page: RecommendationPage) {
    return this.withdrawn.ofEntry(readerOrNotFound(actor, page.workspaceId), page.id);
  }
}
