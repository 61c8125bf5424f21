import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../domain/actor.js';
import { Allow, CurrentActor } from '../../graphql/allow.js';
import {
  ChangedMembership,
  ChangeMemberRoleInput,
  ChangeMemberRoleResult,
  LeaveWorkspaceInput,
  LeaveWorkspaceResult,
  MembershipChange,
  ReinstateMemberInput,
  ReinstateMemberResult,
  RemoveMemberInput,
  RemoveMemberResult,
  SuspendMemberInput,
  SuspendMemberResult,
} from './member.model.js';
import { MembersService } from './members.service.js';
import { MembershipHistory } from './membership-history.service.js';

@Resolver(() => ChangedMembership)
export class MembersResolver {
  constructor(
    private readonly members: MembersService,
    private readonly history: MembershipHistory,
  ) {}

  @Query(() => [MembershipChange], {
    description: 'Who was what in a workspace, by whom and since when, of those the viewer may know; newest first.',
  })
  @Allow('workspace.read')
  membershipHistory(@CurrentActor() actor: Actor, @Args('workspaceId', { type: () => ID }) workspaceId: string) {
    return this.history.of(actor, workspaceId);
  }

  @Mutation(() => ChangeMemberRoleResult, { description: 'Gives a member of one’s side another role.' })
  @Allow('member.change')
  changeMemberRole(@CurrentActor() actor: Actor, @Args('input') input: ChangeMemberRoleInput) {
    return this.members.changeRole(actor, input);
  }

  @Mutation(() => RemoveMemberResult, { description: 'Ends the membership of somebody of one’s side.' })
  @Allow('member.remove')
  removeMember(@CurrentActor() actor: Actor, @Args('input') input: RemoveMemberInput) {
    return this.members.remove(actor, input);
  }

  @Mutation(() => SuspendMemberResult, { description: 'Ends a membership at once so that it can be taken up again.' })
  @Allow('member.remove')
  suspendMember(@CurrentActor() actor: Actor, @Args('input') input: SuspendMemberInput) {
    return this.members.suspend(actor, input);
  }

  @Mutation(() => ReinstateMemberResult, { description: 'Takes somebody suspended back as what they were.' })
  @Allow('member.remove')
  reinstateMember(@CurrentActor() actor: Actor, @Args('input') input: ReinstateMemberInput) {
    return this.members.reinstate(actor, input);
  }

  @Mutation(() => LeaveWorkspaceResult, { description: 'The signed-in person leaves a workspace.' })
  @Allow('member.leave')
  leaveWorkspace(@CurrentActor() actor: Actor, @Args('input') input: LeaveWorkspaceInput) {
    return this.members.leave(actor, input.workspaceId);
  }
}
