import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Audience, ShareKind } from '../../domain/vocabulary.js';
import { resultOf } from '../../graphql/result.js';
import { DateTimeScalar } from '../../graphql/scalars.js';

@ObjectType({ description: 'What remains of a thing that was shared and withdrawn: that it was, by whom and when.' })
export class Withdrawal {
  @Field(() => ID, { description: 'Random id.' })
  id: string;

  @Field(() => ShareKind, { description: 'What it was.' })
  kind: ShareKind;

  @Field(() => Audience, { description: 'Who could read it.' })
  audience: Audience;

  @Field(() => DateTimeScalar, { description: 'When it was withdrawn.' })
  writtenAt: Date;
}

export const WithdrawThingResult = resultOf('WithdrawThing', Withdrawal);
