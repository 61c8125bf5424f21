import { useQuery } from '@apollo/client/react';
import { faultOf } from '../../graphql/fault.js';
import type { RecommendationPageQuery } from '../../graphql/generated/graphql.js';
import { useReviewChanges } from '../recommendations/useReviewChanges.js';
import { recommendationPageDocument } from './recommendation-page.documents.js';

export type Page = RecommendationPageQuery['recommendationPage'];

/** One recommendation's page, read again whenever something of it changes. */
export function usePageOf(reviewId: string, entryId: string) {
  const { data, error, refetch } = useQuery(recommendationPageDocument, {
    variables: { entryId },
    fetchPolicy: 'cache-and-network',
    nextFetchPolicy: 'cache-first',
  });
  const readAgain = () => void refetch().catch(() => undefined);
  useReviewChanges(reviewId, readAgain, entryId);
  // No such row, or none for these eyes: the server tells the two alike.
  const isMissing = Boolean(error) && faultOf(error).kind === 'NOT_FOUND';
  return { page: data?.recommendationPage ?? null, isMissing, hasFailed: Boolean(error), readAgain };
}
