import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../domain/actor.js';
import { isRefusal } from '../../domain/refusal.js';
import { CurrentActor, Public, SignedIn } from '../../graphql/allow.js';
import type { OperationContext } from '../../graphql/operation-context.js';
import { OwnTransactions } from '../../graphql/operations.js';
import {
  ColleagueInNeed,
  FactorVoteResult,
  HelpColleagueInput,
  RequestPasswordResetInput,
  RequestPasswordResetResult,
  ResetLinkResult,
  ResetPasswordInput,
} from './account-help.model.js';
import { AccountHelpService } from './account-help.service.js';
import { AccountResult } from './own-account.model.js';
import { PasswordResetService } from './password-reset.service.js';

/** Ways back in for who has lost a password or a telephone. */
@Resolver(() => ColleagueInNeed)
export class AccountHelpResolver {
  constructor(
    private readonly resets: PasswordResetService,
    private readonly help: AccountHelpService,
  ) {}

  @Query(() => [ColleagueInNeed], { description: 'Whom the signed-in person can help back in; empty for most.' })
  @SignedIn()
  @OwnTransactions()
  colleaguesInNeed(@CurrentActor() actor: Actor) {
    return this.help.colleagues(actor);
  }

  @Mutation(() => RequestPasswordResetResult, {
    description: 'Sends the owner of an address a link for a new password; says nothing of whether there is one.',
  })
  @Public()
  @OwnTransactions()
  async requestPasswordReset(@Context() context: OperationContext, @Args('input') input: RequestPasswordResetInput) {
    const answer = await this.resets.request(context, input.email);
    return isRefusal(answer) ? answer : { sendsMail: this.resets.sendsMail() };
  }

  @Mutation(() => AccountResult, { description: 'Sets a new password by a link; all sessions of the account end.' })
  @Public()
  @OwnTransactions()
  async resetPassword(@Context() context: OperationContext, @Args('input') input: ResetPasswordInput) {
    const answer = await this.resets.reset(context, input.token, input.password);
    return isRefusal(answer) ? answer : { endedSessions: 0 };
  }

  @Mutation(() => ResetLinkResult, { description: 'Makes a link for a new password, to be handed over by oneself.' })
  @SignedIn()
  @OwnTransactions()
  makePasswordResetLink(@CurrentActor() actor: Actor, @Args('input') input: HelpColleagueInput) {
    return this.help.makeLink(actor, input.workspaceId, input.personId);
  }

  @Mutation(() => FactorVoteResult, {
    description: 'Says yes to taking away a colleague’s second factor; with the second yes within a day it is gone.',
  })
  @SignedIn()
  @OwnTransactions()
  resetSecondFactor(@CurrentActor() actor: Actor, @Args('input') input: HelpColleagueInput) {
    return this.help.vote(actor, input.workspaceId, input.personId);
  }
}
