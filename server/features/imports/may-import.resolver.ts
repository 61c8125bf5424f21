import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { membershipIn, type Actor } from '../../domain/actor.js';
import { mayEver } from '../../domain/permissions.js';
import { CurrentActor } from '../../graphql/allow.js';
import { Workspace } from '../workspaces/workspace.model.js';

/** What a workspace tells its reader about importing. */
@Resolver(() => Workspace)
export class MayImportResolver {
  @ResolveField(() => Boolean, { description: 'Whether the reader’s role there includes importing files.' })
  mayImport(@CurrentActor() actor: Actor, @Parent() { id }: Workspace): boolean {
    const membership = membershipIn(actor, id);
    return membership !== null && mayEver(membership, 'recommendation.import');
  }
}
