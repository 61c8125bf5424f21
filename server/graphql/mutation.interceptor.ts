import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';
import { GraphQLUnionType, getNullableType, type GraphQLResolveInfo } from 'graphql';
import { from, lastValueFrom, type Observable } from 'rxjs';
import { isRefusal } from '../domain/refusal.js';
import { Clock } from '../database/sources.js';
import { carryMutation, db, rollBack, statement } from '../database/with-actor.js';
import { Refused } from './errors.js';
import type { OperationContext } from './operation-context.js';
import { Conflict } from './result.js';

interface Receipt {
  result: { typename: string; value: object } | null;
}

/**
 * Around every mutation: a retry of a committed `mutationId` answers with the first result; a refusal or a conflict
 * becomes the answer and leaves nothing behind.
 */
@Injectable()
export class MutationInterceptor implements NestInterceptor {
  constructor(private readonly clock: Clock) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> | Promise<Observable<unknown>> {
    if (context.getType<string>() !== 'graphql') return next.handle();
    const gql = GqlExecutionContext.create(context);
    const info = gql.getInfo<GraphQLResolveInfo>();
    if (info.operation.operation !== 'mutation') return next.handle();
    const mutationId = gql.getArgs<{ input?: { mutationId?: string } }>().input?.mutationId ?? null;
    const { actor } = gql.getContext<OperationContext>();
    const claim = actor && mutationId ? { personId: actor.personId, mutationId, operation: info.fieldName } : null;
    return Promise.resolve(from(this.carryOut(claim, next, info)));
  }

  private async carryOut(claim: Claim | null, next: CallHandler, info: GraphQLResolveInfo): Promise<unknown> {
    if (!claim) return this.answer(next);
    carryMutation(claim.mutationId);
    const first = await this.claim(claim);
    if (first) return { ...first.value, __typename: first.typename };
    const answer = await this.answer(next);
    if (isRefusal(answer) || answer instanceof Conflict) return answer;
    await statement(
      'keep-receipt',
      'update mutation_receipt set result = $3 where person_id = $1 and mutation_id = $2',
      [claim.personId, claim.mutationId, JSON.stringify({ typename: typenameOf(info), value: answer })],
    );
    return answer;
  }

  /** Takes the id for this person; a concurrent twin waits here until the first has committed. */
  private async claim(claim: Claim): Promise<Receipt['result']> {
    const taken = await statement(
      'claim-mutation',
      `insert into mutation_receipt (person_id, mutation_id, operation, committed_at) values ($1, $2, $3, $4)
       on conflict do nothing returning 1`,
      [claim.personId, claim.mutationId, claim.operation, this.clock.now()],
    );
    if (taken.length) return null;
    const [receipt] = await db().query<Receipt[]>(
      'select result from mutation_receipt where person_id = $1 and mutation_id = $2',
      [claim.personId, claim.mutationId],
    );
    return receipt.result;
  }

  private async answer(next: CallHandler): Promise<unknown> {
    try {
      const answer: unknown = await lastValueFrom(next.handle());
      if (isRefusal(answer) || answer instanceof Conflict) rollBack();
      return answer;
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      rollBack();
      return error.refusal;
    }
  }
}

interface Claim {
  readonly personId: string;
  readonly mutationId: string;
  readonly operation: string;
}

/** The name of the thing a mutation answers with when it succeeds. */
function typenameOf(info: GraphQLResolveInfo): string {
  const type = getNullableType(info.returnType);
  if (!(type instanceof GraphQLUnionType)) return String(type);
  return type.getTypes().find(({ name }) => name !== 'Refusal' && name !== 'Conflict')!.name;
}
