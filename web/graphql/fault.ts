import { CombinedGraphQLErrors } from '@apollo/client/errors';

/** What a person can be told of a request that gave no answer. */
export type FaultKind =
  'NOT_FOUND' | 'UNAUTHENTICATED' | 'NOT_ALLOWED' | 'OUTDATED' | 'OFFLINE' | 'BAD_INPUT' | 'FAULT';

export interface Fault {
  readonly kind: FaultKind;
  /** Under which the server's log has the fault; only where it has one. */
  readonly id?: string;
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
  const { code, id } = (first?.extensions ?? {}) as { code?: unknown; id?: unknown };
  return { kind: kinds[String(code)] ?? 'FAULT', ...(typeof id === 'string' && { id }) };
}

/** Whether asking again cannot help: the server has understood, and will say the same until somebody does something. */
export function isForGood(error: unknown): boolean {
  const { kind } = faultOf(error);
  return kind !== 'OFFLINE' && kind !== 'FAULT';
}
