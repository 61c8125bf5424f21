import { Args, Context, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../domain/actor.js';
import { Allow, CurrentActor, Public, SignedIn } from '../../graphql/allow.js';
import type { OperationContext } from '../../graphql/operation-context.js';
import { OwnTransactions } from '../../graphql/operations.js';
import {
  AcceptInvitationAsNewInput,
  AcceptInvitationAsNewResult,
  AcceptInvitationInput,
  AcceptInvitationResult,
  EndorseInvitationInput,
  EndorseInvitationResult,
  Invitation,
  Invitations,
  InviteInput,
  InviteResult,
  OpenedInvitation,
  RenewInvitationInput,
  RenewInvitationResult,
  WithdrawInvitationInput,
  WithdrawInvitationResult,
} from './invitation.model.js';
import { InvitationAcceptance } from './invitation-acceptance.service.js';
import { InvitationReading } from './invitation-reading.service.js';
import { InvitationsService } from './invitations.service.js';

@Resolver(() => Invitation)
export class InvitationsResolver {
  constructor(
    private readonly reading: InvitationReading,
    private readonly service: InvitationsService,
    private readonly acceptance: InvitationAcceptance,
  ) {}

  @Query(() => Invitations, { description: 'Who is asked to come in, as far as it concerns the signed-in person.' })
  @Allow('workspace.read')
  invitations(@CurrentActor() actor: Actor, @Args('workspaceId', { type: () => ID }) workspaceId: string) {
    return this.reading.list(actor, workspaceId);
  }

  @Query(() => OpenedInvitation, {
    nullable: true,
    description: 'The invitation of a link; null when it does not hold, for whatever reason.',
  })
  @Public()
  @OwnTransactions()
  openedInvitation(@Args('token', { type: () => String }) token: string) {
    return this.acceptance.look(token);
  }

  @Mutation(() => InviteResult, { description: 'Invites somebody by address, or proposes them to a side.' })
  @Allow('member.invite')
  invite(@CurrentActor() actor: Actor, @Args('input') input: InviteInput) {
    return this.service.invite(actor, input);
  }

  @Mutation(() => EndorseInvitationResult, { description: 'Says yes, for a side, to somebody proposed for it.' })
  @Allow('member.endorse')
  endorseInvitation(@CurrentActor() actor: Actor, @Args('input') input: EndorseInvitationInput) {
    return this.service.endorse(actor, input);
  }

  @Mutation(() => WithdrawInvitationResult, { description: 'Takes an invitation back.' })
  @Allow('member.invite')
  withdrawInvitation(@CurrentActor() actor: Actor, @Args('input') input: WithdrawInvitationInput) {
    return this.service.withdraw(actor, input);
  }

  @Mutation(() => RenewInvitationResult, { description: 'Makes a new link, by which the former one ends.' })
  @Allow('member.invite')
  renewInvitation(@CurrentActor() actor: Actor, @Args('input') input: RenewInvitationInput) {
    return this.service.renew(actor, input);
  }

  @Mutation(() => AcceptInvitationResult, {
    description: 'The signed-in person comes in by the link of an invitation.',
  })
  @SignedIn()
  acceptInvitation(@CurrentActor() actor: Actor, @Args('input') input: AcceptInvitationInput) {
    return this.acceptance.accept(actor, input.token);
  }

  @Mutation(() => AcceptInvitationAsNewResult, {
    description: 'Makes an account for the address of an invitation, comes in by it and is signed in.',
  })
  @Public()
  @OwnTransactions()
  acceptInvitationAsNew(@Context() context: OperationContext, @Args('input') input: AcceptInvitationAsNewInput) {
    return this.acceptance.acceptAsNew(context, input);
  }
}
