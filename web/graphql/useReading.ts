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
 * way, since that may be older than what the caller knows. Where something is shown, it goes on after a failure until
 * there is an answer; where nothing is, the error is, and stays until the server is back (`RetryWhenBack`). `alone` runs
 * what reads a part of the same while no answer is on its way: of two answers the later would else win, though it may be
 * the older.
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
  const [standing] = useState(() => new Standing());
  useEffect(() => standing.set({ isQuiet: !loading, hasAnswer: data !== undefined }), [standing, loading, data]);
  const [lane] = useState(oneAtATime);
  const alone = useCallback(
    <Result>(act: () => Promise<Result>) =>
      lane(async () => {
        await standing.quiet();
        return act();
      }),
    [lane, standing],
  );
  const reading = useMemo(() => {
    const isFinal = (error: unknown) => isForGood(error) || !standing.hasAnswer;
    return again(() => alone(() => refetch()), isFinal);
  }, [alone, refetch, standing]);
  useEffect(() => reading.stop, [reading]);
  return { data, error, readAgain: useCallback(() => void reading.ask(), [reading]), alone };
}

/** How a question stands: whether something is known, and when no answer is on its way. */
class Standing {
  hasAnswer = false;
  private isQuiet = false;
  private waiting: (() => void)[] = [];

  set({ isQuiet, hasAnswer }: { isQuiet: boolean; hasAnswer: boolean }): void {
    this.hasAnswer = hasAnswer;
    this.isQuiet = isQuiet;
    if (isQuiet) for (const resolve of this.waiting.splice(0)) resolve();
  }

  quiet(): Promise<void> {
    return this.isQuiet ? Promise.resolve() : new Promise((resolve) => this.waiting.push(resolve));
  }
}
