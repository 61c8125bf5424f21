import type { ApolloClient } from '@apollo/client';

/** Screens on a review's rows read them again: rows came, went or changed their words. */
export async function refreshReview(client: ApolloClient, reviewId: string): Promise<void> {
  for (const fieldName of ['matrix', 'overview']) client.cache.evict({ fieldName, args: { reviewId } });
  client.cache.gc();
  await client.refetchQueries({
    include: 'active',
    onQueryUpdated: ({ variables }) => (variables as { reviewId?: string } | undefined)?.reviewId === reviewId,
  });
}
