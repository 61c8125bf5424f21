import { useQuery } from '@apollo/client/react';
import { useIntl } from 'react-intl';
import { ErrorState } from '../../design/ErrorState.js';
import { LoadingState } from '../../design/LoadingState.js';
import { useDocumentTitle } from '../../lib/useDocumentTitle.js';
import { useReviewChanges } from '../recommendations/useReviewChanges.js';
import { useViewer } from '../workspaces/viewer.js';
import { peopleDocument } from './people.documents.js';
import { PeopleRoom } from './PeopleRoom.js';

/** Who works in the workspace: the organisations by side, and their people as far as the reader may know them. */
export function PeoplePage() {
  const intl = useIntl();
  const say = (id: string) => intl.formatMessage({ id: `people.${id}` });
  const { workspace, review } = useViewer();
  const { data, error, refetch } = useQuery(peopleDocument, {
    variables: { workspaceId: workspace.id },
    fetchPolicy: 'cache-and-network',
  });
  const reread = () => void refetch().catch(() => undefined);
  useDocumentTitle(say('title'));
  if (error && !data) {
    return (
      <ErrorState title={say('error')} onRetry={reread} retryLabel={intl.formatMessage({ id: 'shell.tryAgain' })}>
        {say('errorHelp')}
      </ErrorState>
    );
  }
  if (!data) return <LoadingState label={say('loading')} lines={10} />;
  return (
    <>
      {review && <News reviewId={review.id} onChange={reread} />}
      <PeopleRoom people={data.people} reread={reread} />
    </>
  );
}

/** Hears what happens around a review; those of the organisations are told around each. */
function News({ reviewId, onChange }: { reviewId: string; onChange: () => void }) {
  useReviewChanges(reviewId, onChange);
  return null;
}
