import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { IsIn, IsOptional, IsString, IsUUID } from 'class-validator';
import { ActionState, Audience } from '../../domain/vocabulary.js';
import { ChangeInput, MutationInput } from '../../graphql/mutation-input.js';
import { resultOf } from '../../graphql/result.js';
import { DateScalar, DateTimeScalar } from '../../graphql/scalars.js';
import '../recommendations/recommendation-enums.js';
import './matrix-enums.js';

@ObjectType({ description: 'What the signed-in person may do with a planned measure.' })
export class ActionViewerCan {
  @Field(() => Boolean, { description: 'Change its words, day and state, or remove it.' })
  change: boolean;

  @Field(() => Boolean, { description: 'Put it into the joint plan, where everybody in the workspace reads it.' })
  share: boolean;

  @Field(() => Boolean, { description: 'Take it back from those it was shared with.' })
  withdraw: boolean;
}

@ObjectType({ description: 'A planned measure of a row, by the organisation responsible for it.' })
export class Action {
  @Field(() => ID, { description: 'Random id; in the joint plan another than it had before.' })
  id: string;

  @Field(() => ID, { description: 'The matrix entry.' })
  entryId: string;

  @Field(() => Int, { description: 'Its version, to be expected when changing it.' })
  version: number;

  @Field(() => String, { description: 'What will be done.' })
  title: string;

  @Field(() => ActionState, { description: 'Whether it has begun.' })
  state: ActionState;

  @Field(() => DateScalar, { nullable: true, description: 'By when.' })
  dueOn: string | null;

  @Field(() => ID, { description: 'The organisation responsible for it.' })
  ownerOrganisationId: string;

  @Field(() => Audience, { description: 'Who reads it: the own organisation, or everybody once in the joint plan.' })
  audience: Audience;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was removed; null while it stands.' })
  removedAt: Date | null;
}

@InputType()
export class PlanActionInput extends MutationInput {
  @Field(() => ID, { description: 'The matrix entry.' })
  @IsUUID()
  entryId: string;

  @Field(() => String, { description: 'What the own organisation will do, 1–500 characters.' })
  @IsString()
  title: string;

  @Field(() => ActionState, { nullable: true, description: 'PLANNED unless said otherwise.' })
  @IsOptional()
  @IsIn(Object.values(ActionState))
  state?: ActionState | null;

  @Field(() => DateScalar, { nullable: true, description: 'By when.' })
  dueOn?: string | null;

  @Field(() => Audience, {
    nullable: true,
    description: 'ORGANISATION unless said otherwise; JOINT is the joint plan.',
  })
  @IsOptional()
  @IsIn([Audience.ORGANISATION, Audience.JOINT])
  audience?: Audience | null;
}

@InputType({ description: 'What is left out stays as it is.' })
export class ChangeActionInput extends ChangeInput {
  @Field(() => String, { nullable: true, description: 'The new words, 1–500 characters.' })
  @IsOptional()
  @IsString()
  title?: string | null;

  @Field(() => ActionState, { nullable: true, description: 'Whether it has begun.' })
  @IsOptional()
  @IsIn(Object.values(ActionState))
  state?: ActionState | null;

  @Field(() => DateScalar, { nullable: true, description: 'The new day; null clears it.' })
  dueOn?: string | null;
}

@InputType()
export class RemoveActionInput extends ChangeInput {}

export const PlanActionResult = resultOf('PlanAction', Action);
export const ChangeActionResult = resultOf('ChangeAction', Action);
export const RemoveActionResult = resultOf('RemoveAction', Action);
