import { Global, Module, type DynamicModule } from '@nestjs/common';
import pg from 'pg';
import { getDataSourceToken, TypeOrmModule } from '@nestjs/typeorm';
import { availableParallelism } from 'node:os';
import { DataSource, type DataSourceOptions } from 'typeorm';
import type { Type } from '@nestjs/common';
import { Journal } from './journal.js';
import { SnakeNaming } from './naming.js';
import { Clock, Ids } from './sources.js';
import { WithActor } from './with-actor.js';

/** A calendar day stays the text it is; a Date would move it by the machine's zone. */
pg.types.setTypeParser(pg.types.builtins.DATE, (day) => day);

/**
 * How many connections one process holds for writing, and at most for reading: what somebody writes does not queue behind
 * what sixty others read again.
 */
const POOL = 6;
/**
 * No more read at a time than there are processors. Reading is work for one from end to end, so more would only take turns
 * with each other, and with the server itself, whose next request then waits for all of them.
 */
const READERS = Math.min(POOL, Math.max(2, availableParallelism()));
/** How many look up sessions and count failures beside them. */
const AT_DOOR = 4;
/** A request's statement that runs longer is a fault, not patience. */
const STATEMENT_MS = 5_000;
/**
 * A prepared statement is planned once a connection, not for each set of values: under policies, planning the matrix
 * takes five times as long as reading one row of it, and no plan here hangs on a value.
 */
const PLANNED_ONCE = '-c plan_cache_mode=force_generic_plan';

/**
 * The connections at the door, by the name of their data source: they see the tables of accounts and, since nobody acts
 * on them, no content. Whoever opens sessions takes them from here; nothing that serves a person's own work does.
 */
export const DOOR = 'door';

/** The same, as PostgreSQL's own pool. */
export abstract class DoorPool extends pg.Pool {}

@Global()
@Module({ providers: [Clock, Ids, Journal, WithActor], exports: [Clock, Ids, Journal, WithActor] })
export class DatabaseModule {
  /** The application's connections to its database, and what every service takes from here. */
  static forRoot(url: string, entities: Type[]): DynamicModule {
    return {
      module: DatabaseModule,
      imports: [
        TypeOrmModule.forRootAsync({
          useFactory: () => ({
            type: 'postgres',
            replication: { master: { url }, slaves: [{ url }] },
            entities,
            namingStrategy: new SnakeNaming(),
            poolSize: POOL,
            applicationName: 'tandem',
            retryAttempts: 0,
            // Statements of one transaction go out without waiting for each other's answers; the database takes them in order.
            extra: { statement_timeout: STATEMENT_MS, pipeline: true, options: PLANNED_ONCE },
          }),
          dataSourceFactory: withReaders,
        }),
        TypeOrmModule.forRoot({
          name: DOOR,
          type: 'postgres',
          url,
          entities: [],
          poolSize: AT_DOOR,
          applicationName: 'tandem at the door',
          retryAttempts: 0,
          extra: { statement_timeout: STATEMENT_MS, options: `${PLANNED_ONCE} -c app.door=open` },
        }),
      ],
      providers: [{ provide: DoorPool, inject: [getDataSourceToken(DOOR)], useFactory: poolOf }],
      exports: [TypeOrmModule, DoorPool],
    };
  }
}

/** The library gives every pool the same size. */
async function withReaders(options?: DataSourceOptions): Promise<DataSource> {
  const source = await new DataSource(options!).initialize();
  for (const pool of (source.driver as unknown as { slaves: pg.Pool[] }).slaves) pool.options.max = READERS;
  return source;
}

const poolOf = ({ driver }: DataSource) => (driver as unknown as { master: pg.Pool }).master;
