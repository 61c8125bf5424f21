import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { IsIn } from 'class-validator';
import { MutationInput } from '../../graphql/mutation-input.js';
import { resultOf } from '../../graphql/result.js';
import { LANGUAGES } from '../../language/languages.js';

@ObjectType({ description: 'The language the signed-in person’s account keeps.' })
export class LanguageChoice {
  @Field(() => ID, { description: 'The person’s id.' })
  personId: string;

  @Field(() => String, { description: 'The language as a BCP 47 tag.' })
  language: string;
}

@InputType()
export class ChooseLanguageInput extends MutationInput {
  @Field(() => String, { description: `The language of letters to this person: ${LANGUAGES.join(', ')}.` })
  @IsIn(LANGUAGES)
  language: string;
}

export const ChooseLanguageResult = resultOf('ChooseLanguage', LanguageChoice);
