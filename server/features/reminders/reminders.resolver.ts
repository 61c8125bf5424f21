import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../domain/actor.js';
import { CurrentActor, SignedIn } from '../../graphql/allow.js';
import { ReminderPreference, SetRemindersInput, SetRemindersResult } from './reminder.model.js';
import { ReminderPreferences } from './reminder-preference.service.js';

@Resolver(() => ReminderPreference)
export class RemindersResolver {
  constructor(private readonly preferences: ReminderPreferences) {}

  @Query(() => ReminderPreference, { description: 'Whether the signed-in person is reminded by mail.' })
  @SignedIn()
  myReminders(@CurrentActor() actor: Actor) {
    return this.preferences.of(actor);
  }

  @Mutation(() => SetRemindersResult, { description: 'Turns the signed-in person’s reminders on or off.' })
  @SignedIn()
  setReminders(@CurrentActor() actor: Actor, @Args('input') input: SetRemindersInput) {
    return this.preferences.set(actor, input.isWanted);
  }
}
