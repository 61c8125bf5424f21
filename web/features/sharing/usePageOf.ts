import { useQuery } from '@apollo/client/react';
import { CombinedGraphQLErrors } from '@apollo/client/errors';
import type { RecommendationPageQuery } from '../../graphql/generated/graphql.js';
import { useReviewChanges } from '../recommendations/useReviewChanges.js';
import { recommendationPageDocument } from './recommendation-page.documents.js';

export type Page = RecommendationPageQuery['recommendationPage'];

/** True when the server says that there is no such thing, or none for these eyes: the two are told alike. */
const isNotFound = (error: unknown) =>
  CombinedGraphQLErrors.is(error) && error.errors.some(({ extensions }) => extensions?.code === 'NOT_FOUND');

/** One recommendation's page, read again whenever something of it changes. */
export function usePageOf(reviewId: string, entryId: string) {
  const { data, error, refetch } = useQuery(recommendationPageDocument, {
    variables: { entryId },
    fetchPolicy: 'cache-and-network',
    nextFetchPolicy: 'cache-first',
  });
  const readAgain = () => void refetch().catch(() => undefined);
  useReviewChanges(reviewId, readAgain, entryId);
  return { page: data?.recommendationPage ?? null, isMissing: isNotFound(error), hasFailed: Boolean(error), readAgain };
}
