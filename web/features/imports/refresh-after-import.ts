import type { ApolloClient } from '@apollo/client';

/** Screens that show rows or reviews read them again: an import moves more than its own answer tells. */
export async function refreshAfterImport(client: ApolloClient): Promise<void> {
  client.cache.evict({ fieldName: 'matrix' });
  client.cache.evict({ fieldName: 'overview' });
  client.cache.evict({ fieldName: 'imports' });
  client.cache.gc();
  // What was done is done, also when a screen cannot be read again; each says that itself.
  const { results } = client.refetchQueries({ include: ['MyWorkspaces', 'ImportRoom'] });
  await Promise.allSettled(results);
}
