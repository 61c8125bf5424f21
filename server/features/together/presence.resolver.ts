import { Args, ID, Mutation, Resolver, Subscription } from '@nestjs/graphql';
import { isUUID } from 'class-validator';
import type { Actor } from '../../domain/actor.js';
import { say } from '../../domain/sentence.js';
import { Allow, CurrentActor } from '../../graphql/allow.js';
import { BadInput } from '../../graphql/errors.js';
import { OwnTransactions } from '../../graphql/operations.js';
import { PeopleHere, ShowPlaceInput, ShowPlaceResult } from './presence.model.js';
import { PresenceService } from './presence.service.js';

@Resolver(() => PeopleHere)
export class PresenceResolver {
  constructor(private readonly presence: PresenceService) {}

  @Mutation(() => ShowPlaceResult, {
    description: 'Shows one’s own side in which cell one is. Nothing is kept of it.',
  })
  @Allow('presence.show')
  @OwnTransactions()
  showPlace(@CurrentActor() actor: Actor, @Args('input') input: ShowPlaceInput) {
    return this.presence.show(actor, input);
  }

  @Subscription(() => PeopleHere, {
    description: 'Tells who of the reader’s own side is where in a review’s matrix.',
    resolve: (people: PeopleHere) => people,
  })
  @Allow('matrix.read')
  peopleHere(
    @CurrentActor() actor: Actor,
    @Args('reviewId', { type: () => ID, description: 'The review whose matrix is open.' }) reviewId: string,
    @Args('page', { type: () => ID, description: 'The open page that asks; when it stops asking, it is gone.' })
    page: string,
  ) {
    if (!isUUID(page)) throw new BadInput(say('together.pageNotNamed'));
    return this.presence.here(actor, reviewId, page);
  }
}
