import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../domain/actor.js';
import { Allow, CurrentActor } from '../../graphql/allow.js';
import { WorkspaceRecord } from './record.model.js';
import { RecordService } from './record.service.js';

@Resolver(() => WorkspaceRecord)
export class RecordResolver {
  constructor(private readonly records: RecordService) {}

  @Query(() => WorkspaceRecord, {
    description:
      'The record of a workspace: the chains the viewer may read with their heads, and the files taken away.',
  })
  @Allow('workspace.read')
  workspaceRecord(@CurrentActor() actor: Actor, @Args('workspaceId', { type: () => ID }) workspaceId: string) {
    return this.records.of(actor, workspaceId);
  }
}
