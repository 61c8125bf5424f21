import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { GraphQLError } from 'graphql';

/** The operations a client of this or the previous build may send: text by the hash the client names. */
export type RegisteredOperations = ReadonlyMap<string, string>;

/** Reads the manifests the client's build wrote; one that is absent holds nothing. */
export function readRegisteredOperations(files: readonly URL[]): RegisteredOperations {
  const texts = new Map<string, string>();
  for (const file of files) {
    for (const [hash, text] of Object.entries(readManifest(file))) texts.set(hash, text);
  }
  return texts;
}

function readManifest(file: URL): Record<string, string> {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return {};
    throw error;
  }
}

/** Apollo's store of persisted queries, filled by the build and closed to clients. */
export const operationStore = (operations: RegisteredOperations) => ({
  get: async (key: string) => operations.get(key.replace(/^apq:/, '')),
  set: async () => undefined,
  delete: async () => false,
});

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

/** Whether a text is one that a build of the client registered. */
export function isRegistered(operations: RegisteredOperations): (text: string) => boolean {
  const hashes = new Set([...operations.values()].map(sha256));
  return (text) => hashes.has(sha256(text));
}

/** Why a text is not run where only registered operations are; null when a build of the client registered it. */
export function onlyRegistered(operations: RegisteredOperations): (text: string) => GraphQLError | null {
  const isKnown = isRegistered(operations);
  const code = 'OPERATION_NOT_REGISTERED';
  return (text) =>
    isKnown(text)
      ? null
      : new GraphQLError('This server runs only the operations of its own client.', { extensions: { code } });
}

/** What a client sends over the socket to begin a subscription, as far as its text is concerned. */
export interface Subscribing {
  readonly query?: string;
  readonly extensions?: Record<string, unknown> | null;
}

/**
 * The text a subscription asks for by the hash its build registered, or null where no build did. A text sent along is not
 * looked at: a client prints its documents in another layout than the one the hash was taken of.
 */
export function registeredText({ extensions }: Subscribing, operations: RegisteredOperations): string | null {
  const named = extensions?.persistedQuery as { sha256Hash?: unknown } | undefined;
  return typeof named?.sha256Hash === 'string' ? (operations.get(named.sha256Hash) ?? null) : null;
}
