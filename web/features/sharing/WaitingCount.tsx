import { useQuery } from '@apollo/client/react';
import { useIntl } from 'react-intl';
import { VisuallyHidden } from '../../design/VisuallyHidden.js';
import { useReviewChanges } from '../recommendations/useReviewChanges.js';
import classes from './sharing.module.css';
import { waitingCountDocument } from './waiting.documents.js';

/** How many things wait for the reader's side, for the navigation; nothing for none. */
export function WaitingCount({ reviewId }: { reviewId: string }) {
  const intl = useIntl();
  const { data, refetch } = useQuery(waitingCountDocument, { variables: { reviewId } });
  useReviewChanges(reviewId, () => void refetch().catch(() => undefined));
  const count = data?.waitingForMe.count ?? 0;
  if (count === 0) return null;
  return (
    <span className={classes.count}>
      <span aria-hidden="true">{intl.formatNumber(count)}</span>
      <VisuallyHidden>{intl.formatMessage({ id: 'waiting.count' }, { count })}</VisuallyHidden>
    </span>
  );
}
