import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { ArrayMaxSize, IsOptional, IsUUID, MaxLength } from 'class-validator';
import { FieldGroup, ThemeScheme } from '../../domain/vocabulary.js';
import { ChangeInput } from '../../graphql/mutation-input.js';
import { resultOf } from '../../graphql/result.js';
import { DateScalar } from '../../graphql/scalars.js';
import { Review } from '../recommendations/review.model.js';
import { Organisation } from '../workspaces/workspace.model.js';
import { MatrixRow } from './matrix.model.js';

@ObjectType({ description: 'The workspace’s own thematic group.' })
export class Cluster {
  @Field(() => ID, { description: 'Random id.' })
  id: string;

  @Field(() => String, { description: 'Its name.' })
  name: string;

  @Field(() => [ID], { description: 'The organisations that convene it.' })
  convenerIds: string[];

  @Field(() => Boolean, {
    description: 'False where its rows are left to its conveners, and the signed-in person may only propose.',
  })
  viewerRevises: boolean;
}

@ObjectType({
  description: 'What the signed-in person may do in this matrix. The client shows this and repeats no rule.',
})
export class MatrixViewerCan {
  @Field(() => Boolean, { description: 'Revise expected result, challenges and next steps.' })
  revisePlan: boolean;

  @Field(() => Boolean, { description: 'Revise lead and supporting institutions.' })
  reviseInstitutions: boolean;

  @Field(() => Boolean, { description: 'Revise CSO partners.' })
  revisePartners: boolean;

  @Field(() => Boolean, { description: 'Revise start and deadline.' })
  reviseTime: boolean;

  @Field(() => Boolean, { description: 'Revise the budget.' })
  reviseMoney: boolean;

  @Field(() => Boolean, { description: 'Revise cluster and tags.' })
  reviseTags: boolean;

  @Field(() => Boolean, { description: 'Record the own organisation’s assessment.' })
  assess: boolean;

  @Field(() => Boolean, { description: 'Share the own organisation’s assessment with everybody.' })
  share: boolean;

  @Field(() => Boolean, { description: 'Move the joint status in the name of the own side.' })
  moveJointStatus: boolean;

  @Field(() => Boolean, { description: 'Import, add, correct and archive recommendations.' })
  editRecommendations: boolean;

  @Field(() => Boolean, { description: 'Plan measures of the own organisation.' })
  planActions: boolean;

  @Field(() => Boolean, { description: 'Add an organisation for rows to name.' })
  addOrganisation: boolean;

  @Field(() => Boolean, { description: 'Add, change and archive clusters.' })
  keepClusters: boolean;

  @Field(() => Boolean, { description: 'Give rows into the care of somebody of the own organisation.' })
  entrust: boolean;
}

@ObjectType({ description: 'One review’s matrix, whole: at most some 1,500 rows.' })
export class Matrix {
  @Field(() => ID, { description: 'The review’s id.' })
  id: string;

  @Field(() => Review, { description: 'The review.' })
  review: Review;

  @Field(() => [Organisation], { description: 'Every organisation a row can name.' })
  organisations: Organisation[];

  @Field(() => [Cluster], { description: 'The workspace’s thematic groups, in order.' })
  clusters: Cluster[];

  @Field(() => ThemeScheme, { nullable: true, description: 'The scheme by whose themes rows stand together.' })
  themeScheme: ThemeScheme | null;

  @Field(() => Int, { description: 'After so many months without an update a row is old.' })
  oldAfterMonths: number;

  @Field(() => Boolean, { description: 'Whether anybody of the government side is a member yet.' })
  governmentHasJoined: boolean;

  @Field(() => MatrixViewerCan, { description: 'What the signed-in person may do here.' })
  viewerCan: MatrixViewerCan;
}

@ObjectType({ description: 'What changed in a review: ids only; read them again under your own rights.' })
export class ReviewChanges {
  @Field(() => [ID], { description: 'Matrix entries to read again.' })
  entryIds: string[];

  @Field(() => [ID], {
    description: 'Those of `entryIds` of which nothing but the plan changed: its fields are enough.',
  })
  planIds: string[];

  @Field(() => [String], { description: 'Kinds of other things that changed, e.g. `Report`.' })
  subjectTypes: string[];

  @Field(() => Boolean, {
    description: 'True after a gap, and first of all to a page that is back: read everything again.',
  })
  refetchAll: boolean;
}

/** Longest text of one cell, in characters. */
const CELL = 10_000;
/** Most institutions one cell names. */
const MANY = 60;

@InputType()
export class ReviseMatrixEntryInput extends ChangeInput {
  @Field(() => FieldGroup, { description: 'The part of the row the version and the fields belong to.' })
  fieldGroup: FieldGroup;

  @Field(() => String, { nullable: true, description: 'PLAN. Empty text clears it.' })
  @IsOptional()
  @MaxLength(CELL)
  expectedResult?: string;

  @Field(() => String, { nullable: true, description: 'PLAN.' })
  @IsOptional()
  @MaxLength(CELL)
  challenges?: string;

  @Field(() => String, { nullable: true, description: 'PLAN.' })
  @IsOptional()
  @MaxLength(CELL)
  nextSteps?: string;

  @Field(() => ID, { nullable: true, description: 'RESPONSIBILITY. Null clears it.' })
  @IsOptional()
  @IsUUID()
  leadInstitutionId?: string | null;

  @Field(() => [ID], { nullable: true, description: 'RESPONSIBILITY.' })
  @IsOptional()
  @ArrayMaxSize(MANY)
  @IsUUID('all', { each: true })
  supportingInstitutionIds?: string[];

  @Field(() => [ID], { nullable: true, description: 'RESPONSIBILITY.' })
  @IsOptional()
  @ArrayMaxSize(MANY)
  @IsUUID('all', { each: true })
  partnerIds?: string[];

  @Field(() => DateScalar, { nullable: true, description: 'TIME. Null clears it.' })
  startsOn?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'TIME. Null clears it; not before the start.' })
  deadline?: string | null;

  @Field(() => String, { nullable: true, description: 'MONEY.' })
  @IsOptional()
  @MaxLength(CELL)
  budget?: string;

  @Field(() => ID, { nullable: true, description: 'TAGS. Null clears it.' })
  @IsOptional()
  @IsUUID()
  clusterId?: string | null;
}

export const ReviseMatrixEntryResult = resultOf('ReviseMatrixEntry', MatrixRow);
