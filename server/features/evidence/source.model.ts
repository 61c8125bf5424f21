import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { IsInt, IsOptional, IsString, IsUUID, Min } from 'class-validator';
import { MutationInput } from '../../graphql/mutation-input.js';
import { resultOf } from '../../graphql/result.js';
import { DateTimeScalar } from '../../graphql/scalars.js';

@ObjectType({ description: 'Who gave a piece of evidence: for the organisation that keeps it, and nobody else.' })
export class SourceIdentity {
  @Field(() => ID, { description: 'Random id.' })
  id: string;

  @Field(() => String, { description: 'Who it is.' })
  name: string;

  @Field(() => String, { description: 'How to reach them; may be empty.' })
  contact: string;

  @Field(() => String, { description: 'What they agreed to; may be empty.' })
  consent: string;

  @Field(() => Int, { description: 'Its version, to be expected when changing it.' })
  version: number;

  @Field(() => DateTimeScalar, { description: 'When it was last written.' })
  changedAt: Date;
}

@ObjectType({ description: 'That something was done about a source, without a word of who it is.' })
export class SourceKept {
  @Field(() => ID, { description: 'The piece of evidence.' })
  evidenceId: string;

  @Field(() => Boolean, { description: 'Whether a source is kept for it now.' })
  isKept: boolean;
}

@InputType()
export class KeepSourceInput extends MutationInput {
  @Field(() => ID, { description: 'The piece of evidence, of the own organisation.' })
  @IsUUID()
  evidenceId: string;

  @Field(() => Int, {
    nullable: true,
    description: 'The version of the source that was read; null when there was none.',
  })
  @IsOptional()
  @IsInt()
  @Min(1)
  expectedVersion?: number | null;

  @Field(() => String, { description: 'Who it is, 1–200 characters.' })
  @IsString()
  name: string;

  @Field(() => String, { description: 'How to reach them, at most 500 characters.' })
  @IsString()
  contact: string;

  @Field(() => String, { description: 'What they agreed to, at most 2,000 characters.' })
  @IsString()
  consent: string;
}

@InputType()
export class DeleteSourceInput extends MutationInput {
  @Field(() => ID, { description: 'The piece of evidence whose source is to be deleted for good.' })
  @IsUUID()
  evidenceId: string;
}

export const KeepSourceResult = resultOf('KeepSource', SourceKept);
export const DeleteSourceResult = resultOf('DeleteSource', SourceKept);
