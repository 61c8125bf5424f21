import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { ArrayMaxSize, ArrayMinSize, IsOptional, IsUUID, Min } from 'class-validator';
import { MutationInput } from '../../graphql/mutation-input.js';
import { resultOf } from '../../graphql/result.js';
import { DateTimeScalar } from '../../graphql/scalars.js';
import { OwnAssessment } from './assessment.model.js';

/** Most members' assessments one rests on. */
const MANY = 20;

@ObjectType({ description: 'A coordinator’s assessment that rests on members’ assessments; told inside the side.' })
export class Adoption {
  @Field(() => ID, { description: 'Random id.' })
  id: string;

  @Field(() => ID, { description: 'The coordinator’s own assessment.' })
  assessmentId: string;

  @Field(() => Int, { description: 'Which of its versions rests on them.' })
  number: number;

  @Field(() => [ID], { description: 'The versions it rests on, as they were shared inside the side.' })
  restsOnIds: string[];

  @Field(() => DateTimeScalar, { description: 'When it was adopted.' })
  writtenAt: Date;
}

@InputType()
export class AdoptAssessmentInput extends MutationInput {
  @Field(() => ID, { description: 'The version a member organisation shared inside the side.' })
  @IsUUID()
  versionId: string;

  @Field(() => Int, {
    nullable: true,
    description: 'The version of the own assessment that was on the screen; null when there was none.',
  })
  @IsOptional()
  @Min(1)
  expectedVersion?: number | null;
}

@InputType()
export class RestOnInput extends MutationInput {
  @Field(() => ID, { description: 'The matrix entry.' })
  @IsUUID()
  entryId: string;

  @Field(() => Int, { description: 'The version of the own assessment that rests on them.' })
  @Min(1)
  expectedVersion: number;

  @Field(() => [ID], { description: 'Versions it rests on too, 1–20.' })
  @ArrayMinSize(1)
  @ArrayMaxSize(MANY)
  @IsUUID('all', { each: true })
  versionIds: string[];
}

export const AdoptAssessmentResult = resultOf('AdoptAssessment', OwnAssessment);
export const RestOnResult = resultOf('RestOn', OwnAssessment);
