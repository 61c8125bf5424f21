import { faultOf } from '../../graphql/fault.js';
import type { RecommendationPageQuery } from '../../graphql/generated/graphql.js';
import { useReading } from '../../graphql/useReading.js';
import { useReviewChanges } from '../recommendations/useReviewChanges.js';
import { recommendationPageDocument } from './recommendation-page.documents.js';

export type Page = RecommendationPageQuery['recommendationPage'];

/** One recommendation's page, read again whenever something of it changes. */
export function usePageOf(reviewId: string, entryId: string) {
  const { data, error, readAgain } = useReading(recommendationPageDocument, { variables: { entryId } });
  useReviewChanges(reviewId, readAgain, entryId);
  // No such row, or none for these eyes: the server tells the two alike.
  const isMissing = Boolean(error) && faultOf(error).kind === 'NOT_FOUND';
  return { page: data?.recommendationPage ?? null, isMissing, hasFailed: Boolean(error), readAgain };
}
