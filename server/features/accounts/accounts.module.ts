import { Global, Module, type DynamicModule } from '@nestjs/common';
import { DoorPool } from '../../database/database.module.js';
import { AccountsResolver } from './accounts.resolver.js';
import { AccountsService } from './accounts.service.js';
import { SessionStore } from './session-store.js';
import { SESSION_SETTINGS, SignInSessions, type SessionSettings } from './sign-in-sessions.js';

@Global()
@Module({})
export class AccountsModule {
  static forRoot(settings: SessionSettings): DynamicModule {
    return {
      module: AccountsModule,
      providers: [
        AccountsResolver,
        AccountsService,
        SignInSessions,
        { provide: SESSION_SETTINGS, useValue: settings },
        {
          provide: SessionStore,
          inject: [DoorPool],
          useFactory: (door: DoorPool) => new SessionStore(door, settings),
        },
      ],
      exports: [AccountsService, SignInSessions],
    };
  }
}
