import { Button } from '@mantine/core';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { Link, useNavigate, useParams } from 'react-router';
import { EmptyState } from '../../design/EmptyState.js';
import { ErrorState } from '../../design/ErrorState.js';
import { Icon } from '../../design/Icon.js';
import { LoadingState } from '../../design/LoadingState.js';
import { PageHead } from '../../design/PageHead.js';
import { RetryWhenBack } from '../../graphql/RetryWhenBack.js';
import { useReading } from '../../graphql/useReading.js';
import { useDocumentTitle } from '../../lib/useDocumentTitle.js';
import { WithdrawnSection } from '../sharing/Withdrawn.js';
import { NewReportDialog } from './NewReportDialog.js';
import { ReleasedReports } from './ReleasedReports.js';
import { ReportList } from './ReportList.js';
import classes from './reports.module.css';
import { reportsOfReviewDocument } from './reports.documents.js';
import { releaseUrl, reportUrl } from './urls.js';
import { useReportNews } from './useReportNews.js';

/** The reports of a review: those being written, and the way to begin one. */
export function ReportsPage() {
  const intl = useIntl();
  const navigate = useNavigate();
  const say = (id: string) => intl.formatMessage({ id });
  const { workspaceId = '', reviewId = '' } = useParams();
  const [isBeginning, setIsBeginning] = useState(false);
  const { data, error, readAgain } = useReading(reportsOfReviewDocument, { variables: { reviewId } });
  useDocumentTitle(say('reports.title'));
  useReportNews(reviewId, readAgain);

  if (error && !data) {
    return (
      <ErrorState title={say('reports.error')} onRetry={readAgain} retryLabel={say('reports.retry')}>
        {say('reports.errorHelp')}
        <RetryWhenBack onBack={readAgain} />
      </ErrorState>
    );
  }
  if (!data) return <LoadingState label={say('reports.loading')} />;
  const { reports, releases, withdrawnReleases, reportTypeToBegin: type } = data.review;
  const begin = type && (
    <Button leftSection={<Icon name="plus" />} onClick={() => setIsBeginning(true)}>
      {say('reports.new')}
    </Button>
  );
  return (
    <div className={classes.page}>
      <PageHead title={say('reports.title')} actions={reports.length > 0 ? begin : undefined} />
      {reports.length > 0 ? (
        <ReportList
          reports={reports}
          link={(report) => <Link to={reportUrl(workspaceId, reviewId, report.id)}>{report.title}</Link>}
        />
      ) : (
        (type || releases.length === 0) && (
          <EmptyState title={say('reports.none')} action={begin || undefined}>
            {say(type ? 'reports.noneHelp' : 'reports.noneRead')}
          </EmptyState>
        )
      )}
      <ReleasedReports releases={releases} url={(id) => releaseUrl(workspaceId, reviewId, id)} />
      <WithdrawnSection withdrawals={withdrawnReleases} />
      {type && isBeginning && (
        <NewReportDialog
          reviewId={reviewId}
          type={type}
          onCancel={() => setIsBeginning(false)}
          onMade={(id) => void navigate(reportUrl(workspaceId, reviewId, id))}
        />
      )}
    </div>
  );
}
