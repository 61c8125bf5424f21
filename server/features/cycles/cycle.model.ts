import { ArgsType, Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { IsIn } from 'class-validator';
import { RegionalGroup } from '../../domain/vocabulary.js';
import { DateScalar } from '../../graphql/scalars.js';
import { LANGUAGES, type Language } from '../../language/languages.js';

registerEnumType(RegionalGroup, {
  name: 'RegionalGroup',
  description: 'The five regional groups of the United Nations.',
});

@ObjectType({ description: 'A member or observer State of the United Nations.' })
export class State {
  @Field(() => String, { description: 'ISO 3166 alpha-3.' })
  code: string;

  @Field(() => String, {
    description: 'Its UN short name in the language asked for; in Swahili as the Unicode CLDR has it.',
  })
  name: string;

  @Field(() => RegionalGroup, { nullable: true, description: 'Its regional group; none for observer States.' })
  regionalGroup: RegionalGroup | null;
}

@ObjectType({ description: 'A session of the UPR Working Group.' })
export class WorkingGroupSession {
  @Field(() => Int, { description: 'Counts all sessions from 1.' })
  number: number;

  @Field(() => Int, { description: 'The UPR cycle it belongs to.' })
  cycleNumber: number;

  @Field(() => DateScalar, { nullable: true, description: 'Its first day, where known.' })
  startsOn: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Its last day, where known.' })
  endsOn: string | null;
}

@ObjectType({ description: 'A Sustainable Development Goal (`16`) or one of its targets (`16.3`).' })
export class SdgTarget {
  @Field(() => String, { description: 'Goal or target number.' })
  code: string;

  @Field(() => Int, { description: 'The goal, 1–17.' })
  goal: number;

  @Field(() => String, {
    description: 'Its text in the language asked for: the United Nations’ own, in Swahili the program’s translation.',
  })
  title: string;
}

@ObjectType({ description: 'A theme or group of persons of the lists of OHCHR and UPR Info, in another language.' })
export class LabelName {
  @Field(() => String, { description: 'As a source prints it, in English.' })
  label: string;

  @Field(() => String, { description: 'What it is called in the language asked for.' })
  name: string;
}

@ArgsType()
export class InLanguageArgs {
  @Field(() => String, { description: `The language of the names: ${LANGUAGES.join(', ')}.` })
  @IsIn(LANGUAGES)
  language: Language;
}
