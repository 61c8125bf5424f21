import { Args, Context, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../domain/actor.js';
import { Allow, CurrentActor } from '../../graphql/allow.js';
import { readerOrNotFound } from '../../graphql/authorize.js';
import type { OperationContext } from '../../graphql/operation-context.js';
import type { EvidenceEntity } from './evidence.entity.js';
import { Evidence } from './evidence.model.js';
import {
  DeleteSourceInput,
  DeleteSourceResult,
  KeepSourceInput,
  KeepSourceResult,
  SourceIdentity,
} from './source.model.js';
import { isSourceKept } from './sources.loaders.js';
import { SourcesService } from './sources.service.js';

@Resolver(() => Evidence)
export class SourcesResolver {
  constructor(private readonly sources: SourcesService) {}

  @ResolveField(() => Boolean, { description: 'Whether the own organisation keeps who gave it; to others always no.' })
  hasSource(@CurrentActor() actor: Actor, @Context() context: OperationContext, @Parent() piece: EvidenceEntity) {
    return isSourceKept(this.sources, context, readerOrNotFound(actor, piece.workspaceId), piece.id);
  }

  @Query(() => SourceIdentity, {
    nullable: true,
    description: 'Who gave a piece of evidence of the own organisation; null where nobody is written down.',
  })
  @Allow('source.read')
  sourceOfEvidence(
    @CurrentActor() actor: Actor,
    @Args('evidenceId', { type: () => ID, description: 'The piece of evidence.' }) evidenceId: string,
  ) {
    return this.sources.of(actor, evidenceId);
  }

  @Mutation(() => KeepSourceResult, {
    description:
      'Writes down who gave a piece of evidence, for the own organisation alone. The answer says nothing of it.',
  })
  @Allow('source.keep')
  keepSource(@CurrentActor() actor: Actor, @Args('input') input: KeepSourceInput) {
    return this.sources.keep(actor, input);
  }

  @Mutation(() => DeleteSourceResult, { description: 'Deletes for good who gave a piece of evidence.' })
  @Allow('source.delete')
  deleteSource(@CurrentActor() actor: Actor, @Args('input') input: DeleteSourceInput) {
    return this.sources.delete(actor, input);
  }
}
