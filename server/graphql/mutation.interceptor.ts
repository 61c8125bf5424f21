import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';
import { GraphQLUnionType, getNullableType, type GraphQLResolveInfo } from 'graphql';
import { from, lastValueFrom, type Observable } from 'rxjs';
import { isRefusal } from '../domain/refusal.js';
import { Journal } from '../database/journal.js';
import { carryMutation, rollBack, statement } from '../database/with-actor.js';
import { NotFound, Refused } from './errors.js';
import type { OperationContext } from './operation-context.js';
import { Conflict } from './result.js';

/**
 * Around every mutation: a retry of a committed `mutationId` answers with the first result; a refusal or a conflict
 * becomes the answer and leaves nothing behind. The receipt is written with the journal as the work ends: the second of
 * two under one id runs into it, or finds that there is nothing left to do, and then answers as the first did.
 */
@Injectable()
export class MutationInterceptor implements NestInterceptor {
  constructor(private readonly journal: Journal) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> | Promise<Observable<unknown>> {
    if (context.getType<string>() !== 'graphql') return next.handle();
    const gql = GqlExecutionContext.create(context);
    const info = gql.getInfo<GraphQLResolveInfo>();
    if (info.operation.operation !== 'mutation') return next.handle();
    const mutationId = gql.getArgs<{ input?: { mutationId?: string } }>().input?.mutationId ?? null;
    const { actor, isSecondTry } = gql.getContext<OperationContext>();
    const claim = actor && mutationId ? { personId: actor.personId, mutationId, operation: info.fieldName } : null;
    if (!claim) return Promise.resolve(from(this.answer(next)));
    carryMutation(mutationId!);
    const earlier = isSecondTry ? answeredBefore(claim) : Promise.resolve(null);
    return Promise.resolve(from(earlier.then((first) => first ?? this.carryOut(claim, next, typenameOf(info)))));
  }

  private async carryOut(claim: Claim, next: CallHandler, typename: string): Promise<unknown> {
    try {
      const answer = await this.answer(next);
      if (isRefusal(answer) || answer instanceof Conflict) return (await answeredBefore(claim)) ?? answer;
      this.journal.keep({ ...claim, result: { typename, value: answer } });
      return answer;
    } catch (error) {
      const earlier = error instanceof NotFound ? await answeredBefore(claim) : null;
      if (!earlier) throw error;
      rollBack();
      return earlier;
    }
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

/** What the mutation came to when it was carried out before; null when it was not. */
async function answeredBefore({ personId, mutationId }: Claim): Promise<object | null> {
  const [receipt] = await statement<{ result: { typename: string; value: object } }>(
    'find-receipt',
    'select result from mutation_receipt where person_id = $1 and mutation_id = $2',
    [personId, mutationId],
  );
  return receipt ? { ...receipt.result.value, __typename: receipt.result.typename } : null;
}

/** The name of the thing a mutation answers with when it succeeds. */
function typenameOf(info: GraphQLResolveInfo): string {
  const type = getNullableType(info.returnType);
  if (!(type instanceof GraphQLUnionType)) return String(type);
  return type.getTypes().find(({ name }) => name !== 'Refusal' && name !== 'Conflict')!.name;
}
