import { useIntl } from 'react-intl';
import { ErrorState } from '../../design/ErrorState.js';
import { LoadingState } from '../../design/LoadingState.js';
import { RetryWhenBack } from '../../graphql/RetryWhenBack.js';
import { faultOf } from '../../graphql/fault.js';
import { useReading } from '../../graphql/useReading.js';
import { useDebounced } from '../../lib/useDebounced.js';
import { CommentThreads } from '../comments/CommentThreads.js';
import { EvidenceSection } from '../evidence/EvidenceSection.js';
import type { InDrawer } from '../matrix/row-tools.js';
import { useReviewChanges } from '../recommendations/useReviewChanges.js';
import { PanelHistory } from './PanelHistory.js';
import { rowPanelDocument } from './row-panel.documents.js';

export interface RowPanelProps {
  of: InDrawer;
  reviewId: string;
}

/** Beside the matrix: what is said of the row in hand, what happened to it, what proves it. */
export function RowPanel({ of, reviewId }: RowPanelProps) {
  const intl = useIntl();
  // Whoever runs over the rows with the arrows reads none of them.
  const entryId = useDebounced(of.entryId);
  const { data, error, readAgain } = useReading(rowPanelDocument, { variables: { entryId } });
  useReviewChanges(reviewId, readAgain, entryId);
  const page = data?.recommendationPage;
  if (error && faultOf(error).kind === 'NOT_FOUND') return <p>{intl.formatMessage({ id: 'page.notFoundHelp' })}</p>;
  if (!page && error) {
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
  if (page?.id !== of.entryId) return <LoadingState label={intl.formatMessage({ id: 'shell.loading' })} lines={6} />;
  const cell = of.columnId;
  switch (of.tab) {
    case 'comments':
      return (
        <CommentThreads
          key={page.id}
          entryId={page.id}
          comments={page.comments}
          mentionable={page.mentionable}
          viewerCan={page.viewerCan}
          cell={cell || null}
          onChanged={readAgain}
        />
      );
    case 'history':
      return (
        <PanelHistory
          key={page.id}
          page={page}
          columnId={cell}
          beforeWriting={of.beforeWriting}
          onChanged={readAgain}
        />
      );
    case 'evidence':
      return (
        <EvidenceSection
          key={page.id}
          entryId={page.id}
          evidence={page.evidence}
          canAdd={page.viewerCan.addEvidence}
          onChanged={readAgain}
        />
      );
  }
}
