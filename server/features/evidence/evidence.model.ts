import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { IsIn, IsOptional, IsString, IsUUID } from 'class-validator';
import { firstAudiences, type FirstAudience } from '../../domain/sharing-rules.js';
import { Audience } from '../../domain/vocabulary.js';
import { ChangeInput, MutationInput } from '../../graphql/mutation-input.js';
import { resultOf } from '../../graphql/result.js';
import { DateScalar, DateTimeScalar } from '../../graphql/scalars.js';
import '../recommendations/recommendation-enums.js';

@ObjectType({ description: 'What the signed-in person may do with a piece of evidence.' })
export class EvidenceViewerCan {
  @Field(() => Boolean, { description: 'Change or withdraw it.' })
  change: boolean;

  @Field(() => Boolean, { description: 'Share it with more people.' })
  share: boolean;

  @Field(() => Boolean, { description: 'Take the copy back from those it was shared with.' })
  withdraw: boolean;
}

@ObjectType({ description: 'A source with its citation label, and its address where it has one.' })
export class Evidence {
  @Field(() => ID, { description: 'Random id; a shared copy has one of its own.' })
  id: string;

  @Field(() => ID, { description: 'The matrix entry.' })
  entryId: string;

  @Field(() => String, { description: 'How the source is cited.' })
  citation: string;

  @Field(() => String, { nullable: true, description: 'Its http or https address.' })
  url: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day of the document.' })
  datedOn: string | null;

  @Field(() => Audience, { description: 'Who may see it: its writer, the own organisation, or everybody once shared.' })
  audience: Audience;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was withdrawn; null while it stands.' })
  withdrawnAt: Date | null;

  @Field(() => DateTimeScalar, { description: 'When it was added; for a shared copy, when it was shared.' })
  writtenAt: Date;

  @Field(() => Int, { description: 'Its version, to be expected when changing it.' })
  version: number;
}

@InputType()
export class AddEvidenceInput extends MutationInput {
  @Field(() => ID, { description: 'The matrix entry.' })
  @IsUUID()
  entryId: string;

  @Field(() => String, { description: 'How the source is cited, 1–500 characters.' })
  @IsString()
  citation: string;

  @Field(() => String, {
    nullable: true,
    description: 'Its http or https address, at most 2,000 characters; one that begins with `www.` gets its https://.',
  })
  @IsOptional()
  @IsString()
  url?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day of the document.' })
  datedOn?: string | null;

  @Field(() => Audience, {
    nullable: true,
    description: 'PERSONAL: the writer’s own, which nobody else reads. Left out: ORGANISATION.',
  })
  @IsOptional()
  @IsIn(firstAudiences)
  audience?: FirstAudience | null;
}

@InputType()
export class ChangeEvidenceInput extends ChangeInput {
  @Field(() => String, { nullable: true, description: 'The new citation; left out: as it is.' })
  @IsOptional()
  @IsString()
  citation?: string | null;

  @Field(() => String, { nullable: true, description: 'The new address; null clears it, left out: as it is.' })
  @IsOptional()
  @IsString()
  url?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The new day; null clears it, left out: as it is.' })
  datedOn?: string | null;
}

@InputType()
export class WithdrawEvidenceInput extends ChangeInput {}

export const AddEvidenceResult = resultOf('AddEvidence', Evidence);
export const ChangeEvidenceResult = resultOf('ChangeEvidence', Evidence);
export const WithdrawEvidenceResult = resultOf('WithdrawEvidence', Evidence);
