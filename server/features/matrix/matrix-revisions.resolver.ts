import { Args, Info, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import type { Actor } from '../../domain/actor.js';
import { Allow, CurrentActor } from '../../graphql/allow.js';
import { selectedFields } from '../../graphql/selection.js';
import {
  MatrixRevision,
  ReadMatrixCellsInput,
  RevisedCell,
  ReviseMatrixEntriesInput,
  ReviseMatrixEntriesResult,
} from './matrix-revision.model.js';
import { MatrixRevisionsService } from './matrix-revisions.service.js';
import { MatrixRowsService } from './matrix-rows.service.js';
import { MatrixRow } from './matrix.model.js';

@Resolver(() => MatrixRevision)
export class MatrixRevisionsResolver {
  constructor(
    private readonly revisions: MatrixRevisionsService,
    private readonly rows: MatrixRowsService,
  ) {}

  @Query(() => [RevisedCell], {
    description: 'What written cells mean and what would come of writing them, before anything is.',
  })
  @Allow('matrix.read')
  readMatrixCells(@CurrentActor() actor: Actor, @Args('input') input: ReadMatrixCellsInput) {
    return this.revisions.read(actor, input);
  }

  @Mutation(() => ReviseMatrixEntriesResult, {
    description: 'Revises many cells of one review’s joint plan at once: each by its own rights, versions and rules.',
  })
  @Allow('matrix.read')
  reviseMatrixEntries(@CurrentActor() actor: Actor, @Args('input') input: ReviseMatrixEntriesInput) {
    return this.revisions.revise(actor, input);
  }

  @ResolveField('rows', () => [MatrixRow], { description: 'The rows of the cells, as they are now.' })
  rowsOf(@CurrentActor() actor: Actor, @Parent() revision: MatrixRevision, @Info() info: GraphQLResolveInfo) {
    const { reviewId: id, workspaceId, cells } = revision;
    const ids = [...new Set(cells.map(({ entryId }) => entryId))];
    return this.rows.ofReview(actor, { id, workspaceId }, ids, selectedFields(info));
  }
}
