import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { IsHexadecimal, IsIn, IsUUID, Length, Min } from 'class-validator';
import { Audience, ShareKind, Side, Status } from '../../domain/vocabulary.js';
import type { Refusal } from '../../domain/refusal.js';
import { MutationInput } from '../../graphql/mutation-input.js';
import { RefusalModel, resultOf } from '../../graphql/result.js';
import { ShownEvidence } from './shown-assessment.model.js';

registerEnumType(ShareKind, { name: 'ShareKind', description: 'What can be shared.' });

/** A SHA-256 in hexadecimal digits. */
const FINGERPRINT = 64;

@ObjectType({ description: 'One fact of a thing that is shared: a day, a word of a list, or words.' })
export class ShownFact {
  @Field(() => String, {
    description:
      'Which: `asOf`, `dueOn`, `madeOn`, `datedOn`, `cutOffOn` (days), `state`, `status` (words of a list), `noEvidenceReason`, `url`, `file`, `rows`, `partners`, `digest` (words), `words` (a number); of a plan its fields’ names.',
  })
  field: string;

  @Field(() => String, { description: 'The day, the word or the words.' })
  value: string;
}

@ObjectType({ description: 'A thing exactly as others will read it: by an organisation, never by a person.' })
export class ShownThing {
  @Field(() => String, { description: 'Whose it is.' })
  organisation: string;

  @Field(() => Side, { description: 'On which side.' })
  side: Side;

  @Field(() => Status, { nullable: true, description: 'The status an assessment sees.' })
  status: Status | null;

  @Field(() => String, { description: 'The words.' })
  text: string;

  @Field(() => [ShownFact], { description: 'What else they read.' })
  facts: ShownFact[];

  @Field(() => [ShownEvidence], { description: 'The sources that go with it.' })
  evidence: ShownEvidence[];
}

@ObjectType({ description: 'What sharing a thing with one audience would do, before it is done.' })
export class ShareOffer {
  @Field(() => Audience, { description: 'With whom.' })
  audience: Audience;

  @Field(() => ShownThing, { description: 'Exactly what they will read.' })
  shown: ShownThing;

  @Field(() => ShownThing, { nullable: true, description: 'What they read of it now; null: nothing.' })
  before: ShownThing | null;

  @Field(() => String, { description: 'Stands for what is shown; to be sent back, so that nothing else is shared.' })
  fingerprint: string;

  @Field(() => Boolean, { description: 'Another coordinator of the side must say yes first.' })
  needsSecond: boolean;

  @Field(() => Boolean, { description: 'Sharing it makes a joint status that is agreed outdated.' })
  makesOutdated: boolean;

  @Field(() => RefusalModel, { nullable: true, description: 'Why it cannot be shared so; null when it can.' })
  refusal: Refusal | null;
}

@ObjectType({ description: 'A thing with all the ways in which the signed-in person may share it.' })
export class Shareable {
  @Field(() => ID, { description: 'The thing.' })
  id: string;

  @Field(() => ShareKind, { description: 'Its kind.' })
  kind: ShareKind;

  @Field(() => Audience, { description: 'Who reads it now.' })
  audience: Audience;

  @Field(() => Int, { description: 'Its version, to be expected when sharing it.' })
  expectedVersion: number;

  @Field(() => [ShareOffer], { description: 'One for each wider audience, the narrowest first.' })
  offers: ShareOffer[];
}

@InputType({ isAbstract: true })
abstract class SubjectInput extends MutationInput {
  @Field(() => ShareKind, { description: 'Its kind.' })
  @IsIn(Object.values(ShareKind))
  kind: ShareKind;

  @Field(() => ID, { description: 'The thing.' })
  @IsUUID()
  id: string;
}

@InputType()
export class ShareThingInput extends SubjectInput {
  @Field(() => Int, { description: 'The version that was shown.' })
  @Min(1)
  expectedVersion: number;

  @Field(() => Audience, { description: 'With whom.' })
  @IsIn([Audience.ORGANISATION, Audience.SIDE, Audience.JOINT])
  audience: 'ORGANISATION' | 'SIDE' | 'JOINT';

  @Field(() => String, { description: 'The fingerprint of what was shown.' })
  @IsHexadecimal()
  @Length(FINGERPRINT, FINGERPRINT)
  fingerprint: string;
}

@InputType()
export class WithdrawThingInput extends SubjectInput {
  @Field(() => Audience, { description: 'From whom: those who read it now.' })
  @IsIn([Audience.SIDE, Audience.JOINT])
  audience: 'SIDE' | 'JOINT';
}

@ObjectType({ description: 'What became of sharing a thing.' })
export class SharedThing {
  @Field(() => ID, { description: 'The thing that was to be shared.' })
  id: string;

  @Field(() => Boolean, { description: 'True while another coordinator must say yes.' })
  isWaiting: boolean;

  @Field(() => ID, { nullable: true, description: 'The snapshot they read; null while it waits.' })
  snapshotId: string | null;

  @Field(() => Boolean, { description: 'Whether an agreed joint status is outdated by it.' })
  madeOutdated: boolean;
}

export const ShareThingResult = resultOf('ShareThing', SharedThing);
