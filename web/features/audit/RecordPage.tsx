import { useIntl } from 'react-intl';
import { Loaded } from '../../design/Loaded.js';
import { PageHead } from '../../design/PageHead.js';
import { RetryWhenBack } from '../../graphql/RetryWhenBack.js';
import { useReading } from '../../graphql/useReading.js';
import { useDocumentTitle } from '../../lib/useDocumentTitle.js';
import { useViewer } from '../workspaces/viewer.js';
import { workspaceRecordDocument } from './audit.documents.js';
import classes from './audit.module.css';
import { ExportedFiles } from './ExportedFiles.js';
import { RecordHeads } from './RecordHeads.js';

/** The record nobody can rewrite unnoticed: where its chains end, and which files were taken away. */
export function RecordPage() {
  const intl = useIntl();
  const say = (id: string) => intl.formatMessage({ id: `record.${id}` });
  const { workspace } = useViewer();
  const { data, error, readAgain } = useReading(workspaceRecordDocument, { variables: { workspaceId: workspace.id } });
  useDocumentTitle(say('title'));
  const labels = {
    loading: say('loading'),
    error: say('error'),
    errorHelp: say('errorHelp'),
    retry: intl.formatMessage({ id: 'shell.tryAgain' }),
  };
  return (
    <Loaded
      data={data?.workspaceRecord}
      failed={Boolean(error)}
      onRetry={readAgain}
      aside={<RetryWhenBack onBack={readAgain} />}
      labels={labels}
    >
      {({ chains, exports }) => (
        <div className={classes.page}>
          <PageHead title={say('title')} detail={say('detail')} />
          <RecordHeads chains={chains} place={workspace.name} />
          <ExportedFiles files={exports} />
        </div>
      )}
    </Loaded>
  );
}
