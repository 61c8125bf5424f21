import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../domain/actor.js';
import { Allow, CurrentActor } from '../../graphql/allow.js';
import { RecommendationPage } from '../matrix/recommendation-page.model.js';
import { Caretakers } from './caretakers.service.js';
import { EntrustedRowsService } from './entrusted-rows.service.js';
import {
  CareOfRows,
  CareOfRowsInput,
  EntrustEntriesInput,
  EntrustEntriesResult,
  EntrustEntryInput,
  EntrustEntryResult,
  HandOverPortfolioInput,
  HandOverPortfolioResult,
  Portfolios,
  RowCare,
} from './portfolio.model.js';
import { PortfoliosService } from './portfolios.service.js';

@Resolver(() => Portfolios)
export class PortfoliosResolver {
  constructor(
    private readonly portfoliosOf: PortfoliosService,
    private readonly caretakers: Caretakers,
    private readonly entrustedRows: EntrustedRowsService,
  ) {}

  @Query(() => Portfolios, { description: 'In whose names the rows are in the signed-in person’s organisation.' })
  @Allow('matrix.read')
  portfolios(
    @CurrentActor() actor: Actor,
    @Args('workspaceId', { type: () => ID }) workspaceId: string,
    @Args('personId', { type: () => ID, nullable: true, description: 'Of this person alone.' }) personId: string | null,
  ) {
    return this.portfoliosOf.of(actor, workspaceId, personId ?? null);
  }

  @Mutation(() => EntrustEntryResult, {
    description: 'Gives a row into the care of somebody of one’s own organisation.',
  })
  @Allow('matrixEntry.entrust')
  entrustEntry(@CurrentActor() actor: Actor, @Args('input') input: EntrustEntryInput) {
    return this.caretakers.entrust(actor, input);
  }

  @Query(() => CareOfRows, { description: 'In whose care many rows are in the signed-in person’s organisation.' })
  @Allow('matrix.read')
  careOfRows(@CurrentActor() actor: Actor, @Args('input') { entryIds }: CareOfRowsInput) {
    return this.entrustedRows.cares(actor, entryIds);
  }

  @Mutation(() => EntrustEntriesResult, {
    description: 'Gives many rows into the care of somebody of one’s own organisation, all or none.',
  })
  @Allow('matrixEntry.entrust')
  entrustEntries(@CurrentActor() actor: Actor, @Args('input') input: EntrustEntriesInput) {
    return this.entrustedRows.entrust(actor, input);
  }

  @Mutation(() => HandOverPortfolioResult, {
    description: 'Puts all that is in somebody’s name into another’s of the same organisation, in one act.',
  })
  @Allow('portfolio.handOver')
  handOverPortfolio(@CurrentActor() actor: Actor, @Args('input') input: HandOverPortfolioInput) {
    return this.portfoliosOf.handOver(actor, input);
  }
}

/** Whose care a row is in, on the recommendation's page. */
@Resolver(() => RecommendationPage)
export class PageCareResolver {
  constructor(private readonly caretakers: Caretakers) {}

  @ResolveField(() => RowCare, {
    nullable: true,
    description: 'Who in the signed-in person’s organisation takes care of it; null for observers.',
  })
  care(@CurrentActor() actor: Actor, @Parent() page: RecommendationPage) {
    return this.caretakers.of(actor, page);
  }
}
