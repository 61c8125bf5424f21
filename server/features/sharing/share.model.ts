import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsUUID, Min, ValidateNested } from 'class-validator';
import type { Refusal } from '../../domain/refusal.js';
import { MutationInput } from '../../graphql/mutation-input.js';
import { RefusalModel, resultOf } from '../../graphql/result.js';
import { ShownAssessment } from './shown-assessment.model.js';

/** Most rows shared at once. */
const ROWS = 100;

@ObjectType({ description: 'What sharing the own assessment of a row would show to everybody, before it is done.' })
export class SharePreview {
  @Field(() => ID, { description: 'The matrix entry.' })
  entryId: string;

  @Field(() => String, { description: 'What the row is called.' })
  reference: string;

  @Field(() => String, { description: 'The recommendation’s text.' })
  text: string;

  @Field(() => Int, { description: 'The own assessment’s version shown here, to be expected when sharing it.' })
  expectedVersion: number;

  @Field(() => ShownAssessment, { description: 'Exactly what everybody will read.' })
  shown: ShownAssessment;

  @Field(() => ShownAssessment, { nullable: true, description: 'What they read of the own side now; null: nothing.' })
  before: ShownAssessment | null;

  @Field(() => [String], {
    description:
      'What differs from before: `status`, `rationale`, `noEvidenceReason`, `asOf`, `evidence`, `organisation`.',
  })
  changes: string[];

  @Field(() => Boolean, { description: 'Sharing it makes a joint status that is agreed outdated.' })
  makesOutdated: boolean;

  @Field(() => RefusalModel, { nullable: true, description: 'Why it cannot be shared as it is; null when it can.' })
  refusal: Refusal | null;
}

@InputType({ description: 'One row to share.' })
export class RowToShareInput {
  @Field(() => ID, { description: 'The matrix entry.' })
  @IsUUID()
  entryId: string;

  @Field(() => Int, { description: 'The version of the own assessment that the preview showed.' })
  @Min(1)
  expectedVersion: number;
}

@InputType()
export class ShareAssessmentsInput extends MutationInput {
  @Field(() => [RowToShareInput], { description: 'The rows, 1–100: all of them are shared, or none.' })
  @ArrayMinSize(1)
  @ArrayMaxSize(ROWS)
  @ValidateNested({ each: true })
  @Type(() => RowToShareInput)
  rows: RowToShareInput[];
}

@ObjectType({ description: 'What was shared.' })
export class SharedAssessments {
  @Field(() => [ID], { description: 'The matrix entries.' })
  entryIds: string[];

  @Field(() => [ID], { description: 'Of these, the ones whose agreed joint status is outdated since.' })
  outdatedEntryIds: string[];

  @Field(() => [ID], { description: 'Of these, the ones that wait for another coordinator of the side.' })
  requestedEntryIds: string[];
}

export const ShareAssessmentsResult = resultOf('ShareAssessments', SharedAssessments);
