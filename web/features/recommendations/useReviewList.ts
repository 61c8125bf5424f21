import type { TypedDocumentNode } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { useParams } from 'react-router';
import { useReviewChanges } from './useReviewChanges.js';

/** What a screen that is one list of the review in the address reads, and reads again when somebody changes it. */
export function useReviewList<Data>(document: TypedDocumentNode<Data, { reviewId: string }>) {
  const { reviewId = '' } = useParams();
  const { data, error, refetch } = useQuery(document, {
    variables: { reviewId },
    fetchPolicy: 'cache-and-network',
  });
  const reread = () => void refetch();
  useReviewChanges(reviewId, reread);
  return { reviewId, data, failed: error !== undefined, reread };
}
