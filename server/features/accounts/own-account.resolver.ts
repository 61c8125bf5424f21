import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Public, SignedIn } from '../../graphql/allow.js';
import type { OperationContext } from '../../graphql/operation-context.js';
import { OwnTransactions } from '../../graphql/operations.js';
import { SignInResult } from './account.model.js';
import {
  AccountResult,
  ChangePasswordInput,
  CompleteSignInInput,
  ConfirmIdentityInput,
  EnableSecondFactorInput,
  EnableSecondFactorResult,
  EndSessionInput,
  OfferSecondFactorResult,
  OwnAccount,
  RenewRecoveryCodesResult,
} from './own-account.model.js';
import { OwnAccountService } from './own-account.service.js';
import { SecondStepService } from './second-step.service.js';

/** What a person sees and does of their own account. Enrolling is open to whoever gave the right password. */
@Resolver(() => OwnAccount)
export class OwnAccountResolver {
  constructor(
    private readonly accounts: OwnAccountService,
    private readonly steps: SecondStepService,
  ) {}

  @Query(() => OwnAccount, { description: 'The signed-in person’s own account.' })
  @SignedIn()
  @OwnTransactions()
  account(@Context() context: OperationContext) {
    return this.accounts.show(context);
  }

  @Mutation(() => SignInResult, { description: 'Ends signing in with a code, after the right password. Five tries.' })
  @Public()
  @OwnTransactions()
  completeSignIn(@Context() context: OperationContext, @Args('input') input: CompleteSignInInput) {
    return this.steps.complete(context, input.code, input.rememberDevice);
  }

  @Mutation(() => OfferSecondFactorResult, {
    description: 'Offers a new second factor. It counts once a code made with it is sent to `enableSecondFactor`.',
  })
  @Public()
  @OwnTransactions()
  offerSecondFactor(@Context() context: OperationContext) {
    return this.steps.offer(context);
  }

  @Mutation(() => EnableSecondFactorResult, {
    description: 'Puts the offered second factor in force and gives the recovery codes. All other sessions end.',
  })
  @Public()
  @OwnTransactions()
  enableSecondFactor(@Context() context: OperationContext, @Args('input') input: EnableSecondFactorInput) {
    return this.accounts.enable(context, input.code);
  }

  @Mutation(() => RenewRecoveryCodesResult, { description: 'Ten new recovery codes; the earlier ones are void.' })
  @SignedIn()
  @OwnTransactions()
  renewRecoveryCodes(@Context() context: OperationContext) {
    return this.accounts.renewCodes(context);
  }

  @Mutation(() => AccountResult, { description: 'Takes the second factor away, where no role asks for one.' })
  @SignedIn()
  @OwnTransactions()
  removeSecondFactor(@Context() context: OperationContext) {
    return this.accounts.removeFactor(context);
  }

  @Mutation(() => AccountResult, { description: 'Shows again, by password or code, that it is this person.' })
  @SignedIn()
  @OwnTransactions()
  confirmIdentity(@Context() context: OperationContext, @Args('input') input: ConfirmIdentityInput) {
    return this.accounts.confirm(context, input);
  }

  @Mutation(() => AccountResult, { description: 'Changes the password; all other sessions end.' })
  @SignedIn()
  @OwnTransactions()
  changePassword(@Context() context: OperationContext, @Args('input') input: ChangePasswordInput) {
    return this.accounts.changePassword(context, input);
  }

  @Mutation(() => AccountResult, { description: 'Ends one of the person’s own sessions, its live connections too.' })
  @SignedIn()
  @OwnTransactions()
  endSession(@Context() context: OperationContext, @Args('input') input: EndSessionInput) {
    return this.accounts.endSession(context, input.sessionId);
  }

  @Mutation(() => AccountResult, { description: 'Ends all of the person’s sessions but this one.' })
  @SignedIn()
  @OwnTransactions()
  endOtherSessions(@Context() context: OperationContext) {
    return this.accounts.endOtherSessions(context);
  }
}
