import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { ApolloServerPlugin } from '@apollo/server';
import { GraphQLError, parse, print } from 'graphql';

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

/**
 * Refuses any operation that no build of the client registered, over HTTP and the socket alike. The build writes each on
 * one line; over the socket the client sends the same document as GraphQL prints it.
 */
export function isRegistered(operations: RegisteredOperations): (text: string) => boolean {
  const texts = [...operations.values()];
  const hashes = new Set([...texts, ...texts.map((text) => print(parse(text)))].map(sha256));
  return (text) => hashes.has(sha256(text));
}

/** The Apollo plugin that closes the API to everything but registered operations. */
export function onlyRegistered(operations: RegisteredOperations): ApolloServerPlugin {
  const known = isRegistered(operations);
  return {
    requestDidStart: async () => ({
      didResolveSource: async ({ source }) => {
        if (known(source)) return;
        throw new GraphQLError('This server runs only the operations of its own client.', {
          extensions: { code: 'OPERATION_NOT_REGISTERED' },
        });
      },
    }),
  };
}
