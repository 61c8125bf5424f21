import { Button } from '@mantine/core';
import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { Icon } from '../../design/Icon.js';
import { useReading } from '../../graphql/useReading.js';
import { later } from '../../lib/later.js';
import { useReviewChanges } from '../recommendations/useReviewChanges.js';
import { assessmentsToShareDocument, reviewToolsDocument } from './share.documents.js';

const ShareDialog = later(() => import('./ShareDialog.js'), 'ShareDialog');

/** “Share 3 assessments” for a whole review; nothing where there is nothing to share, or for who may not. */
export function ShareButton({ reviewId }: { reviewId: string }) {
  const { data } = useQuery(reviewToolsDocument, { variables: { reviewId } });
  return data?.matrix.viewerCan.share ? <CountedShareButton reviewId={reviewId} /> : null;
}

function CountedShareButton({ reviewId }: { reviewId: string }) {
  const intl = useIntl();
  const [isOpen, setOpen] = useState(false);
  const { data, readAgain } = useReading(assessmentsToShareDocument, { variables: { reviewId } });
  useReviewChanges(reviewId, readAgain);
  const count = data?.assessmentsToShare.filter(({ refusal }) => !refusal).length ?? 0;
  return (
    <>
      {count > 0 && (
        <Button variant="default" leftSection={<Icon name="share" />} onClick={() => setOpen(true)}>
          {intl.formatMessage({ id: 'share.submit' }, { count })}
        </Button>
      )}
      {isOpen && <ShareDialog reviewId={reviewId} onShared={readAgain} onClose={() => setOpen(false)} />}
    </>
  );
}
