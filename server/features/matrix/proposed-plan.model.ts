import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { ArrayMaxSize, IsIn, IsOptional, IsUUID, MaxLength, Min } from 'class-validator';
import { cellLength, organisationsInCell } from '../../domain/matrix-groups.js';
import { proposedFields, type ProposedField } from '../../domain/proposed-plan.js';
import type { Refusal } from '../../domain/refusal.js';
import { firstAudiences, type FirstAudience } from '../../domain/sharing-rules.js';
import { Audience } from '../../domain/vocabulary.js';
import { ChangeInput, MutationInput } from '../../graphql/mutation-input.js';
import { RefusalModel, resultOf } from '../../graphql/result.js';
import { DateScalar, DateTimeScalar } from '../../graphql/scalars.js';
import './matrix-enums.js';

@ObjectType({ description: 'What the signed-in person may do with a proposed plan.' })
export class ProposedPlanViewerCan {
  @Field(() => Boolean, { description: 'Change or remove it.' })
  change: boolean;

  @Field(() => Boolean, { description: 'Share it with more people.' })
  share: boolean;

  @Field(() => Boolean, { description: 'Take it back from those it was shared with.' })
  withdraw: boolean;

  @Field(() => Boolean, {
    description: 'Bring something of it into the joint plan; of which fields, `differences` says.',
  })
  adopt: boolean;
}

@ObjectType({ description: 'A field of which a proposed plan says something else than the joint plan.' })
export class PlanDifference {
  @Field(() => String, { description: 'The field’s name, e.g. `deadline`.' })
  field: ProposedField;

  @Field(() => Boolean, { description: 'Whether the signed-in person may write this field of the joint plan.' })
  isMine: boolean;
}

@ObjectType({ description: 'A plan for a row as one organisation proposes it. An empty field says nothing.' })
export class ProposedPlan {
  @Field(() => ID, { description: 'Random id; a copy that more people read has another.' })
  id: string;

  @Field(() => ID, { description: 'The matrix entry.' })
  entryId: string;

  @Field(() => Int, { description: 'Its version, to be expected when changing or adopting it.' })
  version: number;

  @Field(() => Audience, { description: 'Who reads it.' })
  audience: Audience;

  @Field(() => String, { description: 'What will be different.' })
  expectedResult: string;

  @Field(() => String, { description: 'What stands in the way.' })
  challenges: string;

  @Field(() => String, { description: 'What comes next.' })
  nextSteps: string;

  @Field(() => ID, { nullable: true, description: 'The institution in the lead.' })
  leadInstitutionId: string | null;

  @Field(() => [ID], { description: 'Institutions that support the lead.' })
  supportingInstitutionIds: string[];

  @Field(() => [ID], { description: 'CSOs that work on it.' })
  partnerIds: string[];

  @Field(() => DateScalar, { nullable: true, description: 'When work begins.' })
  startsOn: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'By when the result is expected.' })
  deadline: string | null;

  @Field(() => String, { description: 'Money and where it comes from, in words.' })
  budget: string;

  @Field(() => DateTimeScalar, { description: 'When it was last written for these readers.' })
  changedAt: Date;

  @Field(() => [PlanDifference], { description: 'What adopting it would change in the joint plan.' })
  differences: PlanDifference[];

  @Field(() => ProposedPlanViewerCan, { description: 'What the signed-in person may do with it.' })
  viewerCan: ProposedPlanViewerCan;

  @Field(() => RefusalModel, { nullable: true, description: 'Why it cannot be adopted as it is read now.' })
  whyNotAdopt: Refusal | null;
}

@InputType({ description: 'What is left out stays as it is; empty says nothing of the field.' })
export class ProposePlanInput extends MutationInput {
  @Field(() => ID, { description: 'The matrix entry.' })
  @IsUUID()
  entryId: string;

  @Field(() => Int, {
    nullable: true,
    description: 'The version the writer saw; null for the first of the organisation.',
  })
  @IsOptional()
  @Min(1)
  expectedVersion?: number | null;

  @Field(() => Audience, {
    nullable: true,
    description: 'PERSONAL: the writer’s own, which nobody else reads. Left out: ORGANISATION.',
  })
  @IsOptional()
  @IsIn(firstAudiences)
  audience?: FirstAudience | null;

  @Field(() => String, { nullable: true, description: 'What will be different.' })
  @IsOptional()
  @MaxLength(cellLength)
  expectedResult?: string | null;

  @Field(() => String, { nullable: true, description: 'What stands in the way.' })
  @IsOptional()
  @MaxLength(cellLength)
  challenges?: string | null;

  @Field(() => String, { nullable: true, description: 'What comes next.' })
  @IsOptional()
  @MaxLength(cellLength)
  nextSteps?: string | null;

  @Field(() => ID, { nullable: true, description: 'The institution in the lead; null clears it.' })
  @IsOptional()
  @IsUUID()
  leadInstitutionId?: string | null;

  @Field(() => [ID], { nullable: true, description: 'Institutions that support the lead.' })
  @IsOptional()
  @ArrayMaxSize(organisationsInCell)
  @IsUUID('all', { each: true })
  supportingInstitutionIds?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'CSOs that work on it.' })
  @IsOptional()
  @ArrayMaxSize(organisationsInCell)
  @IsUUID('all', { each: true })
  partnerIds?: string[] | null;

  @Field(() => DateScalar, { nullable: true, description: 'When work begins; null clears it.' })
  startsOn?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'By when; null clears it. Not before the start.' })
  deadline?: string | null;

  @Field(() => String, { nullable: true, description: 'Money and where it comes from, in words.' })
  @IsOptional()
  @MaxLength(cellLength)
  budget?: string | null;
}

@InputType()
export class RemoveProposedPlanInput extends ChangeInput {}

@InputType()
export class AdoptProposedPlanInput extends ChangeInput {
  @Field(() => [String], {
    nullable: true,
    description: 'The fields to bring in; null: all that differ and that the person may write.',
  })
  @IsOptional()
  @ArrayMaxSize(proposedFields.length)
  @IsIn(proposedFields, { each: true, message: `fields: choose among ${proposedFields.join(', ')}` })
  fields?: ProposedField[] | null;

  @Field(() => Int, { description: 'The version of expected result, challenges and next steps that was seen.' })
  @Min(1)
  planVersion: number;

  @Field(() => Int, { description: 'The version of institutions and partners that was seen.' })
  @Min(1)
  responsibilityVersion: number;

  @Field(() => Int, { description: 'The version of start and deadline that was seen.' })
  @Min(1)
  timeVersion: number;

  @Field(() => Int, { description: 'The version of the budget that was seen.' })
  @Min(1)
  moneyVersion: number;
}

@ObjectType({ description: 'What of a proposed plan is in the joint plan now, and what is not.' })
export class AdoptedPlan {
  @Field(() => ID, { description: 'The proposed plan.' })
  id: string;

  @Field(() => ID, { description: 'The matrix entry.' })
  entryId: string;

  @Field(() => [String], { description: 'Names of the fields that were brought in.' })
  adopted: string[];

  @Field(() => [String], {
    description: 'Names of the fields that differ still, because they are not the person’s to write.',
  })
  left: string[];
}

export const ProposePlanResult = resultOf('ProposePlan', ProposedPlan);
export const RemoveProposedPlanResult = resultOf('RemoveProposedPlan', ProposedPlan);
export const AdoptProposedPlanResult = resultOf('AdoptProposedPlan', AdoptedPlan);
