import { Module, type DynamicModule } from '@nestjs/common';
import type { Pool } from 'pg';
import { DataSource } from 'typeorm';
import { AccountsResolver } from './accounts.resolver.js';
import { AccountsService } from './accounts.service.js';
import { SessionStore } from './session-store.js';
import { SESSION_SETTINGS, SignInSessions, type SessionSettings } from './sign-in-sessions.js';

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
          inject: [DataSource],
          // Sessions are looked up before an actor exists, on TypeORM's own pool.
          useFactory: (source: DataSource) =>
            new SessionStore((source.driver as unknown as { master: Pool }).master, settings),
        },
      ],
      exports: [AccountsService, SignInSessions],
    };
  }
}
