import { Global, Module, type DynamicModule } from '@nestjs/common';
import { DoorPool } from '../../database/database.module.js';
import { AccountAlarm } from './account-alarm.js';
import { AccountHelpResolver } from './account-help.resolver.js';
import { AccountHelpService } from './account-help.service.js';
import { AccountStore } from './account-store.js';
import { AccountEventsResolver } from './account-events.resolver.js';
import { AccountEventsService } from './account-events.service.js';
import { AccountsResolver } from './accounts.resolver.js';
import { AccountsService } from './accounts.service.js';
import { AttemptLimits } from './attempt-limits.js';
import { GuardedTries } from './guarded-tries.js';
import { KnownDevices } from './known-devices.js';
import { OwnAccountResolver } from './own-account.resolver.js';
import { OwnAccountService } from './own-account.service.js';
import { OwnLanguageResolver } from './own-language.resolver.js';
import { OwnLanguageService } from './own-language.service.js';
import { OwnPasswordService } from './own-password.service.js';
import { PasswordResetService } from './password-reset.service.js';
import { PersonSessions } from './person-sessions.js';
import { RecoveryCodes } from './recovery-codes.js';
import { SecondFactorService } from './second-factor.service.js';
import { SecondStepService } from './second-step.service.js';
import { SessionStore } from './session-store.js';
import { SignInService } from './sign-in.service.js';
import { SESSION_SETTINGS, SignInSessions, type SessionSettings } from './sign-in-sessions.js';

/** The room's resolvers: reached before an actor exists, so the module takes settings and is not among the features. */
export const accountResolvers = [
  AccountsResolver,
  OwnAccountResolver,
  AccountHelpResolver,
  AccountEventsResolver,
  OwnLanguageResolver,
];

@Global()
@Module({})
export class AccountsModule {
  static forRoot(settings: SessionSettings): DynamicModule {
    return {
      module: AccountsModule,
      providers: [
        ...accountResolvers,
        AccountAlarm,
        AccountEventsService,
        AccountHelpService,
        AccountStore,
        AccountsService,
        GuardedTries,
        KnownDevices,
        OwnAccountService,
        OwnLanguageService,
        OwnPasswordService,
        PasswordResetService,
        PersonSessions,
        RecoveryCodes,
        SecondFactorService,
        SecondStepService,
        SignInService,
        SignInSessions,
        { provide: SESSION_SETTINGS, useValue: settings },
        {
          provide: SessionStore,
          inject: [DoorPool],
          useFactory: (door: DoorPool) => new SessionStore(door, settings),
        },
        {
          provide: AttemptLimits,
          inject: [DoorPool, AccountAlarm],
          useFactory: (door: DoorPool, alarm: AccountAlarm) =>
            new AttemptLimits(door, (full, attempt) => alarm.ring(full, attempt)),
        },
      ],
      exports: [AccountsService, SignInSessions],
    };
  }
}
