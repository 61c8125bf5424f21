import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../domain/actor.js';
import { Allow, CurrentActor } from '../../graphql/allow.js';
import {
  AddClusterInput,
  AddClusterResult,
  ArchiveClusterInput,
  ArchiveClusterResult,
  ChangeClusterInput,
  ChangeClusterResult,
  Clusters,
} from './cluster.model.js';
import { ClustersService } from './clusters.service.js';

@Resolver(() => Clusters)
export class ClustersResolver {
  constructor(private readonly clustersOf: ClustersService) {}

  @Query(() => Clusters, { description: 'The thematic groups of a workspace, by whom each is convened, and its rows.' })
  @Allow('matrix.read')
  clusters(@CurrentActor() actor: Actor, @Args('workspaceId', { type: () => ID }) workspaceId: string) {
    return this.clustersOf.of(actor, workspaceId);
  }

  @Mutation(() => AddClusterResult, { description: 'Adds a thematic group for rows to stand in.' })
  @Allow('cluster.keep')
  addCluster(@CurrentActor() actor: Actor, @Args('input') input: AddClusterInput) {
    return this.clustersOf.add(actor, input);
  }

  @Mutation(() => ChangeClusterResult, { description: 'Gives a thematic group another name or other conveners.' })
  @Allow('cluster.keep')
  changeCluster(@CurrentActor() actor: Actor, @Args('input') input: ChangeClusterInput) {
    return this.clustersOf.change(actor, input);
  }

  @Mutation(() => ArchiveClusterResult, {
    description: 'Takes a thematic group out of the lists in which no row stands.',
  })
  @Allow('cluster.keep')
  archiveCluster(@CurrentActor() actor: Actor, @Args('input') input: ArchiveClusterInput) {
    return this.clustersOf.archive(actor, input);
  }
}
