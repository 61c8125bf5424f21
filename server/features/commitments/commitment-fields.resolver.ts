import { Context, ID, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../domain/actor.js';
import { daysLate, isLate } from '../../domain/commitment-lifecycle.js';
import { Clock } from '../../database/sources.js';
import { CurrentActor } from '../../graphql/allow.js';
import type { OperationContext } from '../../graphql/operation-context.js';
import { Author } from '../matrix/author.model.js';
import { AuthorsService } from '../matrix/authors.service.js';
import { RecommendationPage } from '../matrix/recommendation-page.model.js';
import { RowLabel } from '../indicators/row-label.model.js';
import type { CommitmentEntity } from './commitment.entity.js';
import { Commitment, CommitmentList, CommitmentViewerCan } from './commitment.model.js';
import { CommitmentViewService } from './commitment-view.service.js';
import { rowsOf, sharedAs } from './commitments.loaders.js';
import { CommitmentsService } from './commitments.service.js';

/** What of a commitment follows from the day, its rows and who looks. */
@Resolver(() => Commitment)
export class CommitmentFieldsResolver {
  constructor(
    private readonly commitments: CommitmentsService,
    private readonly views: CommitmentViewService,
    private readonly authors: AuthorsService,
    private readonly clock: Clock,
  ) {}

  @ResolveField(() => Author, { description: 'Who undertook it.' })
  owner(@CurrentActor() actor: Actor, @Parent() of: CommitmentEntity, @Context() context: OperationContext) {
    return this.authors.of(actor, context, of);
  }

  @ResolveField(() => Boolean, {
    description: 'Undertaken, not yet fulfilled, and past its day. Computed, never stored.',
  })
  isLate(@Parent() of: CommitmentEntity) {
    return isLate(of, this.clock.today());
  }

  @ResolveField(() => Int, { description: 'Whole days past its day; 0 when it is not late.' })
  daysLate(@Parent() of: CommitmentEntity) {
    return daysLate(of, this.clock.today());
  }

  @ResolveField(() => [RowLabel], { description: 'The rows of the matrix it serves.' })
  rows(@CurrentActor() actor: Actor, @Parent() of: CommitmentEntity, @Context() context: OperationContext) {
    return rowsOf(this.commitments, { actor, context }, of);
  }

  @ResolveField(() => ID, {
    nullable: true,
    description: 'Of a private commitment that was shared: the one that everybody sees, and that goes on.',
  })
  sharedAsId(@CurrentActor() actor: Actor, @Parent() of: CommitmentEntity, @Context() context: OperationContext) {
    return sharedAs(this.commitments, { actor, context }, of);
  }

  @ResolveField(() => CommitmentViewerCan, { description: 'What the signed-in person may do with it.' })
  async viewerCan(@CurrentActor() actor: Actor, @Parent() of: CommitmentEntity, @Context() context: OperationContext) {
    const copy = await sharedAs(this.commitments, { actor, context }, of);
    return this.views.canWith(actor, of, copy !== null);
  }
}

/** What a recommendation's own page shows of commitments. */
@Resolver(() => RecommendationPage)
export class PageCommitmentsResolver {
  constructor(private readonly views: CommitmentViewService) {}

  @ResolveField(() => CommitmentList, { description: 'Commitments that serve it, as far as the reader may see them.' })
  commitments(@CurrentActor() actor: Actor, @Parent() page: RecommendationPage) {
    return this.views.ofEntry(actor, page.id);
  }
}
