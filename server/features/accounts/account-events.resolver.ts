import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../domain/actor.js';
import { CurrentActor, SignedIn } from '../../graphql/allow.js';
import { AccountEvents } from './account-event.model.js';
import { AccountEventsService } from './account-events.service.js';

@Resolver(() => AccountEvents)
export class AccountEventsResolver {
  constructor(private readonly events: AccountEventsService) {}

  @Query(() => AccountEvents, { description: 'What happened with the signed-in person’s account.' })
  @SignedIn()
  accountEvents(
    @CurrentActor() actor: Actor,
    @Args('after', { type: () => ID, nullable: true, description: 'The event to read on from.' }) after: string | null,
  ) {
    return this.events.of(actor, after ?? null);
  }
}
