import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { Direction, IndicatorKind } from '../../domain/vocabulary.js';
import { DateScalar, DateTimeScalar } from '../../graphql/scalars.js';
import '../matrix/matrix-enums.js';

@ObjectType('Milestone', { description: 'A step of a structural indicator.' })
export class MilestoneModel {
  @Field(() => String, { description: 'What the step is.' })
  title: string;

  @Field(() => DateScalar, { nullable: true, description: 'By when.' })
  dueOn: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'When it was reached; null while it is not.' })
  reachedOn: string | null;
}

@ObjectType({ description: 'A dated value of an indicator.' })
export class Measurement {
  @Field(() => ID, { description: 'Random id.' })
  id: string;

  @Field(() => Float, { description: 'The value, in the indicator’s unit.' })
  value: number;

  @Field(() => DateScalar, { description: 'The day it speaks of.' })
  measuredOn: string;

  @Field(() => String, { description: 'Where it comes from.' })
  source: string;

  @Field(() => DateTimeScalar, { description: 'When it was entered.' })
  writtenAt: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was withdrawn as mistaken; it counts no more.' })
  withdrawnAt: Date | null;

  @Field(() => String, { nullable: true, description: 'Why it was withdrawn.' })
  withdrawalReason: string | null;

  @Field(() => Int, { description: 'Its version, to be expected when changing it.' })
  version: number;
}

@ObjectType({ description: 'What the signed-in person may do with a measurement.' })
export class MeasurementViewerCan {
  @Field(() => Boolean, { description: 'Change or withdraw it.' })
  change: boolean;
}

@ObjectType({ description: 'A point of an indicator’s series: one a day, the one entered last.' })
export class IndicatorPoint {
  @Field(() => DateScalar, { description: 'The day.' })
  measuredOn: string;

  @Field(() => Float, { description: 'The value, in the indicator’s unit.' })
  value: number;
}

@ObjectType({
  description:
    'How far an indicator has come, with the terms it is computed from: (last − baseline) / (target − baseline), clipped to 0–1; of a structural indicator, milestones reached out of all.',
})
export class IndicatorProgressModel {
  @Field(() => Float, { nullable: true, description: '0 to 1; null while a term is missing.' })
  value: number | null;

  @Field(() => Float, { nullable: true, description: 'The value it started from.' })
  baseline: number | null;

  @Field(() => Float, { nullable: true, description: 'The newest measurement.' })
  last: number | null;

  @Field(() => Float, { nullable: true, description: 'The value it should reach.' })
  target: number | null;

  @Field(() => Int, { nullable: true, description: 'Milestones reached by today; only of a structural indicator.' })
  reached: number | null;

  @Field(() => Int, { nullable: true, description: 'All its milestones; only of a structural indicator.' })
  total: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'Where a straight line from baseline to target stands on the day of the newest measurement, 0 to 1; null without both days.',
  })
  expected: number | null;
}

@ObjectType({ description: 'What the signed-in person may do with an indicator.' })
export class IndicatorViewerCan {
  @Field(() => Boolean, { description: 'Change its definition, terms and milestones.' })
  change: boolean;

  @Field(() => Boolean, { description: 'Add a measurement in the name of the own organisation.' })
  addMeasurement: boolean;
}

@ObjectType({ description: 'What is watched to see whether a recommendation is being implemented.' })
export class Indicator {
  @Field(() => ID, { description: 'Random id.' })
  id: string;

  @Field(() => ID, { description: 'The matrix entry it belongs to.' })
  entryId: string;

  @Field(() => IndicatorKind, { description: 'Structural, process or outcome.' })
  kind: IndicatorKind;

  @Field(() => String, { description: 'Its name.' })
  title: string;

  @Field(() => String, { description: 'What exactly is counted or measured, and how.' })
  definition: string;

  @Field(() => String, { description: 'The unit of its values.' })
  unit: string;

  @Field(() => Direction, { description: 'Which way it should move.' })
  direction: Direction;

  @Field(() => Float, { nullable: true, description: 'The value it started from.' })
  baselineValue: number | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day of the baseline.' })
  baselineOn: string | null;

  @Field(() => Float, { nullable: true, description: 'The value it should reach.' })
  targetValue: number | null;

  @Field(() => DateScalar, { nullable: true, description: 'By when.' })
  targetOn: string | null;

  @Field(() => [MilestoneModel], { description: 'The steps of a structural indicator, in order.' })
  milestones: MilestoneModel[];

  @Field(() => String, { description: 'Where anybody can check the values.' })
  sourceOfVerification: string;

  @Field(() => DateTimeScalar, { description: 'When its definition last changed.' })
  changedAt: Date;

  @Field(() => Int, { description: 'Its version, to be expected when changing it.' })
  version: number;
}

@ObjectType({ description: 'What the signed-in person may do with indicators here.' })
export class IndicatorListViewerCan {
  @Field(() => Boolean, { description: 'Define another one.' })
  define: boolean;
}

@ObjectType({ description: 'Indicators of a review or of one row, in the document’s order.' })
export class IndicatorList {
  @Field(() => [Indicator], { description: 'The indicators.' })
  indicators: Indicator[];

  @Field(() => IndicatorListViewerCan, { description: 'What the signed-in person may do here.' })
  viewerCan: IndicatorListViewerCan;
}
