import { useMutation } from '@apollo/client/react';
import type { OperationVariables, TypedDocumentNode } from '@apollo/client';
import { useCallback } from 'react';
import { useIntl } from 'react-intl';
import { NOT_CONFIRMED } from './confirmation.js';
import { faultOf, sayFault, type FaultKind } from './fault.js';

/** Why a thing was not done, for the person to mend. */
export interface RefusalAnswer {
  readonly __typename: 'Refusal';
  readonly code: string;
  readonly message: string;
  readonly field?: string | null;
  /** Seconds after which trying again makes sense. */
  readonly waitSeconds?: number | null;
  /** The known thing that stands in the way, where the operation asks for it. */
  readonly subjectId?: string | null;
}

/** Somebody else was first: all three texts. */
export interface ConflictAnswer {
  readonly __typename: 'Conflict';
  readonly id?: string;
  readonly currentVersion: number;
  readonly base?: unknown;
  readonly mine: unknown;
  readonly theirs: unknown;
  readonly theirsBy?: string | null;
}

type Member<Data> = NonNullable<Data[keyof Data & Exclude<keyof Data, '__typename'>]>;
type Saved<Data> = Exclude<Member<Data>, { __typename: 'Refusal' } | { __typename: 'Conflict' } | string>;

/** What came of a mutation. `failed`: the network or the server, by its kind, in the reader's words, of which field. */
export type MutationOutcome<Data> =
  | { readonly kind: 'saved'; readonly value: Saved<Data> }
  | { readonly kind: 'refusal'; readonly refusal: RefusalAnswer }
  | { readonly kind: 'conflict'; readonly conflict: ConflictAnswer }
  | { readonly kind: 'failed'; readonly fault: FaultKind; readonly message: string; readonly field?: string };

/** Runs a mutation that answers `Thing | Refusal | Conflict`; an outcome always comes, never an exception. */
export function useMutationResult<Data, Variables extends OperationVariables>(
  document: TypedDocumentNode<Data, Variables>,
): [(variables: Variables) => Promise<MutationOutcome<Data>>, { readonly busy: boolean }] {
  const intl = useIntl();
  const [mutate, { loading }] = useMutation(document);
  const run = useCallback(
    async (variables: Variables): Promise<MutationOutcome<Data>> => {
      try {
        const { data } = await mutate({ variables } as never);
        const outcome = outcomeOf<Data>(data as Data);
        if (outcome.kind !== 'refusal' || outcome.refusal.code !== NOT_CONFIRMED) return outcome;
        const message = intl.formatMessage({ id: `fault.${NOT_CONFIRMED}` });
        return { kind: 'refusal', refusal: { ...outcome.refusal, message } };
      } catch (error) {
        const fault = faultOf(error);
        return { kind: 'failed', fault: fault.kind, message: sayFault(intl, fault), field: fault.field };
      }
    },
    [mutate, intl],
  );
  return [run, { busy: loading }];
}

/** What a mutation's answer says, whoever sent it. */
export function outcomeOf<Data>(data: Data): MutationOutcome<Data> {
  const [answer] = Object.entries(data as object)
    .filter(([name]) => name !== '__typename')
    .map(([, value]) => value as { __typename?: string });
  if (answer?.__typename === 'Refusal') return { kind: 'refusal', refusal: answer as RefusalAnswer };
  if (answer?.__typename === 'Conflict') return { kind: 'conflict', conflict: answer as ConflictAnswer };
  return { kind: 'saved', value: answer as Saved<Data> };
}
