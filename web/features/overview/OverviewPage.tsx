import { Button } from '@mantine/core';
import { useMemo } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { Link, useParams } from 'react-router';
import { EmptyState } from '../../design/EmptyState.js';
import { ErrorState } from '../../design/ErrorState.js';
import { LoadingState } from '../../design/LoadingState.js';
import { PageHead } from '../../design/PageHead.js';
import { RetryWhenBack } from '../../graphql/RetryWhenBack.js';
import { useReading } from '../../graphql/useReading.js';
import { useDocumentTitle } from '../../lib/useDocumentTitle.js';
import { matrixRowUrl, matrixUrl, type MatrixFilters } from '../matrix/urls.js';
import { useNamesOnceKnown } from '../names/useNames.js';
import { useReviewChanges } from '../recommendations/useReviewChanges.js';
import { waitingUrl } from '../sharing/urls.js';
import { sidesWithViews, themesNamed, type Overview } from './figures.js';
import { Headline, Subline } from './Headline.js';
import { overviewOfReviewDocument, waitingInBriefDocument } from './overview.documents.js';
import classes from './overview.module.css';
import { ReviewCalendar } from './ReviewCalendar.js';
import { DisputedRows, LateRows, OldRows } from './RowLists.js';
import { Themes } from './Themes.js';
import { WaitingBrief, type WaitingBriefProps } from './WaitingBrief.js';

/** Where a review stands: one sentence, then what lies behind it. Reads itself again when somebody changes a row. */
export function OverviewPage() {
  const intl = useIntl();
  const say = (id: string) => intl.formatMessage({ id });
  const { workspaceId = '', reviewId = '' } = useParams();
  const { data, error, readAgain } = useReading(overviewOfReviewDocument, { variables: { reviewId } });
  const waiting = useReading(waitingInBriefDocument, { variables: { reviewId } });
  useReviewChanges(reviewId, () => {
    readAgain();
    waiting.readAgain();
  });
  useDocumentTitle(say('overview.title'));
  const names = useNamesOnceKnown();
  const overview = useMemo(
    () => (data && names ? { ...data.overview, themes: themesNamed(data, names, intl.locale) } : null),
    [data, names, intl.locale],
  );

  if (error && !data) {
    return (
      <ErrorState title={say('overview.error')} onRetry={readAgain} retryLabel={say('overview.retry')}>
        {say('overview.errorDetail')}
        <RetryWhenBack error={error} onBack={readAgain} />
      </ErrorState>
    );
  }
  if (!overview || !data) return <LoadingState label={say('overview.loading')} lines={12} />;
  if (overview.totals.all === 0) {
    return (
      <EmptyState
        icon="upload"
        title={say('overview.empty')}
        action={
          <Button component={Link} to={`/w/${workspaceId}/import`}>
            {say('overview.emptyAction')}
          </Button>
        }
      >
        {say('overview.emptyDetail')}
      </EmptyState>
    );
  }
  return (
    <Standing
      overview={overview}
      waiting={waiting.data?.waitingForMe ?? null}
      waitingUrl={(first) => waitingUrl(workspaceId, reviewId, first)}
      mayChange={data.matrix.viewerCan.editRecommendations}
      hasClusters={data.matrix.clusters.length > 0}
      rowsUrl={(filters) => matrixUrl(workspaceId, reviewId, filters)}
      rowUrl={(entryId) => matrixRowUrl(workspaceId, reviewId, entryId)}
    />
  );
}

interface StandingProps {
  overview: Overview;
  waiting: WaitingBriefProps['waiting'] | null;
  waitingUrl: WaitingBriefProps['urlOf'];
  mayChange: boolean;
  /** The workspace has thematic groups of its own. */
  hasClusters: boolean;
  rowsUrl: (filters: Partial<MatrixFilters>) => string;
  rowUrl: (entryId: string) => string;
}

function Standing({ overview, waiting, waitingUrl: queue, mayChange, hasClusters, rowsUrl, rowUrl }: StandingProps) {
  const { disputed, late, old } = overview.totals;
  const isAsked = (waiting?.count ?? 0) > 0;
  return (
    <div className={classes.page}>
      <PageHead
        size="lead"
        title={<Headline overview={overview} rowsUrl={rowsUrl} />}
        detail={<Subline overview={overview} rowsUrl={rowsUrl} />}
        actions={
          sidesWithViews(overview).length === 0 && (
            <Button component={Link} to={rowsUrl({})}>
              <FormattedMessage id="overview.begin" />
            </Button>
          )
        }
      />
      <div className={classes.columns} data-waiting={isAsked || undefined} data-disputed={disputed > 0 || undefined}>
        {waiting && isAsked && (
          <div className={classes.waiting}>
            <WaitingBrief waiting={waiting} urlOf={queue} />
          </div>
        )}
        <div className={classes.progress}>
          <Themes overview={overview} hasClusters={hasClusters} rowsUrl={rowsUrl} />
        </div>
        {disputed > 0 && (
          <div className={classes.inDispute}>
            <DisputedRows overview={overview} rowsUrl={rowsUrl} rowUrl={rowUrl} />
          </div>
        )}
        {(late > 0 || old > 0) && (
          <div className={classes.behind}>
            <LateRows overview={overview} rowsUrl={rowsUrl} rowUrl={rowUrl} />
            <OldRows overview={overview} rowsUrl={rowsUrl} rowUrl={rowUrl} />
          </div>
        )}
      </div>
      <ReviewCalendar overview={overview} mayChange={mayChange} />
    </div>
  );
}
