import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../domain/actor.js';
import { Allow, CurrentActor } from '../../graphql/allow.js';
import { readerOrNotFound } from '../../graphql/authorize.js';
import type { OperationContext } from '../../graphql/operation-context.js';
import { Evidence } from '../evidence/evidence.model.js';
import { EvidenceService } from '../evidence/evidence.service.js';
import { Author } from '../matrix/author.model.js';
import { AuthorsService } from '../matrix/authors.service.js';
import { RecommendationPage } from '../matrix/recommendation-page.model.js';
import type { AssessmentEntity, AssessmentVersionEntity } from './assessment.entity.js';
import {
  AssessmentHistory,
  AssessmentVersion,
  LookOverInput,
  LookOverResult,
  OwnAssessment,
  RecordAssessmentInput,
  RecordAssessmentResult,
  RevertAssessmentInput,
  RevertAssessmentResult,
} from './assessment.model.js';
import { AssessmentRevertsService } from './assessment-reverts.service.js';
import { AssessmentVersionsService } from './assessment-versions.service.js';
import { evidenceOf } from './assessments.loaders.js';
import { AssessmentsService } from './assessments.service.js';

@Resolver(() => OwnAssessment)
export class AssessmentsResolver {
  constructor(
    private readonly assessments: AssessmentsService,
    private readonly versions: AssessmentVersionsService,
    private readonly reverts: AssessmentRevertsService,
  ) {}

  @ResolveField(() => AssessmentVersion, { description: 'What stands now.' })
  current(@Parent() head: AssessmentEntity) {
    return this.versions.current(head);
  }

  @ResolveField(() => Boolean, { description: 'Whether everybody has what stands now.' })
  async isShared(@Parent() head: AssessmentEntity) {
    return (await this.versions.sharedFrom(head)).isShared;
  }

  @ResolveField(() => Boolean, { description: 'Whether everybody has an earlier version, but not this one.' })
  async isNewerThanShared(@Parent() head: AssessmentEntity) {
    return (await this.versions.sharedFrom(head)).isNewerThanShared;
  }

  @Mutation(() => RecordAssessmentResult, { description: 'Records the own organisation’s view of a row.' })
  @Allow('assessment.record')
  recordAssessment(@CurrentActor() actor: Actor, @Args('input') input: RecordAssessmentInput) {
    return this.assessments.record(actor, input);
  }

  @Mutation(() => RevertAssessmentResult, {
    description: 'Puts the own organisation’s assessment back as it stood before a change, as a new version of it.',
  })
  @Allow('assessment.record')
  revertAssessment(@CurrentActor() actor: Actor, @Args('input') input: RevertAssessmentInput) {
    return this.reverts.revert(actor, input);
  }

  @Mutation(() => LookOverResult, {
    description: 'Lets the own organisation’s assessment stand after the row’s text or position changed.',
  })
  @Allow('assessment.record')
  lookOver(@CurrentActor() actor: Actor, @Args('input') input: LookOverInput) {
    return this.assessments.lookOver(actor, input);
  }
}

@Resolver(() => AssessmentVersion)
export class AssessmentVersionsResolver {
  constructor(
    private readonly authors: AuthorsService,
    private readonly versions: AssessmentVersionsService,
    private readonly evidenceOfRows: EvidenceService,
  ) {}

  @ResolveField(() => Author, { description: 'Whose view it is.' })
  author(@CurrentActor() actor: Actor, @Context() context: OperationContext, @Parent() of: AssessmentVersionEntity) {
    return this.authors.of(actor, context, of);
  }

  @ResolveField(() => Boolean, { description: 'Whether the signed-in person may take it back from those who read it.' })
  mayWithdraw(@CurrentActor() actor: Actor, @Parent() of: AssessmentVersionEntity) {
    return this.versions.mayWithdraw(actor, of);
  }

  @ResolveField(() => Boolean, { description: 'Whether the signed-in person may adopt it for the side.' })
  mayAdopt(@CurrentActor() actor: Actor, @Parent() of: AssessmentVersionEntity) {
    return this.versions.mayAdopt(actor, of);
  }

  @ResolveField(() => [Evidence], { description: 'The evidence it names, as far as the reader may see it.' })
  evidence(@CurrentActor() actor: Actor, @Context() context: OperationContext, @Parent() of: AssessmentVersionEntity) {
    return evidenceOf(this.evidenceOfRows, { actor, context }, of);
  }
}

/** The assessments on a recommendation's page. */
@Resolver(() => RecommendationPage)
export class PageAssessmentsResolver {
  constructor(
    private readonly assessments: AssessmentsService,
    private readonly versions: AssessmentVersionsService,
  ) {}

  @ResolveField(() => OwnAssessment, { nullable: true, description: 'The own organisation’s view; null without one.' })
  ownAssessment(@CurrentActor() actor: Actor, @Parent() page: RecommendationPage) {
    return this.assessments.own(page.id, readerOrNotFound(actor, page.workspaceId).organisationId);
  }

  @ResolveField(() => AssessmentHistory, { description: 'All that was said of it over time.' })
  assessmentHistory(@CurrentActor() actor: Actor, @Parent() page: RecommendationPage) {
    return this.versions.history(readerOrNotFound(actor, page.workspaceId), page.id);
  }
}
