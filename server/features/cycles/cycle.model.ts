import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { RegionalGroup } from '../../domain/vocabulary.js';
import { DateScalar } from '../../graphql/scalars.js';

registerEnumType(RegionalGroup, {
  name: 'RegionalGroup',
  description: 'The five regional groups of the United Nations.',
});

@ObjectType({ description: 'A member or observer State of the United Nations.' })
export class State {
  @Field(() => String, { description: 'ISO 3166 alpha-3.' })
  code: string;

  @Field(() => String, { description: 'Its UN short name in English.' })
  nameEn: string;

  @Field(() => String, { description: 'Its UN short name in French.' })
  nameFr: string;

  @Field(() => String, {
    description: 'Its Swahili name as the Unicode CLDR has it; the English one where it has none.',
  })
  nameSw: string;

  @Field(() => String, { description: 'Its UN short name in Spanish.' })
  nameEs: string;

  @Field(() => String, { description: 'Its UN short name in Arabic.' })
  nameAr: string;

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

  @Field(() => String, { description: 'Its official text in English.' })
  titleEn: string;

  @Field(() => String, { description: 'Its official text in French.' })
  titleFr: string;

  @Field(() => String, { description: 'Its official text in Spanish.' })
  titleEs: string;

  @Field(() => String, { description: 'Its text in Arabic.' })
  titleAr: string;
}
