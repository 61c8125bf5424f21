import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { IsIn, IsInt, IsOptional, IsString, IsUUID, Matches, MaxLength, Min } from 'class-validator';
import { DRAFT_ABOUT, DraftPlace, LONGEST_DRAFT } from '../../domain/draft-place.js';
import { MutationInput } from '../../graphql/mutation-input.js';
import { resultOf } from '../../graphql/result.js';
import { DateTimeScalar } from '../../graphql/scalars.js';

registerEnumType(DraftPlace, {
  name: 'DraftPlace',
  description:
    'Where a draft was typed: which text of the row’s plan, a comment on the row or its change, a question to another ' +
    'side or an answer, what is said with a joint status, or the own assessment of the row.',
});

const ABOUT =
  'Which of several there: the column a comment is about, the command on the joint status, or the id of the comment ' +
  'replied to, changed or answered; else empty.';

@ObjectType({ description: 'What the signed-in person typed and did not save. Nobody else ever reads it.' })
export class Draft {
  @Field(() => ID, { description: 'The draft.' })
  id: string;

  @Field(() => ID, { description: 'The matrix entry it was typed for.' })
  entryId: string;

  @Field(() => DraftPlace, { description: 'Where in it.' })
  place: DraftPlace;

  @Field(() => String, { description: ABOUT })
  about: string;

  @Field(() => String, {
    description: 'What was typed; of an assessment the fields of its form, as its screen wrote them.',
  })
  text: string;

  @Field(() => Int, { nullable: true, description: 'The version of that part of the row the person had before them.' })
  seenVersion: number | null;

  @Field(() => DateTimeScalar, { description: 'When it was last kept.' })
  keptAt: Date;
}

@InputType()
export abstract class OnDraftInput extends MutationInput {
  @Field(() => ID, { description: 'The matrix entry.' })
  @IsUUID()
  entryId: string;

  @Field(() => DraftPlace, { description: 'Where in it.' })
  @IsIn(Object.values(DraftPlace))
  place: DraftPlace;

  @Field(() => String, { nullable: true, description: ABOUT })
  @IsOptional()
  @Matches(DRAFT_ABOUT)
  about?: string | null;
}

@InputType()
export class KeepDraftInput extends OnDraftInput {
  @Field(() => String, { description: `What was typed so far, at most ${LONGEST_DRAFT} letters.` })
  @IsString()
  @MaxLength(LONGEST_DRAFT)
  text: string;

  @Field(() => Int, { nullable: true, description: 'The version of that part of the row the person has before them.' })
  @IsOptional()
  @IsInt()
  @Min(1)
  seenVersion: number | null;
}

@InputType()
export class DiscardDraftInput extends OnDraftInput {}

@ObjectType({ description: 'A place for which a draft was kept or taken away.' })
export class DraftedPlace {
  @Field(() => ID, { description: 'The matrix entry.' })
  entryId: string;

  @Field(() => DraftPlace, { description: 'Where in it.' })
  place: DraftPlace;
}

export const KeepDraftResult = resultOf('KeepDraft', DraftedPlace);
export const DiscardDraftResult = resultOf('DiscardDraft', DraftedPlace);
