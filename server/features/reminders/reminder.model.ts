import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { IsBoolean } from 'class-validator';
import { MutationInput } from '../../graphql/mutation-input.js';
import { resultOf } from '../../graphql/result.js';

@ObjectType({ description: 'What the signed-in person wants of reminders by mail.' })
export class ReminderPreference {
  @Field(() => ID, { description: 'The person’s id.' })
  id: string;

  @Field(() => Boolean, { description: 'Whether they want at most one letter a day when something waits for them.' })
  isWanted: boolean;

  @Field(() => Boolean, { description: 'Whether the installation sends letters at all.' })
  areMailed: boolean;
}

@InputType()
export class SetRemindersInput extends MutationInput {
  @Field(() => Boolean, { description: 'Whether to be reminded.' })
  @IsBoolean()
  isWanted: boolean;
}

export const SetRemindersResult = resultOf('SetReminders', ReminderPreference);
