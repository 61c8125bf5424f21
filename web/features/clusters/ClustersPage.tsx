import { useIntl } from 'react-intl';
import { Loaded } from '../../design/Loaded.js';
import { RetryWhenBack } from '../../graphql/RetryWhenBack.js';
import { useReading } from '../../graphql/useReading.js';
import { useDocumentTitle } from '../../lib/useDocumentTitle.js';
import { useReviewChanges } from '../recommendations/useReviewChanges.js';
import { useViewer } from '../workspaces/viewer.js';
import { clustersDocument } from './clusters.documents.js';
import { ClustersRoom } from './ClustersRoom.js';

/** The thematic groups of the workspace: who convenes each, and how many rows stand in it. */
export function ClustersPage() {
  const intl = useIntl();
  const say = (id: string) => intl.formatMessage({ id: `clusters.${id}` });
  const { workspace, review } = useViewer();
  const { data, error, readAgain: reread } = useReading(clustersDocument, { variables: { workspaceId: workspace.id } });
  useDocumentTitle(say('title'));
  const labels = {
    loading: say('loading'),
    error: say('error'),
    errorHelp: say('errorHelp'),
    retry: intl.formatMessage({ id: 'shell.tryAgain' }),
  };
  return (
    <>
      {review && <News reviewId={review.id} onChange={reread} />}
      <Loaded
        data={data}
        failed={Boolean(error)}
        onRetry={reread}
        aside={<RetryWhenBack onBack={reread} />}
        labels={labels}
      >
        {({ clusters, workspace: settings }) => <ClustersRoom kept={clusters} settings={settings} reread={reread} />}
      </Loaded>
    </>
  );
}

/** Hears what happens around a review; what concerns its clusters is told around each. */
function News({ reviewId, onChange }: { reviewId: string; onChange: () => void }) {
  useReviewChanges(reviewId, onChange);
  return null;
}
