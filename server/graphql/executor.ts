import { HeaderMap, type ApolloServerPlugin, type GraphQLRequestContext } from '@apollo/server';
import { execute, isObjectType, Kind, type SelectionNode, type ExecutionResult, type GraphQLSchema } from 'graphql';
import { compileQuery, isCompiledQuery, type CompiledQuery } from 'graphql-jit';
import type { WithActor } from '../database/with-actor.js';
import { BadInput, causeOf, formatError, type FaultListener } from './errors.js';
import type { OperationContext } from './operation-context.js';
import type { Operations } from './operations.js';
import { say } from '../domain/sentence.js';

/** How many compiled operations are kept; the least recently used goes first. */
const LIMIT = 500;

/** Strings, numbers and enums are written out as the services give them; the feature tests hold them to their types. */
const PLAIN_LEAVES = { disableLeafSerialization: true };

/** How often a mutation is begun when others keep making the same row: many people add rows at once in a workshop. */
const TRIES = 12;

/** A request as it stands when an answer is wanted: parsed, valid, its operation chosen. */
type Operation = Required<
  Pick<GraphQLRequestContext<OperationContext>, 'document' | 'operation' | 'contextValue' | 'request' | 'queryHash'>
>;

/** Clients ask for the root's type beside the field they mean; that is no operation of its own. */
const isAsked = (selection: SelectionNode) => selection.kind !== Kind.FIELD || selection.name.value !== '__typename';

/** PostgreSQL's code for a row that is there already: perhaps the same mutation's, sent twice. */
const DUPLICATE = '23505';
const isDuplicate = (cause: unknown) => (cause as { code?: unknown } | null)?.code === DUPLICATE;

/**
 * The schema without the resolvers Nest writes for fields that only read their property: the compiler inlines a field
 * that has none and calls a function for one that has.
 */
function withoutPlainResolvers(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap()).filter(isObjectType)) {
    for (const field of Object.values(type.getFields())) {
      if (field.resolve?.name === 'rootFieldResolver') field.resolve = undefined;
    }
  }
  return schema;
}

/**
 * Runs every query and mutation inside one transaction of the actor, compiled by graphql-jit where it can be. The
 * transaction is closed before the answer is written out; errors are masked here, since Apollo does not see them.
 */
export class Executor {
  private readonly compiled = new Map<string, CompiledQuery | null>();

  constructor(
    private readonly withActor: WithActor,
    private readonly operations: Operations,
    private readonly onFault: FaultListener,
  ) {}

  /** The Apollo plugin that answers in the executor's stead. */
  plugin(): ApolloServerPlugin<OperationContext> {
    let schema: GraphQLSchema;
    return {
      serverWillStart: async (service) => {
        schema = withoutPlainResolvers(service.schema);
      },
      requestDidStart: async () => ({
        responseForOperation: async (request) => {
          if (request.operation.operation === 'subscription') return null;
          const singleResult = await this.answer(schema, request as Operation);
          return { http: { status: undefined, headers: new HeaderMap() }, body: { kind: 'single', singleResult } };
        },
      }),
    };
  }

  private async answer(schema: GraphQLSchema, request: Operation) {
    try {
      const { errors, ...rest } = await this.inTransaction(schema, request);
      if (!errors?.length) return rest;
      return {
        ...rest,
        errors: errors.map((error) => formatError(error, this.onFault, request.contextValue.language)),
      };
    } catch (error) {
      return { data: null, errors: [formatError(error, this.onFault, request.contextValue.language)] };
    }
  }

  private inTransaction(schema: GraphQLSchema, request: Operation): Promise<ExecutionResult> {
    const { actor } = request.contextValue;
    const run = () => this.run(schema, request);
    const [first, ...more] = request.operation.selectionSet.selections.filter(isAsked);
    const name = first?.kind === Kind.FIELD ? first.name.value : '';
    if (!more.length && this.operations.hasOwnTransactions(name)) return run();
    if (request.operation.operation === 'query') return this.withActor.read(actor, run);
    if (more.length || !name) throw new BadInput(say('access.oneMutation'));
    const write = () =>
      this.withActor.write(actor, async () => {
        const outcome = await run();
        if (outcome.errors?.length) throw outcome.errors[0];
        return outcome;
      });
    return this.untilAlone(write, request);
  }

  /** Somebody else may have made the same row first: what they made is there on the next try, and answered as it should be. */
  private async untilAlone(
    write: () => Promise<ExecutionResult>,
    { contextValue }: Operation,
  ): Promise<ExecutionResult> {
    for (let tries = 1; ; tries += 1) {
      try {
        return await write();
      } catch (error) {
        if (tries === TRIES || !isDuplicate(causeOf(error))) throw error;
        contextValue.tryAgain();
      }
    }
  }

  private async run(schema: GraphQLSchema, request: Operation): Promise<ExecutionResult> {
    const variables = request.request.variables ?? {};
    const compiled = this.compile(schema, request);
    if (!compiled) {
      return execute({
        schema,
        document: request.document,
        contextValue: request.contextValue,
        variableValues: variables,
        operationName: request.request.operationName,
      });
    }
    return (await compiled.query({}, request.contextValue, variables)) as ExecutionResult;
  }

  private compile(schema: GraphQLSchema, request: Operation): CompiledQuery | null {
    const key = `${request.queryHash}:${request.request.operationName ?? ''}`;
    const known = this.compiled.get(key);
    if (known !== undefined) {
      this.compiled.delete(key);
      this.compiled.set(key, known);
      return known;
    }
    const made = compileQuery(schema, request.document, request.request.operationName ?? '', PLAIN_LEAVES);
    const usable = isCompiledQuery(made) ? made : null;
    if (this.compiled.size >= LIMIT) this.compiled.delete(this.compiled.keys().next().value!);
    this.compiled.set(key, usable);
    return usable;
  }
}
