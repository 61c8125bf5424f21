import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../domain/actor.js';
import { Allow, CurrentActor } from '../../graphql/allow.js';
import {
  ChangeViewInput,
  ChangeViewResult,
  RemoveViewInput,
  RemoveViewResult,
  SavedViews,
  SaveViewInput,
  SaveViewResult,
} from './saved-view.model.js';
import { SavedViewsService } from './saved-views.service.js';

@Resolver(() => SavedViews)
export class SavedViewsResolver {
  constructor(private readonly views: SavedViewsService) {}

  @Query(() => SavedViews, { description: 'The views of the matrix that the signed-in person may use.' })
  @Allow('matrix.read')
  savedViews(@CurrentActor() actor: Actor, @Args('workspaceId', { type: () => ID }) workspaceId: string) {
    return this.views.of(actor, workspaceId);
  }

  @Mutation(() => SaveViewResult, { description: 'Keeps a view of the matrix for oneself or the own organisation.' })
  @Allow('savedView.keep')
  saveView(@CurrentActor() actor: Actor, @Args('input') input: SaveViewInput) {
    return this.views.save(actor, input);
  }

  @Mutation(() => ChangeViewResult, { description: 'Renames a saved view, or has it show something else.' })
  @Allow('savedView.keep')
  changeView(@CurrentActor() actor: Actor, @Args('input') input: ChangeViewInput) {
    return this.views.change(actor, input);
  }

  @Mutation(() => RemoveViewResult, { description: 'Deletes a saved view. Gives it as it was.' })
  @Allow('savedView.keep')
  removeView(@CurrentActor() actor: Actor, @Args('input') input: RemoveViewInput) {
    return this.views.remove(actor, input);
  }
}
