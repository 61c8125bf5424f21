import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { ArrayMaxSize, IsIn, IsOptional, IsString, IsUUID, Min } from 'class-validator';
import { Audience, Side, Status } from '../../domain/vocabulary.js';
import { RevertInput } from '../../graphql/past-change.js';
import { MutationInput } from '../../graphql/mutation-input.js';
import { resultOf } from '../../graphql/result.js';
import { DateScalar, DateTimeScalar } from '../../graphql/scalars.js';
import '../matrix/matrix-enums.js';

/** Most pieces of evidence one assessment names. */
const MANY = 50;

@ObjectType({ description: 'What an organisation or a side said of a row at one time; never changed.' })
export class AssessmentVersion {
  @Field(() => ID, { description: 'Random id; a shared version has one of its own.' })
  id: string;

  @Field(() => Int, { description: 'Counts the versions within its audience, from 1.' })
  number: number;

  @Field(() => Side, { description: 'Whose view it is.' })
  side: Side;

  @Field(() => Audience, { description: 'Who may read it.' })
  audience: Audience;

  @Field(() => Status, { description: 'The status they see.' })
  status: Status;

  @Field(() => String, { description: 'Why, in their words.' })
  rationale: string;

  @Field(() => String, { nullable: true, description: 'Why it names no evidence, where it must say so.' })
  noEvidenceReason: string | null;

  @Field(() => DateScalar, { description: 'The day it speaks of.' })
  asOf: string;

  @Field(() => DateTimeScalar, { description: 'When it was recorded; for a shared version, when it was shared.' })
  writtenAt: Date;
}

@ObjectType({ description: 'The own organisation’s assessment of a row; others see only what was shared of it.' })
export class OwnAssessment {
  @Field(() => ID, { description: 'Random id.' })
  id: string;

  @Field(() => ID, { description: 'The matrix entry.' })
  entryId: string;

  @Field(() => Int, { description: 'Its version, to be expected when recording the next.' })
  version: number;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When somebody let it stand after the row had changed; null: never.',
  })
  lookedOverAt: Date | null;
}

@ObjectType({ description: 'All that was said of a row over time, the earliest day first.' })
export class AssessmentHistory {
  @Field(() => [AssessmentVersion], { description: 'What the CSO side has shared.' })
  cso: AssessmentVersion[];

  @Field(() => [AssessmentVersion], { description: 'What the government has shared.' })
  government: AssessmentVersion[];

  @Field(() => [AssessmentVersion], { description: 'What the NHRI has shared.' })
  nhri: AssessmentVersion[];

  @Field(() => [AssessmentVersion], { description: 'What the reader’s own organisation has recorded, shared or not.' })
  own: AssessmentVersion[];

  @Field(() => [AssessmentVersion], {
    description: 'What organisations of the reader’s side have shared inside it: the newest of each.',
  })
  inside: AssessmentVersion[];
}

@InputType()
export class RecordAssessmentInput extends MutationInput {
  @Field(() => ID, { description: 'The matrix entry.' })
  @IsUUID()
  entryId: string;

  @Field(() => Int, { nullable: true, description: 'The version the writer saw; null when there was none.' })
  @IsOptional()
  @Min(1)
  expectedVersion?: number | null;

  @Field(() => Status, { description: 'The status.' })
  @IsIn(Object.values(Status))
  status: Status;

  @Field(() => String, { description: 'Why, at most 4,000 characters; may be empty.' })
  @IsString()
  rationale: string;

  @Field(() => DateScalar, { description: 'The day it speaks of; not in the future.' })
  asOf: string;

  @Field(() => [ID], { description: 'The evidence it names: of the own organisation, or shared by anybody.' })
  @ArrayMaxSize(MANY)
  @IsUUID('all', { each: true })
  evidenceIds: string[];

  @Field(() => String, {
    nullable: true,
    description:
      'Why there is none, where partial or full implementation is claimed without; at most 1,000 characters.',
  })
  @IsOptional()
  @IsString()
  noEvidenceReason?: string | null;
}

@InputType()
export class LookOverInput extends MutationInput {
  @Field(() => ID, { description: 'The matrix entry.' })
  @IsUUID()
  entryId: string;
}

@InputType()
export class RevertAssessmentInput extends RevertInput {}

export const RevertAssessmentResult = resultOf('RevertAssessment', OwnAssessment);
export const RecordAssessmentResult = resultOf('RecordAssessment', OwnAssessment);
export const LookOverResult = resultOf('LookOver', OwnAssessment);
