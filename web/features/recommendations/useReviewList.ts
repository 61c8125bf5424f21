import type { TypedDocumentNode } from '@apollo/client';
import { useParams } from 'react-router';
import { useReading } from '../../graphql/useReading.js';
import { useReviewChanges } from './useReviewChanges.js';

/** What a screen that is one list of the review in the address reads, and reads again when somebody changes it. */
export function useReviewList<Data>(document: TypedDocumentNode<Data, { reviewId: string }>) {
  const { reviewId = '' } = useParams();
  const { data, error, readAgain: reread } = useReading(document, { variables: { reviewId } });
  useReviewChanges(reviewId, reread);
  return { reviewId, data, failed: error !== undefined, reread };
}
