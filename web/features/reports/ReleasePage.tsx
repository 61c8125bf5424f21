import { Button } from '@mantine/core';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { Link, useParams } from 'react-router';
import { ErrorState } from '../../design/ErrorState.js';
import { Icon } from '../../design/Icon.js';
import { LoadingState } from '../../design/LoadingState.js';
import { Notice } from '../../design/Notice.js';
import { PageHead } from '../../design/PageHead.js';
import { RetryWhenBack } from '../../graphql/RetryWhenBack.js';
import type { ReleasedReportQuery } from '../../graphql/generated/graphql.js';
import { useReading } from '../../graphql/useReading.js';
import { useDocumentTitle } from '../../lib/useDocumentTitle.js';
import { useFormat } from '../../lib/useFormat.js';
import { useDownload } from '../exports/useDownload.js';
import { isMissing, MissingReport } from './MissingReport.js';
import { ReleasedTo } from './ReleasedReports.js';
import { ReleasedText } from './ReleasedText.js';
import classes from './ReleasedText.module.css';
import { releaseDocument } from './releases.documents.js';
import page from './reports.module.css';
import { releaseDocxUrl, releaseXlsxUrl, reportsUrl } from './urls.js';
import { WithdrawReleaseDialog } from './WithdrawReleaseDialog.js';

type Release = ReleasedReportQuery['release'];

/** One released report: whose, for whom, what stands for it, its files, and all of its text. */
export function ReleasePage() {
  const intl = useIntl();
  const { workspaceId = '', reviewId = '', releaseId = '' } = useParams();
  const { data, error, readAgain } = useReading(releaseDocument, { variables: { id: releaseId } });
  const say = (id: string) => intl.formatMessage({ id });
  useDocumentTitle(data?.release.title ?? say('reports.release.list'));
  const back = <Link to={reportsUrl(workspaceId, reviewId)}>{say('reports.title')}</Link>;
  if (isMissing(error)) return <MissingReport />;
  if (error) {
    return (
      <div className={page.page}>
        {back}
        <ErrorState title={say('reports.errorOne')} onRetry={readAgain} retryLabel={say('reports.retry')}>
          {say('reports.release.errorHelp')}
          <RetryWhenBack onBack={readAgain} />
        </ErrorState>
      </div>
    );
  }
  if (!data) return <LoadingState label={say('reports.loading')} lines={12} />;
  const { release } = data;
  return (
    <div className={page.page}>
      <PageHead
        above={back}
        title={<span dir="auto">{release.title}</span>}
        detail={intl.formatMessage({ id: `reports.type.${release.type}` })}
        actions={<Acts release={release} onWithdrawn={readAgain} />}
      />
      <Facts release={release} />
      {release.withdrawnAt && <Notice tone="info">{say('reports.release.goneHelp')}</Notice>}
      <ReleasedText sections={release.sections} level={2} />
    </div>
  );
}

function Facts({ release }: { release: Release }) {
  const intl = useIntl();
  const format = useFormat();
  const { author, number, releasedTo, writtenAt, cutOffOn, words, digest } = release;
  const facts = [
    { id: 'number', value: intl.formatNumber(number) },
    { id: 'by', value: author.person ? `${author.person}, ${author.organisation}` : author.organisation },
    { id: 'for', value: <ReleasedTo releasedTo={releasedTo} /> },
    { id: 'at', value: format.dateTime(writtenAt) },
    { id: 'cutOff', value: format.date(cutOffOn) },
    { id: 'words', value: format.number(words) },
    { id: 'digest', value: <bdi dir="ltr">{digest}</bdi> },
  ];
  return (
    <dl className={classes.facts}>
      {facts.map(({ id, value }) => (
        <div key={id}>
          <dt>{intl.formatMessage({ id: `reports.release.fact.${id}` })}</dt>
          <dd dir="auto">{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function Acts({ release, onWithdrawn }: { release: Release; onWithdrawn: () => void }) {
  const intl = useIntl();
  const say = (id: string) => intl.formatMessage({ id });
  const { running, failure, fetchFile } = useDownload();
  const [isAsking, setAsking] = useState(false);
  const { id, viewerCan } = release;
  const file = (url: string, label: string) => (
    <Button
      variant="default"
      leftSection={<Icon name="download" />}
      loading={running === url}
      onClick={() => void fetchFile(url)}
    >
      {label}
    </Button>
  );
  return (
    <div className={classes.acts}>
      {failure && (
        <Notice tone="error" live="assertive">
          {failure}
        </Notice>
      )}
      {viewerCan.export && file(releaseDocxUrl(id), say('reports.export.docx'))}
      {viewerCan.export && file(releaseXlsxUrl(id), say('reports.export.xlsx'))}
      {viewerCan.withdraw && (
        <Button variant="subtle" color="red" onClick={() => setAsking(true)}>
          {say('withdraw.act')}
        </Button>
      )}
      {isAsking && (
        <WithdrawReleaseDialog
          release={release}
          onDone={() => {
            setAsking(false);
            onWithdrawn();
          }}
          onCancel={() => setAsking(false)}
        />
      )}
    </div>
  );
}
