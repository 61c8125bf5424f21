import type { OperationVariables, TypedDocumentNode } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { again } from '../lib/again.js';
import { oneAtATime } from '../lib/one-at-a-time.js';
import { isForGood } from './fault.js';

export interface ReadingOptions<Variables> {
  readonly variables: Variables;
  /** `cache-first` where what is known from elsewhere is new enough; else it is shown, and asked for all the same. */
  readonly fetchPolicy?: 'cache-first' | 'cache-and-network';
}

/**
 * A question whose answer is kept up to date. `readAgain` asks it anew, never shares an answer that was already on its
 * way, since that may be older than what the caller knows, and goes on after a failure until there is an answer. `alone`
 * runs what reads a part of the same while no answer is on its way: of two answers the later would else win, though it may
 * be the older.
 */
export function useReading<Data, Variables extends OperationVariables>(
  document: TypedDocumentNode<Data, Variables>,
  { variables, fetchPolicy = 'cache-and-network' }: ReadingOptions<Variables>,
) {
  const { data, error, loading, refetch } = useQuery<Data, OperationVariables>(document, {
    variables,
    fetchPolicy,
    nextFetchPolicy: 'cache-first',
    context: { queryDeduplication: false },
  });
  const [quiet] = useState(() => new Quiet());
  useEffect(() => quiet.set(!loading), [quiet, loading]);
  const [lane] = useState(oneAtATime);
  const alone = useCallback(
    <Result>(act: () => Promise<Result>) =>
      lane(async () => {
        await quiet.wait();
        return act();
      }),
    [lane, quiet],
  );
  const reading = useMemo(() => again(() => alone(() => refetch()), isForGood), [alone, refetch]);
  useEffect(() => reading.stop, [reading]);
  return { data, error, readAgain: useCallback(() => void reading.ask(), [reading]), alone };
}

/** Something that is quiet now and then, and can be waited for. */
class Quiet {
  private isQuiet = false;
  private waiting: (() => void)[] = [];

  set(isQuiet: boolean): void {
    this.isQuiet = isQuiet;
    if (isQuiet) for (const resolve of this.waiting.splice(0)) resolve();
  }

  wait(): Promise<void> {
    return this.isQuiet ? Promise.resolve() : new Promise((resolve) => this.waiting.push(resolve));
  }
}
