import { Args, Context, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../domain/actor.js';
import { Audience, ShareKind } from '../../domain/vocabulary.js';
import { Allow, CurrentActor } from '../../graphql/allow.js';
import { readerOrNotFound } from '../../graphql/authorize.js';
import type { OperationContext } from '../../graphql/operation-context.js';
import { Author } from '../matrix/author.model.js';
import { AuthorsService } from '../matrix/authors.service.js';
import { Review } from '../recommendations/review.model.js';
import { Withdrawal } from '../sharing/withdrawal.model.js';
import { WithdrawalsService } from '../sharing/withdrawals.service.js';
import type { ReleasedTo, ReleaseEntity } from './release.entity.js';
import {
  Release,
  ReleasedSection,
  ReleasePreview,
  ReleaseReportInput,
  ReleaseReportResult,
  ReleaseViewerCan,
  WithdrawReleaseInput,
  WithdrawReleaseResult,
} from './release.model.js';
import { ReportReleases } from './report-releases.service.js';
import { ReportReleasing } from './report-releasing.service.js';

@Resolver(() => Release)
export class ReleasesResolver {
  constructor(
    private readonly releases: ReportReleases,
    private readonly releasing: ReportReleasing,
    private readonly authors: AuthorsService,
  ) {}

  @Query(() => Release, { description: 'One released report.' })
  @Allow('report.read')
  release(@CurrentActor() actor: Actor, @Args('id', { type: () => ID }) id: string) {
    return this.releases.one(actor, id);
  }

  @Query(() => ReleasePreview, { description: 'What releasing a report would show to whom, before it is done.' })
  @Allow('report.write')
  releasePreview(
    @CurrentActor() actor: Actor,
    @Args('reportId', { type: () => ID }) reportId: string,
    @Args('audience', { type: () => Audience, description: 'SIDE or JOINT.' }) audience: ReleasedTo,
  ) {
    return this.releasing.preview(actor, reportId, audience);
  }

  @Query(() => [ReleasedSection], {
    description: 'The report that a release asked for is about, for those who decide it.',
  })
  @Allow('release.decide')
  reportAskedFor(@CurrentActor() actor: Actor, @Args('requestId', { type: () => ID }) requestId: string) {
    return this.releasing.asked(actor, requestId);
  }

  @ResolveField(() => Author, {
    description: 'Whose it is: the person inside the organisation, else the organisation.',
  })
  author(@CurrentActor() actor: Actor, @Context() context: OperationContext, @Parent() release: ReleaseEntity) {
    return this.authors.of(actor, context, release);
  }

  @ResolveField(() => [ReleasedSection], { description: 'Its chapters and annexes in reading order.' })
  sections(@Parent() release: ReleaseEntity) {
    return this.releasing.sections(release);
  }

  @ResolveField(() => ReleaseViewerCan, { description: 'What the signed-in person may do with it.' })
  viewerCan(@CurrentActor() actor: Actor, @Parent() release: ReleaseEntity) {
    return this.releases.viewerCan(actor, release);
  }

  @Mutation(() => ReleaseReportResult, {
    description: 'Hands a report out as a frozen document; or asks a second coordinator, where two look.',
  })
  @Allow('report.write')
  releaseReport(@CurrentActor() actor: Actor, @Args('input') input: ReleaseReportInput) {
    return this.releasing.release(actor, input);
  }

  @Mutation(() => WithdrawReleaseResult, {
    description: 'Takes a released report back: nobody outside its organisation reads it any more.',
  })
  @Allow('report.write')
  withdrawRelease(@CurrentActor() actor: Actor, @Args('input') input: WithdrawReleaseInput) {
    return this.releasing.withdraw(actor, input);
  }
}

/** What a review shows of the reports that were handed out. */
@Resolver(() => Review)
export class ReviewReleasesResolver {
  constructor(
    private readonly service: ReportReleases,
    private readonly withdrawals: WithdrawalsService,
  ) {}

  @ResolveField(() => [Release], { description: 'The released reports the reader may see, the newest first.' })
  releases(@CurrentActor() actor: Actor, @Parent() review: Review) {
    return this.service.ofReview(actor, review.id);
  }

  @ResolveField(() => [Withdrawal], {
    description: 'Released reports that were withdrawn, as far as the reader could read them; the newest first.',
  })
  withdrawnReleases(@CurrentActor() actor: Actor, @Parent() { id, workspaceId }: Review) {
    return this.withdrawals.ofReview(readerOrNotFound(actor, workspaceId), id, ShareKind.REPORT);
  }
}
