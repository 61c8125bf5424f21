import { useIntl } from 'react-intl';
import { VisuallyHidden } from '../../design/VisuallyHidden.js';
import { useReading } from '../../graphql/useReading.js';
import { useReviewChanges } from '../recommendations/useReviewChanges.js';
import classes from './sharing.module.css';
import { waitingCountDocument } from './waiting.documents.js';

/** How many things wait for the reader's side, for the navigation; nothing for none. */
export function WaitingCount({ reviewId }: { reviewId: string }) {
  const intl = useIntl();
  const { data, readAgain } = useReading(waitingCountDocument, { variables: { reviewId }, fetchPolicy: 'cache-first' });
  useReviewChanges(reviewId, readAgain);
  const count = data?.waitingForMe.count ?? 0;
  if (count === 0) return null;
  return (
    <span className={classes.count}>
      <span aria-hidden="true">{intl.formatNumber(count)}</span>
      <VisuallyHidden>{intl.formatMessage({ id: 'waiting.count' }, { count })}</VisuallyHidden>
    </span>
  );
}
