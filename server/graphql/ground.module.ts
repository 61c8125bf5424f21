import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { Global, Logger, Module, ValidationPipe, type DynamicModule } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, APP_PIPE, DiscoveryModule } from '@nestjs/core';
import { GraphQLModule } from '@nestjs/graphql';
import type { Request, Response } from 'express';
import { WithActor } from '../database/with-actor.js';
import { AllowGuard } from './allow.js';
import { Executor } from './executor.js';
import { DEFAULT_LANGUAGE } from '../language/languages.js';
import { formatError, faultFields } from './errors.js';
import { tooLarge } from './document-limits.js';
import { ExceptionFilter } from './exception.filter.js';
import { Live } from './live.js';
import { MutationInterceptor } from './mutation.interceptor.js';
import { badInput } from './input-checks.js';
import { OperationContext } from './operation-context.js';
import { Operations } from './operations.js';
import { isRegistered, onlyRegistered, operationStore, type RegisteredOperations } from './registered-operations.js';
import { refuseDocuments } from './refuse-documents.js';
import { DateScalar, DateTimeScalar, JsonScalar } from './scalars.js';

/** What of the settings the GraphQL floor needs. */
export interface GraphqlSettings {
  /** True lets any document run and shows the schema: development, and tests. */
  readonly isOpen: boolean;
  readonly registered: RegisteredOperations;
}

const log = new Logger('graphql');
export const logFault = (id: string, fault: unknown): void => {
  log.error({ fault: id, ...faultFields(fault) });
};

/** Which documents are not run: all but the client's own, or, where the API is open, those too large. */
function checkOf({ isOpen, registered }: GraphqlSettings) {
  if (!isOpen) return onlyRegistered(registered);
  const isKnown = isRegistered(registered);
  return (text: string) => (isKnown(text) ? null : tooLarge(text));
}

function apollo(settings: GraphqlSettings, executor: Executor): ApolloDriverConfig {
  return {
    autoSchemaFile: true,
    sortSchema: true,
    resolvers: { Date: DateScalar, DateTime: DateTimeScalar, JSON: JsonScalar },
    path: '/graphql',
    introspection: settings.isOpen,
    playground: false,
    graphiql: false,
    csrfPrevention: true,
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: !settings.isOpen,
    autoTransformHttpErrors: false,
    cache: 'bounded',
    context: ({ req, res }: { req: Request; res: Response }) =>
      new OperationContext(req.session?.actor ?? null, req, res),
    formatError: (_formatted, error) => formatError(error, logFault, DEFAULT_LANGUAGE),
    persistedQueries: { cache: operationStore(settings.registered) },
    plugins: [refuseDocuments(checkOf(settings)), executor.plugin()],
  } as ApolloDriverConfig;
}

@Global()
@Module({
  imports: [DiscoveryModule],
  providers: [
    Live,
    Operations,
    { provide: APP_FILTER, useFactory: () => new ExceptionFilter(logFault) },
    { provide: APP_GUARD, useClass: AllowGuard },
    { provide: APP_INTERCEPTOR, useClass: MutationInterceptor },
    {
      provide: APP_PIPE,
      useValue: new ValidationPipe({
        transform: true,
        forbidUnknownValues: false,
        validationError: { target: true, value: true }, // for the sentence alone: neither leaves the server
        exceptionFactory: badInput,
      }),
    },
    {
      provide: Executor,
      inject: [WithActor, Operations],
      useFactory: (withActor: WithActor, operations: Operations) => new Executor(withActor, operations, logFault),
    },
  ],
  exports: [Live, Operations, Executor],
})
export class GroundModule {
  /** The floor every feature stands on: guard, transactions, results, errors, live notices and Apollo itself. */
  static forRoot(settings: GraphqlSettings): DynamicModule {
    return {
      module: GroundModule,
      imports: [
        GraphQLModule.forRootAsync<ApolloDriverConfig>({
          driver: ApolloDriver,
          inject: [Executor],
          useFactory: (executor: Executor) => apollo(settings, executor),
        }),
      ],
    };
  }
}
