import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../domain/actor.js';
import { Allow, CurrentActor } from '../../graphql/allow.js';
import type { OperationContext } from '../../graphql/operation-context.js';
import { Author } from '../matrix/author.model.js';
import { AuthorsService } from '../matrix/authors.service.js';
import type { ReleaseRequestEntity } from './release-request.entity.js';
import {
  DecideReleaseInput,
  DecideReleaseResult,
  ReleaseRequest,
  TakeBackReleaseInput,
  TakeBackReleaseResult,
} from './release-request.model.js';
import { ReleaseRequestsService } from './release-requests.service.js';
import { WaitingRelease } from './waiting.model.js';

@Resolver(() => ReleaseRequest)
export class ReleaseRequestsResolver {
  constructor(private readonly requests: ReleaseRequestsService) {}

  @Mutation(() => DecideReleaseResult, {
    description: 'Says yes or no to a release another coordinator of the side asked for.',
  })
  @Allow('release.decide')
  decideRelease(@CurrentActor() actor: Actor, @Args('input') input: DecideReleaseInput) {
    return this.requests.decide(actor, input);
  }

  @Mutation(() => TakeBackReleaseResult, { description: 'Takes back a release the own organisation asked for.' })
  @Allow('content.shareInside')
  takeBackRelease(@CurrentActor() actor: Actor, @Args('input') input: TakeBackReleaseInput) {
    return this.requests.takeBack(actor, input);
  }
}

/** Who asked for a release. */
@Resolver(() => WaitingRelease)
export class WaitingReleasesResolver {
  constructor(private readonly authors: AuthorsService) {}

  @ResolveField(() => Author, { description: 'Who asked: the person inside the organisation, else the organisation.' })
  author(@CurrentActor() actor: Actor, @Context() context: OperationContext, @Parent() of: ReleaseRequestEntity) {
    return this.authors.of(actor, context, of);
  }
}
