import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import { AccountEventKind } from '../../domain/account-event.js';
import { DateTimeScalar } from '../../graphql/scalars.js';

registerEnumType(AccountEventKind, {
  name: 'AccountEventKind',
  description:
    'What happened with an account. PASSWORD_GIVEN: the right password was given, and a code was still asked for.',
});

@ObjectType({ description: 'One thing that happened with the signed-in person’s account.' })
export class AccountEvent {
  @Field(() => ID, { description: 'Random id.' })
  id: string;

  @Field(() => AccountEventKind, { description: 'What.' })
  kind: AccountEventKind;

  @Field(() => DateTimeScalar, { description: 'When.' })
  at: Date;

  @Field(() => String, { nullable: true, description: 'Browser and system, where it was done from one.' })
  device: string | null;

  @Field(() => Boolean, { description: 'Whether somebody else did it.' })
  isByOther: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'Who else did it, where the person may know them; null for the person’s own acts.',
  })
  by: string | null;
}

@ObjectType({ description: 'What happened with the signed-in person’s account, the newest first.' })
export class AccountEvents {
  @Field(() => [AccountEvent], { description: 'At most fifty.' })
  events: AccountEvent[];

  @Field(() => ID, { nullable: true, description: 'What to ask for to read on; null at the end.' })
  after: string | null;
}
