import type { OperationVariables, TypedDocumentNode } from '@apollo/client';
import { useRef, useState } from 'react';
import { newMutationId } from '../../graphql/mutation-id.js';
import {
  useMutationResult,
  type ConflictAnswer,
  type MutationOutcome,
  type RefusalAnswer,
} from '../../graphql/useMutationResult.js';

type InputOf<Variables> = Variables extends { input: infer Input } ? Omit<Input, 'mutationId'> : never;

/** What stands against a submission until the next try. */
export interface Submission {
  readonly busy: boolean;
  readonly refusal: RefusalAnswer | null;
  readonly conflict: ConflictAnswer | null;
  /** The server was not reached, or broke: nothing is known to be done, and the same can be sent again safely. */
  readonly hasFailed: boolean;
}

const clear = { refusal: null, conflict: null, hasFailed: false };

/**
 * Sends one act of a person. What failed on the way is sent again under the same id, so that it is never done twice.
 * Gives the outcome of each try, and what of it stands.
 */
export function useSubmission<Data, Variables extends OperationVariables>(
  document: TypedDocumentNode<Data, Variables>,
): [(input: InputOf<Variables>) => Promise<MutationOutcome<Data>>, Submission] {
  const [run, { busy }] = useMutationResult(document);
  const [standing, setStanding] = useState<Omit<Submission, 'busy'>>(clear);
  const former = useRef<{ said: string; mutationId: string } | null>(null);

  const submit = async (input: InputOf<Variables>) => {
    const said = JSON.stringify(input);
    const mutationId = former.current?.said === said ? former.current.mutationId : newMutationId();
    former.current = { said, mutationId };
    setStanding(clear);
    const outcome = await run({ input: { ...(input as object), mutationId } } as unknown as Variables);
    if (outcome.kind !== 'failed') former.current = null;
    setStanding({
      refusal: outcome.kind === 'refusal' ? outcome.refusal : null,
      conflict: outcome.kind === 'conflict' ? outcome.conflict : null,
      hasFailed: outcome.kind === 'failed',
    });
    return outcome;
  };
  return [submit, { ...standing, busy }];
}

/** The words of a refusal that belong under the field; nothing where it is about another or none. */
export const atField = ({ refusal }: Pick<Submission, 'refusal'>, field: string): string | undefined =>
  refusal?.field === field ? refusal.message : undefined;
