import { useApolloClient } from '@apollo/client/react';
import { useIntl } from 'react-intl';
import { ErrorState } from '../../design/ErrorState.js';
import { LoadingState } from '../../design/LoadingState.js';
import { RetryWhenBack } from '../../graphql/RetryWhenBack.js';
import { useReading } from '../../graphql/useReading.js';
import { useDocumentTitle } from '../../lib/useDocumentTitle.js';
import { useReviewChanges } from '../recommendations/useReviewChanges.js';
import { useViewer } from '../workspaces/viewer.js';
import { invitationsDocument } from './invitations.documents.js';
import { peopleDocument } from './people.documents.js';
import { PeopleRoom } from './PeopleRoom.js';

/** Who works in the workspace: the organisations by side, and their people as far as the reader may know them. */
export function PeoplePage() {
  const intl = useIntl();
  const say = (id: string) => intl.formatMessage({ id: `people.${id}` });
  const client = useApolloClient();
  const { workspace, review } = useViewer();
  const { data, error, readAgain: reread } = useReading(peopleDocument, { variables: { workspaceId: workspace.id } });
  const rereadAll = () => {
    reread();
    void client.refetchQueries({ include: [invitationsDocument] });
  };
  useDocumentTitle(say('title'));
  if (error && !data) {
    return (
      <ErrorState title={say('error')} onRetry={reread} retryLabel={intl.formatMessage({ id: 'shell.tryAgain' })}>
        {say('errorHelp')}
        <RetryWhenBack onBack={reread} />
      </ErrorState>
    );
  }
  if (!data) return <LoadingState label={say('loading')} lines={10} />;
  return (
    <>
      {review && <News reviewId={review.id} onChange={rereadAll} />}
      <PeopleRoom people={data.people} reread={reread} />
    </>
  );
}

/** Hears what happens around a review; what concerns its people is told around each. */
function News({ reviewId, onChange }: { reviewId: string; onChange: () => void }) {
  useReviewChanges(reviewId, onChange);
  return null;
}
