import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import {
  ArrayMaxSize,
  IsIn,
  IsOptional,
  IsUUID,
  Length,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { Type } from 'class-transformer';
import { Position, RecommendationKind } from '../../domain/vocabulary.js';
import { ChangeInput, MutationInput } from '../../graphql/mutation-input.js';
import { resultOf } from '../../graphql/result.js';
import { DateScalar } from '../../graphql/scalars.js';
import { Review } from './review.model.js';
import './recommendation-enums.js';

/** Longest text of a recommendation; the longest seen in UN documents has 2,000 characters. */
const TEXT = 8_000;
const NUMBER = /^\d{1,4}(\.\d{1,4}){0,4}[a-z]?$/i;

@ObjectType({ description: 'One numbered paragraph of the outcome, or a voluntary pledge.' })
export class Recommendation {
  @Field(() => ID, { description: 'Random id.' })
  id: string;

  @Field(() => ID, { description: 'The review it belongs to.' })
  reviewId: string;

  @Field(() => RecommendationKind, { description: 'Recommendation or pledge.' })
  kind: RecommendationKind;

  @Field(() => String, { nullable: true, description: 'The paragraph number, as text.' })
  number: string | null;

  @Field(() => String, { description: 'What the row is called: the number, else the workspace’s own reference.' })
  reference: string;

  @Field(() => String, { description: 'The text, verbatim.' })
  text: string;

  @Field(() => Position, { description: 'The State’s newest position.' })
  position: Position;

  @Field(() => Int, { nullable: true, description: 'UPR Info’s action category, 1 minimal to 5 specific.' })
  actionCategory: number | null;

  @Field(() => Boolean, { description: 'False while the category is only suggested from the first verb.' })
  isCategoryConfirmed: boolean;

  @Field(() => Int, { description: 'Its version, to be expected when correcting it.' })
  version: number;
}

@InputType({ description: 'The State’s response as a document states it.' })
export class PositionInput {
  @Field(() => Position, { description: 'What it amounts to.' })
  @IsIn(Object.values(Position))
  value: Position;

  @Field(() => String, { description: 'The document’s own words, at most 500 characters; may be empty.' })
  @MaxLength(500)
  verbatim: string;

  @Field(() => String, { nullable: true, description: 'The document’s symbol, e.g. `A/HRC/58/90/Add.1`.' })
  @IsOptional()
  @MaxLength(60)
  sourceSymbol?: string | null;

  @Field(() => String, { nullable: true, description: 'Its paragraph, e.g. `3`.' })
  @IsOptional()
  @MaxLength(60)
  sourceParagraph?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day it speaks of.' })
  asOf?: string | null;
}

@InputType()
export class AddRecommendationInput extends MutationInput {
  @Field(() => ID, { description: 'The review.' })
  @IsUUID()
  reviewId: string;

  @Field(() => RecommendationKind, { description: 'Recommendation or pledge.' })
  @IsIn(Object.values(RecommendationKind))
  kind: RecommendationKind;

  @Field(() => String, {
    nullable: true,
    description: 'The paragraph number, e.g. `142.23`; none gives an own reference.',
  })
  @IsOptional()
  @Matches(NUMBER)
  number?: string | null;

  @Field(() => String, { description: 'The text, 3–8,000 characters.' })
  @Length(3, TEXT)
  text: string;

  @Field(() => [String], { description: 'Recommending States as the document prints them; none for a pledge.' })
  @ArrayMaxSize(60)
  @MaxLength(120, { each: true })
  recommendingStates: string[];

  @Field(() => PositionInput, { description: 'The State’s response.' })
  @ValidateNested()
  @Type(() => PositionInput)
  position: PositionInput;
}

@InputType()
export class CorrectRecommendationInput extends ChangeInput {
  @Field(() => String, { description: 'Why it is corrected, 3–500 characters; stays in the record.' })
  @Length(3, 500)
  reason: string;

  @Field(() => String, { nullable: true, description: 'The corrected number.' })
  @IsOptional()
  @Matches(NUMBER)
  number?: string | null;

  @Field(() => String, { nullable: true, description: 'The corrected text.' })
  @IsOptional()
  @Length(3, TEXT)
  text?: string | null;

  @Field(() => [String], { nullable: true, description: 'The corrected list of recommending States.' })
  @IsOptional()
  @ArrayMaxSize(60)
  @MaxLength(120, { each: true })
  recommendingStates?: string[] | null;

  @Field(() => PositionInput, { nullable: true, description: 'A new position; the former ones stay in its history.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => PositionInput)
  position?: PositionInput | null;

  @Field(() => Int, { nullable: true, description: 'The confirmed action category, 1–5.' })
  @IsOptional()
  @Min(1)
  @Max(5)
  actionCategory?: number | null;
}

@InputType()
export class ArchiveRecommendationInput extends ChangeInput {
  @Field(() => String, { description: 'Why it is a mistake, 3–500 characters; stays in the record.' })
  @Length(3, 500)
  reason: string;
}

@InputType()
export class CreateReviewInput extends MutationInput {
  @Field(() => ID, { description: 'The workspace.' })
  @IsUUID()
  workspaceId: string;

  @Field(() => String, { description: 'The State’s name, 1–120 characters.' })
  @Length(1, 120)
  stateName: string;

  @Field(() => Int, { description: 'UPR cycle, 1–5.' })
  @Min(1)
  @Max(5)
  cycleNumber: number;

  @Field(() => Int, { nullable: true, description: 'Working Group session, 1–68.' })
  @IsOptional()
  @Min(1)
  @Max(68)
  sessionNumber?: number | null;
}

@InputType()
export class ChangeReviewInput extends ChangeInput {
  @Field(() => String, { nullable: true, description: 'Working Group report, e.g. `A/HRC/58/90`.' })
  @IsOptional()
  @MaxLength(60)
  reportSymbol?: string | null;

  @Field(() => String, { nullable: true, description: 'Addendum, e.g. `A/HRC/58/90/Add.1`.' })
  @IsOptional()
  @MaxLength(60)
  addendumSymbol?: string | null;

  @Field(() => String, { nullable: true, description: 'Decision, e.g. `A/HRC/DEC/58/115`.' })
  @IsOptional()
  @MaxLength(60)
  decisionSymbol?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day of the review.' })
  reviewedOn?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day of the adoption.' })
  adoptedOn?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'When the mid-term report is due; null: as suggested.' })
  midTermOn?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The next review; null: as suggested.' })
  nextReviewOn?: string | null;
}

export const AddRecommendationResult = resultOf('AddRecommendation', Recommendation);
export const CorrectRecommendationResult = resultOf('CorrectRecommendation', Recommendation);
export const ArchiveRecommendationResult = resultOf('ArchiveRecommendation', Recommendation);
export const CreateReviewResult = resultOf('CreateReview', Review);
export const ChangeReviewResult = resultOf('ChangeReview', Review);
