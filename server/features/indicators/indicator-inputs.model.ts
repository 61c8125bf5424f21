import { Field, Float, ID, InputType } from '@nestjs/graphql';
import { ArrayMaxSize, IsIn, IsOptional, IsUUID, Length, MaxLength, ValidateNested } from 'class-validator';
import { Type } from 'class-transformer';
import { Direction, IndicatorKind } from '../../domain/vocabulary.js';
import { ChangeInput, MutationInput } from '../../graphql/mutation-input.js';
import { resultOf } from '../../graphql/result.js';
import { DateScalar } from '../../graphql/scalars.js';
import { Indicator } from './indicator.model.js';

/** Longest definition and source, in characters. */
const TEXT = 4_000;

@InputType({ description: 'A step of a structural indicator.' })
export class MilestoneInput {
  @Field(() => String, { description: 'What the step is, 1–300 characters.' })
  @Length(1, 300)
  title: string;

  @Field(() => DateScalar, { nullable: true, description: 'By when.' })
  dueOn?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'When it was reached; not a day still to come.' })
  reachedOn?: string | null;
}

@InputType()
export class DefineIndicatorInput extends MutationInput {
  @Field(() => ID, { description: 'The matrix entry.' })
  @IsUUID()
  entryId: string;

  @Field(() => IndicatorKind, { description: 'Structural, process or outcome.' })
  @IsIn(Object.values(IndicatorKind))
  kind: IndicatorKind;

  @Field(() => String, { description: 'Its name, 1–300 characters.' })
  @Length(1, 300)
  title: string;

  @Field(() => String, { nullable: true, description: 'What exactly is counted or measured, and how.' })
  @IsOptional()
  @MaxLength(TEXT)
  definition?: string | null;

  @Field(() => String, { description: 'The unit of its values, 1–60 characters, e.g. `%` or `cases a year`.' })
  @Length(1, 60)
  unit: string;

  @Field(() => Direction, { description: 'Which way it should move.' })
  @IsIn(Object.values(Direction))
  direction: Direction;

  @Field(() => Float, { nullable: true, description: 'The value it starts from; not of a structural indicator.' })
  baselineValue?: number | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day of the baseline.' })
  baselineOn?: string | null;

  @Field(() => Float, { nullable: true, description: 'The value it should reach; not of a structural indicator.' })
  targetValue?: number | null;

  @Field(() => DateScalar, { nullable: true, description: 'By when.' })
  targetOn?: string | null;

  @Field(() => [MilestoneInput], {
    nullable: true,
    description: 'The steps, in order; only of a structural indicator.',
  })
  @IsOptional()
  @ArrayMaxSize(60)
  @ValidateNested({ each: true })
  @Type(() => MilestoneInput)
  milestones?: MilestoneInput[] | null;

  @Field(() => String, { nullable: true, description: 'Where anybody can check the values.' })
  @IsOptional()
  @MaxLength(TEXT)
  sourceOfVerification?: string | null;
}

@InputType({ description: 'What is left out stays as it is; null clears a value or a day.' })
export class ChangeIndicatorInput extends ChangeInput {
  @Field(() => String, { nullable: true, description: 'Its name, 1–300 characters.' })
  @IsOptional()
  @Length(1, 300)
  title?: string | null;

  @Field(() => String, { nullable: true, description: 'What exactly is counted or measured, and how.' })
  @IsOptional()
  @MaxLength(TEXT)
  definition?: string | null;

  @Field(() => String, { nullable: true, description: 'The unit of its values, 1–60 characters.' })
  @IsOptional()
  @Length(1, 60)
  unit?: string | null;

  @Field(() => Direction, { nullable: true, description: 'Which way it should move.' })
  @IsOptional()
  @IsIn(Object.values(Direction))
  direction?: Direction | null;

  @Field(() => Float, { nullable: true, description: 'The value it starts from.' })
  baselineValue?: number | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day of the baseline.' })
  baselineOn?: string | null;

  @Field(() => Float, { nullable: true, description: 'The value it should reach.' })
  targetValue?: number | null;

  @Field(() => DateScalar, { nullable: true, description: 'By when.' })
  targetOn?: string | null;

  @Field(() => [MilestoneInput], {
    nullable: true,
    description: 'All the steps, in order: they replace those there are.',
  })
  @IsOptional()
  @ArrayMaxSize(60)
  @ValidateNested({ each: true })
  @Type(() => MilestoneInput)
  milestones?: MilestoneInput[] | null;

  @Field(() => String, { nullable: true, description: 'Where anybody can check the values.' })
  @IsOptional()
  @MaxLength(TEXT)
  sourceOfVerification?: string | null;
}

@InputType()
export class AddMeasurementInput extends MutationInput {
  @Field(() => ID, { description: 'The indicator.' })
  @IsUUID()
  indicatorId: string;

  @Field(() => Float, { description: 'The value, in the indicator’s unit.' })
  value: number;

  @Field(() => DateScalar, { description: 'The day it speaks of; not one still to come.' })
  measuredOn: string;

  @Field(() => String, { description: 'Where it comes from, 1–1,000 characters.' })
  @Length(1, 1_000)
  source: string;
}

@InputType({ description: 'What is left out stays as it is.' })
export class ChangeMeasurementInput extends ChangeInput {
  @Field(() => Float, { nullable: true, description: 'The corrected value.' })
  value?: number | null;

  @Field(() => DateScalar, { nullable: true, description: 'The corrected day.' })
  measuredOn?: string | null;

  @Field(() => String, { nullable: true, description: 'The corrected source, 1–1,000 characters.' })
  @IsOptional()
  @Length(1, 1_000)
  source?: string | null;
}

@InputType()
export class WithdrawMeasurementInput extends ChangeInput {
  @Field(() => String, { description: 'Why it is mistaken, 3–500 characters; stays in the record.' })
  @Length(3, 500)
  reason: string;
}

export const DefineIndicatorResult = resultOf('DefineIndicator', Indicator);
export const ChangeIndicatorResult = resultOf('ChangeIndicator', Indicator);
export const AddMeasurementResult = resultOf('AddMeasurement', Indicator);
export const ChangeMeasurementResult = resultOf('ChangeMeasurement', Indicator);
export const WithdrawMeasurementResult = resultOf('WithdrawMeasurement', Indicator);
