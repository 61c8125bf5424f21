import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Public } from '../../graphql/allow.js';
import type { OperationContext } from '../../graphql/operation-context.js';
import { OwnTransactions } from '../../graphql/operations.js';
import { Mailer } from '../../mail/mailer.js';
import {
  CreateFirstAdministratorInput,
  Installation,
  Me,
  SignInInput,
  SignInResult,
  SignInStep,
} from './account.model.js';
import { AccountsService } from './accounts.service.js';
import { SignInService } from './sign-in.service.js';
import { SignInSessions } from './sign-in-sessions.js';

@Resolver(() => Me)
export class AccountsResolver {
  constructor(
    private readonly accounts: AccountsService,
    private readonly doors: SignInService,
    private readonly sessions: SignInSessions,
    private readonly mailer: Mailer,
  ) {}

  @Query(() => Installation, { description: 'What a visitor must know before signing in.' })
  @Public()
  @OwnTransactions()
  async installation(): Promise<Installation> {
    const needsFirstAdministrator = await this.accounts.needsFirstAdministrator();
    return { needsFirstAdministrator, sendsMail: this.mailer.isConfigured() };
  }

  @Query(() => Me, { nullable: true, description: 'The signed-in person; null when nobody is signed in.' })
  @Public()
  @OwnTransactions()
  me(@Context() context: OperationContext) {
    return context.actor;
  }

  @Query(() => SignInStep, {
    nullable: true,
    description: 'What is missing for somebody who gave the right password; null when nothing or nobody is waited for.',
  })
  @Public()
  @OwnTransactions()
  signInStep(@Context() context: OperationContext) {
    return context.req.session.atTheDoor ?? null;
  }

  @Mutation(() => SignInResult, {
    description: 'Signs in by e-mail and password; sets the session’s cookie. Failures are counted.',
  })
  @Public()
  @OwnTransactions()
  signIn(@Context() context: OperationContext, @Args('input') input: SignInInput) {
    return this.doors.signIn(context, input.email, input.password);
  }

  @Mutation(() => Boolean, { description: 'Ends the session. True also when there was none.' })
  @Public()
  @OwnTransactions()
  signOut(@Context() context: OperationContext) {
    return this.sessions.close(context.req, context.res);
  }

  @Mutation(() => SignInResult, {
    description: 'Makes and signs in the first account of an empty installation, against the code printed at start.',
  })
  @Public()
  @OwnTransactions()
  async createFirstAdministrator(
    @Context() context: OperationContext,
    @Args('input') input: CreateFirstAdministratorInput,
  ) {
    return this.doors.enter(
      context,
      await this.accounts.createFirstAdministrator(input.code, { ...input, language: context.language }),
    );
  }
}
