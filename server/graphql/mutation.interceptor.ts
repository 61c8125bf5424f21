import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';
import { GraphQLUnionType, getNullableType, type GraphQLResolveInfo } from 'graphql';
import { from, lastValueFrom, type Observable } from 'rxjs';
import { isRefusal } from '../domain/refusal.js';
import { Clock } from '../database/sources.js';
import { carryMutation, rollBack, statementAhead } from '../database/with-actor.js';
import { Refused } from './errors.js';
import type { OperationContext } from './operation-context.js';
import { Conflict } from './result.js';

interface Receipt {
  isTaken: boolean;
  result: { typename: string; value: object } | null;
}

const CLAIM = `
  with mine as (
    insert into mutation_receipt (person_id, mutation_id, operation, committed_at) values ($1, $2, $3, $4)
    on conflict do nothing returning 1)
  select not exists (select from mine) as "isTaken",
    (select result from mutation_receipt where person_id = $1 and mutation_id = $2) as result`;
const KEEP = 'update mutation_receipt set result = $3 where person_id = $1 and mutation_id = $2';

/** The same mutation was committed while this one waited for it: run again, it finds the result. */
export class TwinCommitted extends Error {}

/**
 * Around every mutation: a retry of a committed `mutationId` answers with the first result; a refusal or a conflict
 * becomes the answer and leaves nothing behind. The id is claimed in one packet with the work's first statement.
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
    const claimed = this.claim(claim);
    const [done] = await Promise.allSettled([this.answer(next)]); // what a retry does here is rolled back
    const first = await claimed;
    if (first) {
      rollBack();
      return { ...first.value, __typename: first.typename };
    }
    if (done.status === 'rejected') throw done.reason;
    const answer = done.value;
    if (isRefusal(answer) || answer instanceof Conflict) return answer;
    void statementAhead('keep-receipt', KEEP, [
      claim.personId,
      claim.mutationId,
      JSON.stringify({ typename: typenameOf(info), value: answer }),
    ]);
    return answer;
  }

  /** Takes the id for this person, or gives what it came to; a concurrent twin waits until the first has committed. */
  private async claim(claim: Claim): Promise<Receipt['result']> {
    const values = [claim.personId, claim.mutationId, claim.operation, this.clock.now()];
    const [{ isTaken, result }] = await statementAhead<Receipt>('claim-mutation', CLAIM, values);
    if (isTaken && !result) throw new TwinCommitted();
    return result;
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
