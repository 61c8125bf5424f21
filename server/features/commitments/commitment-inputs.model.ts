import { Field, ID, InputType } from '@nestjs/graphql';
import { ArrayMaxSize, IsIn, IsOptional, IsUUID, Length, MaxLength } from 'class-validator';
import { firstAudiences } from '../../domain/sharing-rules.js';
import { Audience, CommitmentStatus } from '../../domain/vocabulary.js';
import { RevertInput } from '../../graphql/past-change.js';
import { ChangeInput, MutationInput } from '../../graphql/mutation-input.js';
import { resultOf } from '../../graphql/result.js';
import { DateScalar } from '../../graphql/scalars.js';
import { Commitment } from './commitment.model.js';

/** Most partners, and most rows, one commitment names. */
const MANY = 60;
/** Longest reason, in characters. */
const REASON = 500;

@InputType()
export class ProposeCommitmentInput extends MutationInput {
  @Field(() => ID, { description: 'The review.' })
  @IsUUID()
  reviewId: string;

  @Field(() => String, { description: 'What the own organisation would undertake, 3–1,000 characters.' })
  @Length(3, 1_000)
  text: string;

  @Field(() => DateScalar, { nullable: true, description: 'By when.' })
  dueOn?: string | null;

  @Field(() => [ID], { nullable: true, description: 'Organisations that would help.' })
  @IsOptional()
  @ArrayMaxSize(MANY)
  @IsUUID('all', { each: true })
  partnerIds?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'Rows of the matrix it would serve.' })
  @IsOptional()
  @ArrayMaxSize(MANY)
  @IsUUID('all', { each: true })
  entryIds?: string[] | null;

  @Field(() => Audience, {
    nullable: true,
    description:
      'ORGANISATION unless said otherwise. PERSONAL: the writer’s own, which nobody else reads. JOINT: for those who may share in their organisation’s name.',
  })
  @IsOptional()
  @IsIn([...firstAudiences, Audience.JOINT])
  audience?: Audience | null;
}

@InputType()
export class AdvanceCommitmentInput extends ChangeInput {
  @Field(() => CommitmentStatus, {
    description: 'The next step: MADE, IN_PROGRESS, FULFILLED or WITHDRAWN. CHANGED follows from changeCommitment.',
  })
  @IsIn(Object.values(CommitmentStatus))
  to: CommitmentStatus;

  @Field(() => String, { nullable: true, description: 'Why; withdrawing asks for it.' })
  @IsOptional()
  @MaxLength(REASON)
  reason?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'MADE: the day it was undertaken; today when left out.' })
  madeOn?: string | null;
}

@InputType({ description: 'What is left out stays as it is.' })
export class ChangeCommitmentInput extends ChangeInput {
  @Field(() => String, { nullable: true, description: 'The new wording, 3–1,000 characters.' })
  @IsOptional()
  @Length(3, 1_000)
  text?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The new day; null clears it.' })
  dueOn?: string | null;

  @Field(() => [ID], { nullable: true, description: 'All organisations that help.' })
  @IsOptional()
  @ArrayMaxSize(MANY)
  @IsUUID('all', { each: true })
  partnerIds?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'All rows of the matrix it serves.' })
  @IsOptional()
  @ArrayMaxSize(MANY)
  @IsUUID('all', { each: true })
  entryIds?: string[] | null;

  @Field(() => String, {
    nullable: true,
    description: 'Why; asked for when a commitment already undertaken gets a new wording or day.',
  })
  @IsOptional()
  @MaxLength(REASON)
  reason?: string | null;
}

@InputType()
export class RevertCommitmentInput extends RevertInput {
  @Field(() => String, { nullable: true, description: 'Why; asked for as by changeCommitment.' })
  @IsOptional()
  @MaxLength(REASON)
  reason?: string | null;
}

export const RevertCommitmentResult = resultOf('RevertCommitment', Commitment);
export const ProposeCommitmentResult = resultOf('ProposeCommitment', Commitment);
export const AdvanceCommitmentResult = resultOf('AdvanceCommitment', Commitment);
export const ChangeCommitmentResult = resultOf('ChangeCommitment', Commitment);
