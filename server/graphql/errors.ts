import { randomUUID } from 'node:crypto';
import { HttpException, type HttpExceptionOptions } from '@nestjs/common';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { Refusal } from '../domain/refusal.js';
import { say, type Sentence } from '../domain/sentence.js';
import { spoken, inEnglish } from '../language/spoken.js';
import type { Language } from '../language/languages.js';
import { UnkeepableText } from '../database/journal-chain.js';

/** An error whose words are for the person: said in their language where the answer leaves, in English in the log. */
abstract class SaidError extends Error {
  constructor(readonly sentence: Sentence) {
    super(inEnglish(sentence));
  }
}

/** Missing, or not for these eyes: one answer for both, so that neither can be told from the other. */
export class NotFound extends SaidError {
  readonly code = 'NOT_FOUND';
  constructor() {
    super(say('access.notFound'));
  }
}

/** The request comes from nobody who is signed in. */
export class Unauthenticated extends SaidError {
  readonly code = 'UNAUTHENTICATED';
  constructor() {
    super(say('access.signIn'));
  }
}

/** Carries a refusal out of a use case; the mutation answers with the refusal itself. */
export class Refused extends SaidError {
  readonly code: 'NOT_ALLOWED' | 'CONFIRM_IDENTITY';
  constructor(readonly refusal: Refusal) {
    super(refusal.message);
    // Outside mutations too the client must know that it may ask the person, and then ask again.
    this.code = refusal.code === 'CONFIRM_IDENTITY' ? refusal.code : 'NOT_ALLOWED';
  }
}

/** The request itself was malformed: what is expected, and of which field of the input, where it is one. */
export class BadInput extends SaidError {
  readonly code = 'BAD_USER_INPUT';
  constructor(
    sentence: Sentence,
    readonly field?: string,
  ) {
    super(sentence);
  }
}

/** An answer of a plain HTTP route that has a status of its own. */
export class SaidWithStatus extends HttpException {
  constructor(
    readonly sentence: Sentence,
    status: number,
    options?: HttpExceptionOptions,
  ) {
    super(inEnglish(sentence), status, options);
  }
}

const known = (cause: unknown): cause is SaidError & { code: string } =>
  cause instanceof NotFound ||
  cause instanceof Unauthenticated ||
  cause instanceof Refused ||
  cause instanceof BadInput;

/** Told of each fault nobody expected, with the id the person was given. */
export type FaultListener = (id: string, fault: unknown) => void;

/**
 * What a client learns of an error, on every path: HTTP, graphql-jit and the socket. Known errors keep code and words,
 * in the reader's language; anything else becomes one sentence with an id under which the log has the fault.
 */
export function formatError(error: unknown, onFault: FaultListener, language: Language): GraphQLFormattedError {
  const cause = causeOf(error);
  const path = error instanceof GraphQLError && error.path ? { path: error.path } : {};
  if (known(cause)) {
    // Malformed documents have this code too, and words for programmers: those for a person are marked.
    const more = cause instanceof BadInput && { isSaid: true, ...(cause.field && { field: cause.field }) };
    return { message: spoken(cause.sentence, language), ...path, extensions: { code: cause.code, ...more } };
  }
  if (cause instanceof HttpException) {
    const code = cause.getStatus() === 400 ? 'BAD_USER_INPUT' : 'INTERNAL_SERVER_ERROR';
    return { message: code === 'BAD_USER_INPUT' ? messageOf(cause) : 'Internal error', ...path, extensions: { code } };
  }
  if (cause instanceof GraphQLError) {
    const code = codeOf(error) ?? 'BAD_USER_INPUT';
    return { message: cause.message, ...path, extensions: { code } };
  }
  const id = randomUUID();
  onFault(id, cause);
  return {
    message: spoken(say('access.fault', { fault: id }), language),
    ...path,
    extensions: { code: 'INTERNAL_SERVER_ERROR', id },
  };
}

/** PostgreSQL's code for text that is no value of the column's type: an id that no row can have. */
const NOT_A_VALUE = '22P02';

/** PostgreSQL's codes for a text, alone or in JSON, with the one sign that none can hold. */
const NOT_A_TEXT: readonly unknown[] = ['22021', '22P05'];

export function causeOf(error: unknown): unknown {
  let cause = error;
  while (cause instanceof GraphQLError && cause.originalError) cause = cause.originalError;
  const code = (cause as { code?: unknown } | null)?.code;
  if (code === NOT_A_VALUE) return new NotFound();
  if (cause instanceof UnkeepableText) return new BadInput(say('access.halfASign'));
  return NOT_A_TEXT.includes(code) ? new BadInput(say('access.zeroSign')) : cause;
}

/** What the log may have of a fault: where and of which kind; never its words, which can hold content. */
export function faultFields(fault: unknown): object {
  if (!(fault instanceof Error)) return { name: typeof fault };
  const { code, constraint, table } = fault as { code?: unknown; constraint?: unknown; table?: unknown };
  const frames = fault.stack?.split('\n').filter((line) => /^\s+at /.test(line));
  return { name: fault.name, code, constraint, table, frames };
}

/** Apollo puts the code on the outermost error; those of graphql-jit have no extensions at all. */
function codeOf(error: unknown): string | undefined {
  if (!(error instanceof GraphQLError)) return undefined;
  const { extensions } = error as { extensions?: { code?: string } };
  return extensions?.code;
}

function messageOf(error: HttpException): string {
  const answer = error.getResponse() as string | { message?: string | string[] };
  const message = typeof answer === 'string' ? answer : answer.message;
  return Array.isArray(message) ? message.join('; ') : (message ?? error.message);
}
