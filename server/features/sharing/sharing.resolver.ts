import { Args, ID, Info, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import type { Actor } from '../../domain/actor.js';
import { Allow, CurrentActor } from '../../graphql/allow.js';
import { selectedFields } from '../../graphql/selection.js';
import { ShareAssessmentsInput, ShareAssessmentsResult, SharePreview } from './share.model.js';
import { SharePreviewsService } from './share-previews.service.js';
import { SharingService } from './sharing.service.js';
import { WaitingForMe } from './waiting.model.js';
import { WaitingService } from './waiting.service.js';

@Resolver(() => SharePreview)
export class SharingResolver {
  constructor(
    private readonly previews: SharePreviewsService,
    private readonly sharing: SharingService,
    private readonly waiting: WaitingService,
  ) {}

  @Query(() => [SharePreview], {
    description: 'The own organisation’s assessments in a review that everybody does not have as they stand.',
  })
  @Allow('assessment.share')
  assessmentsToShare(@CurrentActor() actor: Actor, @Args('reviewId', { type: () => ID }) reviewId: string) {
    return this.previews.ofReview(actor, reviewId);
  }

  @Query(() => SharePreview, {
    nullable: true,
    description: 'What sharing the own assessment of a row would show; null when there is none.',
  })
  @Allow('assessment.share')
  sharePreview(@CurrentActor() actor: Actor, @Args('entryId', { type: () => ID }) entryId: string) {
    return this.previews.ofEntry(actor, entryId);
  }

  @Mutation(() => ShareAssessmentsResult, {
    description: 'Puts assessments of the own organisation before everybody, as snapshots: all of them, or none.',
  })
  @Allow('assessment.share')
  shareAssessments(@CurrentActor() actor: Actor, @Args('input') input: ShareAssessmentsInput) {
    return this.sharing.share(actor, input);
  }

  @Query(() => WaitingForMe, {
    description:
      'What waits for the reader’s side in a review: on every row for who coordinates, else on rows the own organisation leads, supports or is a partner in.',
  })
  @Allow('matrix.read')
  waitingForMe(
    @CurrentActor() actor: Actor,
    @Args('reviewId', { type: () => ID }) reviewId: string,
    @Info() info: GraphQLResolveInfo,
  ) {
    return this.waiting.forMe(actor, reviewId, {
      fields: selectedFields(info),
      ofItems: selectedFields(info, 'items'),
    });
  }
}
