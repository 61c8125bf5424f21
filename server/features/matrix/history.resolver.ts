import { Args, Info, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import type { Actor } from '../../domain/actor.js';
import { Allow, CurrentActor } from '../../graphql/allow.js';
import { selectedFields } from '../../graphql/selection.js';
import { EntryRevertsService } from './entry-reverts.service.js';
import { HistoryService } from './history.service.js';
import { MatrixRow } from './matrix.model.js';
import { HistoryEvent, RecommendationPage } from './recommendation-page.model.js';
import { RevertMatrixEntryInput, RevertMatrixEntryResult } from './revert-entry.model.js';

@Resolver(() => MatrixRow)
export class EntryRevertsResolver {
  constructor(private readonly reverts: EntryRevertsService) {}

  @Mutation(() => RevertMatrixEntryResult, {
    description: 'Puts a part of a row back as it stood before a change, as a new version of it.',
  })
  @Allow('matrix.read')
  revertMatrixEntry(
    @CurrentActor() actor: Actor,
    @Args('input') input: RevertMatrixEntryInput,
    @Info() info: GraphQLResolveInfo,
  ) {
    return this.reverts.revert(actor, input, selectedFields(info));
  }
}

/** The history on a recommendation's page. */
@Resolver(() => RecommendationPage)
export class PageHistoryResolver {
  constructor(private readonly histories: HistoryService) {}

  @ResolveField(() => [HistoryEvent], {
    description: 'What happened to the row, the newest first, at most 300 events.',
  })
  history(@CurrentActor() actor: Actor, @Parent() page: RecommendationPage) {
    return this.histories.ofEntry(actor, page);
  }
}
