import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../domain/actor.js';
import { Allow, CurrentActor } from '../../graphql/allow.js';
import { readerOrNotFound } from '../../graphql/authorize.js';
import type { OperationContext } from '../../graphql/operation-context.js';
import { Author } from '../matrix/author.model.js';
import { AuthorsService } from '../matrix/authors.service.js';
import { RecommendationPage } from '../matrix/recommendation-page.model.js';
import type { AdoptionEntity } from './adoption.entity.js';
import { AdoptAssessmentInput, AdoptAssessmentResult, Adoption, RestOnInput, RestOnResult } from './adoption.model.js';
import { AdoptionsService } from './adoptions.service.js';

@Resolver(() => Adoption)
export class AdoptionsResolver {
  constructor(
    private readonly adoptions: AdoptionsService,
    private readonly authors: AuthorsService,
  ) {}

  @Mutation(() => AdoptAssessmentResult, {
    description: 'Takes an assessment a member shared inside the side over as the own one, to be shared for the side.',
  })
  @Allow('assessment.adopt')
  adoptAssessment(@CurrentActor() actor: Actor, @Args('input') input: AdoptAssessmentInput) {
    return this.adoptions.adopt(actor, input);
  }

  @Mutation(() => RestOnResult, {
    description: 'Says that the own assessment, as it stands, rests on these of members too.',
  })
  @Allow('assessment.adopt')
  restOn(@CurrentActor() actor: Actor, @Args('input') input: RestOnInput) {
    return this.adoptions.restOn(actor, input);
  }

  @ResolveField(() => Author, { description: 'Who adopted: the organisation that speaks for the side.' })
  author(@CurrentActor() actor: Actor, @Context() context: OperationContext, @Parent() of: AdoptionEntity) {
    return this.authors.of(actor, context, of);
  }
}

/** What was adopted, on a recommendation's page. */
@Resolver(() => RecommendationPage)
export class PageAdoptionsResolver {
  constructor(private readonly service: AdoptionsService) {}

  @ResolveField(() => [Adoption], {
    description: 'What the reader’s side has adopted of its members, the oldest first.',
  })
  adoptions(@CurrentActor() actor: Actor, @Parent() page: RecommendationPage) {
    return this.service.ofEntry(readerOrNotFound(actor, page.workspaceId), page.id);
  }
}
