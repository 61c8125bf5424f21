import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../domain/actor.js';
import { Allow, CurrentActor } from '../../graphql/allow.js';
import { readerOrNotFound } from '../../graphql/authorize.js';
import type { OperationContext } from '../../graphql/operation-context.js';
import type { EvidenceEntity } from './evidence.entity.js';
import {
  RemoveEvidenceFileInput,
  EvidenceFile,
  RemoveEvidenceFileResult,
  RenameEvidenceFileInput,
  RenameEvidenceFileResult,
} from './evidence-file.model.js';
import { filesOf } from './evidence-files.loaders.js';
import { EvidenceFilesService } from './evidence-files.service.js';
import { Evidence } from './evidence.model.js';

@Resolver(() => Evidence)
export class EvidenceFilesResolver {
  constructor(private readonly files: EvidenceFilesService) {}

  @ResolveField(() => EvidenceFile, {
    nullable: true,
    description: 'Its file: for the own organisation as it was uploaded, for others the cleaned copy.',
  })
  async file(@CurrentActor() actor: Actor, @Context() context: OperationContext, @Parent() piece: EvidenceEntity) {
    const files = await filesOf(this.files, context, readerOrNotFound(actor, piece.workspaceId), piece);
    return files.find(({ form }) => form === 'ORIGINAL') ?? files[0] ?? null;
  }

  @ResolveField(() => EvidenceFile, {
    nullable: true,
    description: 'What others get of its file, for the own organisation to look at; null on what others read.',
  })
  async cleanedFile(
    @CurrentActor() actor: Actor,
    @Context() context: OperationContext,
    @Parent() piece: EvidenceEntity,
  ) {
    const files = await filesOf(this.files, context, readerOrNotFound(actor, piece.workspaceId), piece);
    return files.length > 1 ? (files.find(({ form }) => form === 'CLEANED') ?? null) : null;
  }

  @Mutation(() => RenameEvidenceFileResult, {
    description: 'Names the cleaned copy that others will get; what was shared keeps its name until it is shared anew.',
  })
  @Allow('evidence.change')
  renameEvidenceFile(@CurrentActor() actor: Actor, @Args('input') input: RenameEvidenceFileInput) {
    return this.files.rename(actor, input);
  }

  @Mutation(() => RemoveEvidenceFileResult, {
    description: 'Deletes the file of a source with its bytes; the source stays, and so does what was shared.',
  })
  @Allow('evidence.change')
  removeEvidenceFile(@CurrentActor() actor: Actor, @Args('input') input: RemoveEvidenceFileInput) {
    return this.files.remove(actor, input);
  }
}
