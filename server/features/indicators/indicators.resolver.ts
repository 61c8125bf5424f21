import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../domain/actor.js';
import { Allow, CurrentActor } from '../../graphql/allow.js';
import {
  AddMeasurementInput,
  AddMeasurementResult,
  ChangeIndicatorInput,
  ChangeIndicatorResult,
  ChangeMeasurementInput,
  ChangeMeasurementResult,
  DefineIndicatorInput,
  DefineIndicatorResult,
  WithdrawMeasurementInput,
  WithdrawMeasurementResult,
} from './indicator-inputs.model.js';
import { Indicator, IndicatorList } from './indicator.model.js';
import { IndicatorViewService } from './indicator-view.service.js';
import { IndicatorsService } from './indicators.service.js';
import { MeasurementsService } from './measurements.service.js';

@Resolver(() => IndicatorList)
export class IndicatorsResolver {
  constructor(
    private readonly views: IndicatorViewService,
    private readonly indicators: IndicatorsService,
    private readonly measurements: MeasurementsService,
  ) {}

  @Query(() => IndicatorList, { description: 'All indicators of a review.' })
  @Allow('matrix.read')
  indicatorsOfReview(@CurrentActor() actor: Actor, @Args('reviewId', { type: () => ID }) reviewId: string) {
    return this.views.ofReview(actor, reviewId);
  }

  @Query(() => IndicatorList, { description: 'The indicators of one row.' })
  @Allow('matrix.read')
  indicatorsOfEntry(@CurrentActor() actor: Actor, @Args('entryId', { type: () => ID }) entryId: string) {
    return this.views.ofEntry(actor, entryId);
  }

  @Query(() => Indicator, { description: 'One indicator.' })
  @Allow('matrix.read')
  indicator(@CurrentActor() actor: Actor, @Args('id', { type: () => ID }) id: string) {
    return this.indicators.one(actor, id);
  }

  @Mutation(() => DefineIndicatorResult, { description: 'Adds an indicator to a row, for everybody to see.' })
  @Allow('indicator.define')
  defineIndicator(@CurrentActor() actor: Actor, @Args('input') input: DefineIndicatorInput) {
    return this.indicators.define(actor, input);
  }

  @Mutation(() => ChangeIndicatorResult, { description: 'Changes an indicator’s definition, terms or milestones.' })
  @Allow('indicator.change')
  changeIndicator(@CurrentActor() actor: Actor, @Args('input') input: ChangeIndicatorInput) {
    return this.indicators.change(actor, input);
  }

  @Mutation(() => AddMeasurementResult, { description: 'Adds a dated value to an indicator.' })
  @Allow('measurement.add')
  addMeasurement(@CurrentActor() actor: Actor, @Args('input') input: AddMeasurementInput) {
    return this.measurements.add(actor, input);
  }

  @Mutation(() => ChangeMeasurementResult, { description: 'Corrects a dated value of the own organisation.' })
  @Allow('measurement.change')
  changeMeasurement(@CurrentActor() actor: Actor, @Args('input') input: ChangeMeasurementInput) {
    return this.measurements.change(actor, input);
  }

  @Mutation(() => WithdrawMeasurementResult, {
    description: 'Takes a mistaken value of the own organisation out of the series; it stays in the record.',
  })
  @Allow('measurement.change')
  withdrawMeasurement(@CurrentActor() actor: Actor, @Args('input') input: WithdrawMeasurementInput) {
    return this.measurements.withdraw(actor, input);
  }
}
