import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../domain/actor.js';
import { Allow, CurrentActor } from '../../graphql/allow.js';
import { DateScalar } from '../../graphql/scalars.js';
import type { MatrixFileEntity } from './matrix-file.entity.js';
import {
  ApplyMatrixFileInput,
  ApplyMatrixFileResult,
  MatrixFile,
  MatrixFileCounts,
  MatrixFileSheet,
  UndoMatrixFileInput,
  UndoMatrixFileResult,
} from './matrix-file.model.js';
import { MatrixFilesService } from './matrix-files.service.js';
import { MatrixLayoutInput } from './matrix-layout.model.js';
import { MatrixFilePreview } from './matrix-preview.model.js';
import { previewOf } from './matrix-previews.js';
import { SheetActs } from './sheet-acts.service.js';
import { sheetsOf } from './sheet-of-file.js';

@Resolver(() => MatrixFile)
export class MatrixFilesResolver {
  constructor(
    private readonly files: MatrixFilesService,
    private readonly acts: SheetActs,
  ) {}

  @Query(() => MatrixFile, { description: 'One spreadsheet of the actor’s organisation.' })
  @Allow('matrix.import')
  matrixFile(@CurrentActor() actor: Actor, @Args('id', { type: () => ID }) id: string) {
    return this.files.one(actor, id);
  }

  @Query(() => [MatrixFile], {
    description: 'Spreadsheets of the actor’s organisation that were applied, the newest first; at most 50.',
  })
  @Allow('matrix.import')
  matrixFiles(@CurrentActor() actor: Actor, @Args('workspaceId', { type: () => ID }) workspaceId: string) {
    return this.files.ofWorkspace(actor, workspaceId);
  }

  @Query(() => MatrixFilePreview, { description: 'What laying a spreadsheet onto a review would do, cell by cell.' })
  @Allow('matrix.import')
  async matrixFilePreview(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID }) id: string,
    @Args('layout', { description: 'How it is laid.' }) layout: MatrixLayoutInput,
  ) {
    const of = await this.files.one(actor, id);
    return previewOf(id, layout, ...(await this.files.lay(actor, of, layout)));
  }

  @ResolveField(() => [MatrixFileSheet], { description: 'Its visible sheets that hold anything.' })
  sheets(@Parent() of: MatrixFileEntity) {
    return sheetsOf(of);
  }

  @ResolveField(() => DateScalar, { nullable: true, description: 'When it was exported from here; null: it was not.' })
  exportedOn(@Parent() of: MatrixFileEntity) {
    return of.parsed.exported?.exportedOn ?? null;
  }

  @ResolveField(() => MatrixFileCounts, { nullable: true, description: 'What applying it did.' })
  summary(@Parent() { changes }: MatrixFileEntity) {
    return changes && { rows: changes.entries.length, cells: changes.cells };
  }

  @ResolveField(() => [String], {
    description:
      'References of rows that undoing left as they are: somebody had changed them, or nothing stood before.',
  })
  leftAsTheyAre(@Parent() of: MatrixFileEntity) {
    return of.changes?.left ?? [];
  }

  @Mutation(() => ApplyMatrixFileResult, {
    description: 'Writes what was chosen of a spreadsheet, whole or not at all.',
  })
  @Allow('matrix.import')
  applyMatrixFile(@CurrentActor() actor: Actor, @Args('input') input: ApplyMatrixFileInput) {
    return this.acts.apply(actor, input);
  }

  @Mutation(() => UndoMatrixFileResult, {
    description: 'Takes an applied spreadsheet back; rows changed since stay as they are.',
  })
  @Allow('matrix.import')
  undoMatrixFile(@CurrentActor() actor: Actor, @Args('input') input: UndoMatrixFileInput) {
    return this.acts.undo(actor, input);
  }
}
