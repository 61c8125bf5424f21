import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { Link, useParams, useSearchParams } from 'react-router';
import { ErrorState } from '../../design/ErrorState.js';
import { LoadingState } from '../../design/LoadingState.js';
import { PageHead } from '../../design/PageHead.js';
import { RetryWhenBack } from '../../graphql/RetryWhenBack.js';
import { useDocumentTitle } from '../../lib/useDocumentTitle.js';
import { ClusterSection } from '../clusters/ClusterSection.js';
import { CommentsSection } from '../comments/CommentsSection.js';
import { EvidenceSection } from '../evidence/EvidenceSection.js';
import { matrixUrl } from '../matrix/urls.js';
import { CareSection } from '../portfolios/CareSection.js';
import { useViewer } from '../workspaces/viewer.js';
import { ActionsSection } from './ActionsSection.js';
import { HistorySection } from './HistorySection.js';
import classes from './page.module.css';
import { PaperHead } from './PaperHead.js';
import { PlanSection } from './PlanSection.js';
import { ProposedPlansSection } from './ProposedPlansSection.js';
import { StepsBar } from './StepsBar.js';
import { usePageOf } from './usePageOf.js';
import { useSteps } from './useSteps.js';
import { ViewsSection } from './ViewsSection.js';
import { WithdrawnSection } from './Withdrawn.js';

export interface RecommendationPageProps {
  /** Sections of rooms above this one, given the row they are about. */
  indicators?: (entryId: string) => ReactNode;
  commitments?: (entryId: string) => ReactNode;
}

/** One recommendation, whole, at an address of its own. */
export function RecommendationPage({ indicators, commitments }: RecommendationPageProps) {
  const { workspaceId = '', reviewId = '', entryId = '' } = useParams();
  const [search] = useSearchParams();
  const intl = useIntl();
  const from = search.get('from') ?? '';
  const viewer = useViewer();
  const { page, isMissing, hasFailed, readAgain } = usePageOf(reviewId, entryId);
  const steps = useSteps(page, from, viewer);
  useDocumentTitle(page?.row.reference ?? '');
  if (isMissing) return <Missing matrix={matrixUrl(workspaceId, reviewId)} />;
  if (!page && hasFailed) {
    return (
      <ErrorState
        title={intl.formatMessage({ id: 'row.unreachable' })}
        retryLabel={intl.formatMessage({ id: 'shell.tryAgain' })}
        onRetry={readAgain}
      >
        <RetryWhenBack onBack={readAgain} />
      </ErrorState>
    );
  }
  if (!page) return <LoadingState label={intl.formatMessage({ id: 'shell.loading' })} lines={12} />;
  return (
    <article className={classes.page}>
      <StepsBar page={page} steps={steps} from={from} onChanged={readAgain} />
      <PaperHead page={page} onChanged={readAgain} />
      <ViewsSection page={page} ownSide={viewer.side} onChanged={readAgain} />
      <div className={classes.columns}>
        <div className={classes.column}>
          <PlanSection page={page} onChanged={readAgain} />
          <ProposedPlansSection page={page} onChanged={readAgain} />
          <ActionsSection page={page} onChanged={readAgain} />
          <ClusterSection row={page.row} mayRevise={page.viewerCan.reviseTags} onChanged={readAgain} />
          <CareSection entryId={page.id} onChanged={readAgain} />
          {indicators?.(page.id)}
          <EvidenceSection
            entryId={page.id}
            evidence={page.evidence}
            canAdd={page.viewerCan.addEvidence}
            onChanged={readAgain}
          />
        </div>
        <div className={classes.column}>
          {commitments?.(page.id)}
          <CommentsSection
            entryId={page.id}
            comments={page.comments}
            mentionable={page.mentionable}
            viewerCan={page.viewerCan}
            onChanged={readAgain}
          />
          <WithdrawnSection withdrawals={page.withdrawals} />
          <HistorySection page={page} onChanged={readAgain} />
        </div>
      </div>
    </article>
  );
}

function Missing({ matrix }: { matrix: string }) {
  const intl = useIntl();
  return (
    <div className={classes.page}>
      <PageHead title={intl.formatMessage({ id: 'page.notFound' })} />
      <p>{intl.formatMessage({ id: 'page.notFoundHelp' })}</p>
      <p>
        <Link to={matrix}>{intl.formatMessage({ id: 'page.toMatrix' })}</Link>
      </p>
    </div>
  );
}
