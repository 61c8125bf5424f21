import type { ApolloClient } from '@apollo/client';

/**
 * Screens on a review's rows read them again: rows came, went or changed their words. What was done is done, also when
 * one of them cannot be read again (an archived row's own page): each screen says that itself.
 */
export async function refreshReview(client: ApolloClient, reviewId: string): Promise<void> {
  for (const fieldName of ['matrix', 'overview']) client.cache.evict({ fieldName, args: { reviewId } });
  client.cache.gc();
  const { results } = client.refetchQueries({
    include: 'active',
    onQueryUpdated: ({ variables }) => (variables as { reviewId?: string } | undefined)?.reviewId === reviewId,
  });
  await Promise.allSettled(results);
}
