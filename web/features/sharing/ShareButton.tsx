import { Button } from '@mantine/core';
import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { Icon } from '../../design/Icon.js';
import { useReviewChanges } from '../recommendations/useReviewChanges.js';
import { assessmentsToShareDocument } from './share.documents.js';
import { ShareDialog } from './ShareDialog.js';

/** “Share 3 assessments” for a whole review; nothing where there is nothing to share. Only for who may share. */
export function ShareButton({ reviewId }: { reviewId: string }) {
  const intl = useIntl();
  const [isOpen, setOpen] = useState(false);
  const { data, refetch } = useQuery(assessmentsToShareDocument, {
    variables: { reviewId },
    fetchPolicy: 'cache-and-network',
  });
  useReviewChanges(reviewId, () => void refetch());
  const count = data?.assessmentsToShare.filter(({ refusal }) => !refusal).length ?? 0;
  if (count === 0 && !isOpen) return null;
  return (
    <>
      <Button variant="default" leftSection={<Icon name="share" />} onClick={() => setOpen(true)}>
        {intl.formatMessage({ id: 'share.submit' }, { count })}
      </Button>
      {isOpen && (
        <ShareDialog reviewId={reviewId} onShared={() => undefined} onClose={() => setOpen(false)} />
      )}
    </>
  );
}
