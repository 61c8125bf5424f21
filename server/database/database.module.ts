import { Global, Module, type DynamicModule } from '@nestjs/common';
import pg from 'pg';
import { TypeOrmModule } from '@nestjs/typeorm';
import type { Type } from '@nestjs/common';
import { Journal } from './journal.js';
import { SnakeNaming } from './naming.js';
import { Clock, Ids } from './sources.js';
import { WithActor } from './with-actor.js';

/** A calendar day stays the text it is; a Date would move it by the machine's zone. */
pg.types.setTypeParser(pg.types.builtins.DATE, (day) => day);

/** How many connections one process holds for requests. */
const POOL = 10;
/** A request's statement that runs longer is a fault, not patience. */
const STATEMENT_MS = 5_000;

@Global()
@Module({ providers: [Clock, Ids, Journal, WithActor], exports: [Clock, Ids, Journal, WithActor] })
export class DatabaseModule {
  /** The application's connections to its database, and what every service takes from here. */
  static forRoot(url: string, entities: Type[]): DynamicModule {
    return {
      module: DatabaseModule,
      imports: [
        TypeOrmModule.forRoot({
          type: 'postgres',
          url,
          entities,
          namingStrategy: new SnakeNaming(),
          poolSize: POOL,
          applicationName: 'tandem',
          retryAttempts: 0,
          // Statements of one transaction go out without waiting for each other's answers; the database takes them in order.
          extra: { statement_timeout: STATEMENT_MS, pipeline: true },
        }),
      ],
      exports: [TypeOrmModule],
    };
  }
}
