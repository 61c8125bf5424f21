import { Args, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../domain/actor.js';
import { Allow, CurrentActor } from '../../graphql/allow.js';
import { ImportActs } from './import-acts.service.js';
import type { ImportEntity } from './import.entity.js';
import {
  ApplyImportInput,
  ApplyImportResult,
  Import,
  ImportPreview,
  ImportProblem,
  ImportReview,
  ReviewFactsInput,
  UndoImportInput,
  UndoImportResult,
} from './import.model.js';
import { ImportsService } from './imports.service.js';

@Resolver(() => Import)
export class ImportsResolver {
  constructor(
    private readonly files: ImportsService,
    private readonly acts: ImportActs,
  ) {}

  @Query(() => Import, { description: 'One file of the actor’s organisation.' })
  @Allow('recommendation.import')
  import(@CurrentActor() actor: Actor, @Args('id', { type: () => ID }) id: string) {
    return this.files.one(actor, id);
  }

  @Query(() => [Import], {
    description: 'Imports of the actor’s organisation that were applied, the newest first; at most 50.',
  })
  @Allow('recommendation.import')
  imports(@CurrentActor() actor: Actor, @Args('workspaceId', { type: () => ID }) workspaceId: string) {
    return this.files.ofWorkspace(actor, workspaceId);
  }

  @Query(() => ImportPreview, { description: 'What importing one review of a file would do, row by row.' })
  @Allow('recommendation.import')
  importPreview(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID }) id: string,
    @Args('index', { type: () => Int, description: 'The review’s place in the file, from 0.' }) index: number,
    @Args('facts', { nullable: true, description: 'What the file does not say of the review.' })
    facts?: ReviewFactsInput,
  ) {
    return this.files.preview(actor, id, index, facts ?? {});
  }

  @ResolveField(() => [ImportReview], { description: 'Every review found in the file.' })
  reviews(@Parent() of: ImportEntity) {
    return this.files.reviews(of);
  }

  @ResolveField(() => [String], {
    description: 'References of rows that undoing left as they are: somebody had changed them after the import.',
  })
  leftAsTheyAre(@Parent() of: ImportEntity) {
    return of.changes?.left ?? [];
  }

  @ResolveField(() => [ImportProblem], { description: 'Everything odd in the file, in its order.' })
  problems(@Parent() of: ImportEntity) {
    return of.parsed.problems;
  }

  @Mutation(() => ApplyImportResult, { description: 'Imports the chosen reviews of a file, whole or not at all.' })
  @Allow('recommendation.import')
  applyImport(@CurrentActor() actor: Actor, @Args('input') input: ApplyImportInput) {
    return this.acts.apply(actor, input);
  }

  @Mutation(() => UndoImportResult, {
    description: 'Takes an applied import back; rows changed since stay as they are.',
  })
  @Allow('recommendation.import')
  undoImport(@CurrentActor() actor: Actor, @Args('input') input: UndoImportInput) {
    return this.acts.undo(actor, input);
  }
}
