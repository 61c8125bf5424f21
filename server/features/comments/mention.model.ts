import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { IsUUID } from 'class-validator';
import { MutationInput } from '../../graphql/mutation-input.js';
import { resultOf } from '../../graphql/result.js';
import { DateTimeScalar } from '../../graphql/scalars.js';

@ObjectType({ description: 'A colleague of the own organisation whom a comment can name.' })
export class Mentionable {
  @Field(() => ID, { description: 'The person.' })
  personId: string;

  @Field(() => String, { description: 'The person’s name.' })
  name: string;
}

@ObjectType({ description: 'A comment in which a colleague names the signed-in person, and that waits to be seen to.' })
export class WaitingMention {
  @Field(() => ID, { description: 'Random id.' })
  id: string;

  @Field(() => ID, { description: 'The matrix entry.' })
  entryId: string;

  @Field(() => String, { description: 'What its row is called.' })
  reference: string;

  @Field(() => String, { description: 'What the comment says.' })
  body: string;

  @Field(() => String, { description: 'The colleague who wrote it.' })
  by: string;

  @Field(() => DateTimeScalar, { description: 'When it was written.' })
  since: Date;
}

@InputType()
export class SeeToMentionInput extends MutationInput {
  @Field(() => ID, { description: 'The mention.' })
  @IsUUID()
  id: string;
}

@ObjectType({ description: 'A mention that was seen to.' })
export class SeenMention {
  @Field(() => ID, { description: 'Random id.' })
  id: string;

  @Field(() => DateTimeScalar, { description: 'When it was seen to.' })
  seenAt: Date;
}

export const SeeToMentionResult = resultOf('SeeToMention', SeenMention);
