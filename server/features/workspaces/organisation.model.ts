import { Field, ID, InputType } from '@nestjs/graphql';
import { IsIn, IsOptional, IsUUID, Length, MaxLength } from 'class-validator';
import { Side } from '../../domain/vocabulary.js';
import { ChangeInput, MutationInput } from '../../graphql/mutation-input.js';
import { resultOf } from '../../graphql/result.js';
import { Organisation } from './workspace.model.js';

/** Longest full name and short form, in characters. */
const NAME = 200;
const ACRONYM = 30;

const IS_ANOTHER =
  'True once a person has said that a body with nearly the same name is a different one. By default it is refused.';

@InputType()
export class AddOrganisationInput extends MutationInput {
  @Field(() => ID, { description: 'The workspace.' })
  @IsUUID()
  workspaceId: string;

  @Field(() => String, { description: `The organisation’s full name, 1–${NAME} characters.` })
  @Length(1, NAME)
  name: string;

  @Field(() => String, { nullable: true, description: `Its short form, at most ${ACRONYM} characters.` })
  @IsOptional()
  @MaxLength(ACRONYM)
  acronym: string | null;

  @Field(() => Side, { description: 'Whom it stands with.' })
  @IsIn(Object.values(Side))
  side: Side;

  @Field(() => Boolean, { nullable: true, description: IS_ANOTHER })
  @IsOptional()
  isAnother?: boolean;
}

@InputType()
export class ChangeOrganisationInput extends ChangeInput {
  @Field(() => String, { nullable: true, description: `Its full name, 1–${NAME} characters; left out, it stays.` })
  @IsOptional()
  @Length(1, NAME)
  name?: string;

  @Field(() => String, {
    nullable: true,
    description: `Its short form, at most ${ACRONYM} characters. Null clears it; left out, it stays.`,
  })
  @IsOptional()
  @MaxLength(ACRONYM)
  acronym?: string | null;

  @Field(() => Side, { nullable: true, description: 'Whom it stands with; left out, it stays.' })
  @IsOptional()
  @IsIn(Object.values(Side))
  side?: Side;

  @Field(() => Boolean, { nullable: true, description: IS_ANOTHER })
  @IsOptional()
  isAnother?: boolean;
}

@InputType()
export class ArchiveOrganisationInput extends ChangeInput {}

export const AddOrganisationResult = resultOf('AddOrganisation', Organisation);
export const ChangeOrganisationResult = resultOf('ChangeOrganisation', Organisation);
export const ArchiveOrganisationResult = resultOf('ArchiveOrganisation', Organisation);
