import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../domain/actor.js';
import { Clock } from '../../database/sources.js';
import { CurrentActor } from '../../graphql/allow.js';
import type { OperationContext } from '../../graphql/operation-context.js';
import { Author } from '../matrix/author.model.js';
import { AuthorsService } from '../matrix/authors.service.js';
import { RecommendationPage } from '../matrix/recommendation-page.model.js';
import type { IndicatorEntity, MeasurementEntity } from './indicator.entity.js';
import { isUnmeasured, newest, onTrack, pointsOf, progressOf } from './indicator-figures.js';
import {
  Indicator,
  IndicatorList,
  IndicatorPoint,
  IndicatorProgressModel,
  IndicatorViewerCan,
  Measurement,
  MeasurementViewerCan,
} from './indicator.model.js';
import { IndicatorViewService } from './indicator-view.service.js';
import { measurementsOf, rowOf } from './indicators.loaders.js';
import { MeasurementsService } from './measurements.service.js';
import { RowLabel } from './row-label.model.js';
import { RowLabelsService } from './row-labels.service.js';

/** What of an indicator follows from its measurements and its row. */
@Resolver(() => Indicator)
export class IndicatorFieldsResolver {
  constructor(
    private readonly service: MeasurementsService,
    private readonly labels: RowLabelsService,
    private readonly views: IndicatorViewService,
    private readonly authors: AuthorsService,
    private readonly clock: Clock,
  ) {}

  @ResolveField(() => Author, { description: 'Whose indicator it is.' })
  owner(@CurrentActor() actor: Actor, @Parent() of: IndicatorEntity, @Context() context: OperationContext) {
    return this.authors.of(actor, context, of);
  }

  @ResolveField(() => RowLabel, { description: 'The row it belongs to.' })
  row(@CurrentActor() actor: Actor, @Parent() of: IndicatorEntity, @Context() context: OperationContext) {
    return rowOf(this.labels, { actor, context }, of);
  }

  @ResolveField(() => [Measurement], {
    description: 'All its measurements, the newest day first; the withdrawn ones are among them.',
  })
  measurements(@CurrentActor() actor: Actor, @Parent() of: IndicatorEntity, @Context() context: OperationContext) {
    return measurementsOf(this.service, { actor, context }, of);
  }

  @ResolveField(() => [IndicatorPoint], { description: 'The series to draw, the oldest day first.' })
  async points(@CurrentActor() actor: Actor, @Parent() of: IndicatorEntity, @Context() context: OperationContext) {
    return pointsOf(await measurementsOf(this.service, { actor, context }, of));
  }

  @ResolveField(() => IndicatorPoint, { nullable: true, description: 'The newest measurement; null without any.' })
  async last(@CurrentActor() actor: Actor, @Parent() of: IndicatorEntity, @Context() context: OperationContext) {
    return newest(await measurementsOf(this.service, { actor, context }, of));
  }

  @ResolveField(() => IndicatorProgressModel, { description: 'How far it has come, with the terms of the formula.' })
  async progress(@CurrentActor() actor: Actor, @Parent() of: IndicatorEntity, @Context() context: OperationContext) {
    return progressOf(of, await measurementsOf(this.service, { actor, context }, of), this.clock.today());
  }

  @ResolveField(() => Boolean, {
    nullable: true,
    description:
      'Whether it keeps up with a straight line to its target, or with its milestones; null: not to be told.',
  })
  async isOnTrack(@CurrentActor() actor: Actor, @Parent() of: IndicatorEntity, @Context() context: OperationContext) {
    return onTrack(of, await measurementsOf(this.service, { actor, context }, of), this.clock.today());
  }

  @ResolveField(() => Boolean, { description: 'True when nothing was measured within the last twelve months.' })
  async isMissingMeasurements(
    @CurrentActor() actor: Actor,
    @Parent() of: IndicatorEntity,
    @Context() context: OperationContext,
  ) {
    return isUnmeasured(of, await measurementsOf(this.service, { actor, context }, of), this.clock.today());
  }

  @ResolveField(() => IndicatorViewerCan, { description: 'What the signed-in person may do with it.' })
  viewerCan(@CurrentActor() actor: Actor, @Parent() of: IndicatorEntity) {
    return this.views.canWith(actor, of);
  }
}

/** What of a measurement depends on who looks. */
@Resolver(() => Measurement)
export class MeasurementFieldsResolver {
  constructor(
    private readonly views: IndicatorViewService,
    private readonly authors: AuthorsService,
  ) {}

  @ResolveField(() => Author, { description: 'Who entered it.' })
  owner(@CurrentActor() actor: Actor, @Parent() of: MeasurementEntity, @Context() context: OperationContext) {
    return this.authors.of(actor, context, of);
  }

  @ResolveField(() => MeasurementViewerCan, { description: 'What the signed-in person may do with it.' })
  viewerCan(@CurrentActor() actor: Actor, @Parent() of: MeasurementEntity) {
    return this.views.canWithMeasurement(actor, of);
  }
}

/** What a recommendation's own page shows of indicators. */
@Resolver(() => RecommendationPage)
export class PageIndicatorsResolver {
  constructor(private readonly views: IndicatorViewService) {}

  @ResolveField(() => IndicatorList, { description: 'Its indicators.' })
  indicators(@CurrentActor() actor: Actor, @Parent() page: RecommendationPage) {
    return this.views.ofEntry(actor, page.id);
  }
}
