import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../domain/actor.js';
import { Audience } from '../../domain/vocabulary.js';
import { Allow, CurrentActor } from '../../graphql/allow.js';
import { readerOrNotFound } from '../../graphql/authorize.js';
import type { OperationContext } from '../../graphql/operation-context.js';
import { Author } from '../matrix/author.model.js';
import { AuthorsService } from '../matrix/authors.service.js';
import { RecommendationPage } from '../matrix/recommendation-page.model.js';
import type { EvidenceEntity } from './evidence.entity.js';
import { isShared, sharedWith } from './evidence.loaders.js';
import {
  AddEvidenceInput,
  AddEvidenceResult,
  ChangeEvidenceInput,
  ChangeEvidenceResult,
  Evidence,
  EvidenceViewerCan,
  WithdrawEvidenceInput,
  WithdrawEvidenceResult,
} from './evidence.model.js';
import { EvidenceService } from './evidence.service.js';
import { SharedFilesService } from './shared-files.service.js';

@Resolver(() => Evidence)
export class EvidenceResolver {
  constructor(
    private readonly evidence: EvidenceService,
    private readonly authors: AuthorsService,
    private readonly files: SharedFilesService,
  ) {}

  @ResolveField(() => Author, { description: 'Whose source it is.' })
  author(@CurrentActor() actor: Actor, @Context() context: OperationContext, @Parent() piece: EvidenceEntity) {
    return this.authors.of(actor, context, piece);
  }

  @ResolveField(() => Boolean, { description: 'Whether everybody may see it as it is now.' })
  isShared(@Context() context: OperationContext, @Parent() piece: EvidenceEntity) {
    return isShared(this.services(), context, piece);
  }

  @ResolveField(() => EvidenceViewerCan, { description: 'What the signed-in person may do with it.' })
  async viewerCan(@CurrentActor() actor: Actor, @Context() context: OperationContext, @Parent() piece: EvidenceEntity) {
    const moves = this.evidence.mayMove(actor, piece, await sharedWith(this.services(), context, piece));
    return { change: this.evidence.mayChange(actor, piece), ...moves };
  }

  @ResolveField(() => Audience, {
    nullable: true,
    description: 'The widest audience that has a copy of an own piece, as it is or as it was; null without one.',
  })
  sharedWith(@Context() context: OperationContext, @Parent() piece: EvidenceEntity) {
    return sharedWith(this.services(), context, piece);
  }

  private services() {
    return { evidence: this.evidence, files: this.files };
  }

  @Mutation(() => AddEvidenceResult, { description: 'Adds a source to a row, for the own organisation alone.' })
  @Allow('evidence.add')
  addEvidence(@CurrentActor() actor: Actor, @Args('input') input: AddEvidenceInput) {
    return this.evidence.add(actor, input);
  }

  @Mutation(() => ChangeEvidenceResult, { description: 'Changes a source of the own organisation.' })
  @Allow('evidence.change')
  changeEvidence(@CurrentActor() actor: Actor, @Args('input') input: ChangeEvidenceInput) {
    return this.evidence.change(actor, input);
  }

  @Mutation(() => WithdrawEvidenceResult, {
    description: 'Takes a source of the own organisation out of the lists; it stays in the record.',
  })
  @Allow('evidence.change')
  withdrawEvidence(@CurrentActor() actor: Actor, @Args('input') input: WithdrawEvidenceInput) {
    return this.evidence.withdraw(actor, input);
  }
}

/** The evidence on a recommendation's page. */
@Resolver(() => RecommendationPage)
export class PageEvidenceResolver {
  constructor(private readonly service: EvidenceService) {}

  @ResolveField(() => [Evidence], { description: 'The evidence the reader may see, in the order it was added.' })
  evidence(@CurrentActor() actor: Actor, @Parent() page: RecommendationPage) {
    return this.service.ofEntry(readerOrNotFound(actor, page.workspaceId), page.id);
  }
}
