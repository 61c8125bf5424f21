import { CombinedGraphQLErrors } from '@apollo/client/errors';
import type { IntlShape } from 'react-intl';

/** What a person can be told of a request that gave no answer. */
export type FaultKind =
  | 'NOT_FOUND'
  | 'UNAUTHENTICATED'
  | 'NOT_ALLOWED'
  | 'OUTDATED'
  | 'OFFLINE'
  | 'BAD_INPUT'
  | 'FAULT';

export interface Fault {
  readonly kind: FaultKind;
  /** Under which the server's log has the fault; only where it has one. */
  readonly id?: string;
  /** What the server tells the person of what they entered, in their language; only where it does. */
  readonly said?: string;
  /** The field of the input that was not taken; only where it is one. */
  readonly field?: string;
}

const kinds: Readonly<Record<string, FaultKind>> = {
  NOT_FOUND: 'NOT_FOUND',
  UNAUTHENTICATED: 'UNAUTHENTICATED',
  NOT_ALLOWED: 'NOT_ALLOWED',
  BAD_USER_INPUT: 'BAD_INPUT',
  OPERATION_NOT_REGISTERED: 'OUTDATED',
  PERSISTED_QUERY_NOT_FOUND: 'OUTDATED',
};

/** Sorts an Apollo error: the server's own codes, or a server that could not be reached. */
export function faultOf(error: unknown): Fault {
  if (!CombinedGraphQLErrors.is(error)) return { kind: 'OFFLINE' };
  const [first] = error.errors;
  const { code, id, isSaid, field } = (first?.extensions ?? {}) as Record<string, unknown>;
  return {
    kind: kinds[String(code)] ?? 'FAULT',
    ...(typeof id === 'string' && { id }),
    ...(isSaid === true && { said: first.message }),
    ...(typeof field === 'string' && { field }),
  };
}

/** A fault in words for the person: the server's own where it has some, else what is told of its kind. */
export const sayFault = (intl: IntlShape, { kind, id = '–', said }: Fault): string =>
  said ?? intl.formatMessage({ id: `fault.${kind}` }, { id });

/** Whether asking again cannot help: the server has understood, and will say the same until somebody does something. */
export function isForGood(error: unknown): boolean {
  const { kind } = faultOf(error);
  return kind !== 'OFFLINE' && kind !== 'FAULT';
}
