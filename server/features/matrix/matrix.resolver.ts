import {
  Args,
  Context,
  ID,
  Info,
  Mutation,
  Parent,
  Query,
  ResolveField,
  Resolver,
  Subscription,
} from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import type { Actor } from '../../domain/actor.js';
import { Allow, CurrentActor } from '../../graphql/allow.js';
import type { OperationContext } from '../../graphql/operation-context.js';
import { selectedFields } from '../../graphql/selection.js';
import { MatrixRow } from './matrix.model.js';
import { Matrix, ReviewChanges, ReviseMatrixEntryInput, ReviseMatrixEntryResult } from './matrix-view.model.js';
import { MatrixRowsService } from './matrix-rows.service.js';
import { MatrixViewService, type MatrixAround } from './matrix-view.service.js';
import { MatrixService } from './matrix.service.js';

@Resolver(() => Matrix)
export class MatrixResolver {
  constructor(
    private readonly matrices: MatrixService,
    private readonly views: MatrixViewService,
    private readonly rows: MatrixRowsService,
  ) {}

  @Query(() => Matrix, { description: 'One review’s matrix, whole.' })
  @Allow('matrix.read')
  matrix(
    @CurrentActor() actor: Actor,
    @Args('reviewId', { type: () => ID }) reviewId: string,
    @Info() info: GraphQLResolveInfo,
  ) {
    return this.views.matrix(actor, reviewId, selectedFields(info));
  }

  @ResolveField('rows', () => [MatrixRow], { description: 'Its rows in the document’s order, or only those of `ids`.' })
  rowsOf(
    @CurrentActor() actor: Actor,
    @Parent() matrix: MatrixAround,
    @Args('ids', { type: () => [ID], nullable: true }) ids: string[] | null,
    @Info() info: GraphQLResolveInfo,
  ) {
    return this.rows.ofReview(actor, matrix, ids ?? null, selectedFields(info));
  }

  @Mutation(() => ReviseMatrixEntryResult, { description: 'Revises one part of a row of the joint plan.' })
  @Allow('matrix.read')
  reviseMatrixEntry(
    @CurrentActor() actor: Actor,
    @Args('input') input: ReviseMatrixEntryInput,
    @Info() info: GraphQLResolveInfo,
  ) {
    return this.matrices.revise(actor, input, selectedFields(info));
  }

  @Subscription(() => ReviewChanges, {
    description: 'Tells what changed in a review, as far as the reader may see it.',
    resolve: (changes: ReviewChanges) => changes,
  })
  @Allow('matrix.read')
  reviewChanged(
    @CurrentActor() actor: Actor,
    @Context() context: OperationContext,
    @Args('reviewId', { type: () => ID }) reviewId: string,
  ) {
    return this.views.changes(actor, reviewId, context.behind);
  }
}
