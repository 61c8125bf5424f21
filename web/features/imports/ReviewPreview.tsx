import { FormattedMessage, useIntl } from 'react-intl';
import { ErrorState } from '../../design/ErrorState.js';
import { LoadingState } from '../../design/LoadingState.js';
import { Notice } from '../../design/Notice.js';
import { SectionHead } from '../../design/SectionHead.js';
import type { Choice, FoundReview, Preview } from './choices.js';
import classes from './imports.module.css';
import { LikelyRows } from './LikelyRows.js';
import { PreviewRows } from './PreviewRows.js';
import { useReviewTitle } from './useReviewTitle.js';

export interface ReviewPreviewProps {
  review: FoundReview;
  preview: Preview | null;
  /** Something is still to be told before rows can be compared. */
  isWaiting: boolean;
  isFailed: boolean;
  onRetry: () => void;
  answers: Choice['answers'];
  onAnswer: (answers: Choice['answers']) => void;
}

/** What importing one review would do: figures, questions, rows. */
export function ReviewPreview({ review, preview, isWaiting, ...props }: ReviewPreviewProps) {
  const { isFailed, onRetry, answers, onAnswer } = props;
  const intl = useIntl();
  const say = (id: string) => intl.formatMessage({ id });
  const heading = `preview-${review.index}`;
  const likely = preview?.rows.filter(({ change }) => change === 'LIKELY') ?? [];
  return (
    <section aria-labelledby={heading} className={classes.preview}>
      <SectionHead id={heading} title={useReviewTitle()(review)} />
      {isFailed && (
        <ErrorState title={say('imports.preview.error')} onRetry={onRetry} retryLabel={say('imports.retry')} />
      )}
      {isWaiting && (
        <p className={classes.quiet}>
          <FormattedMessage id="imports.preview.waiting" />
        </p>
      )}
      {!isWaiting && !isFailed && !preview && <LoadingState label={say('imports.preview.loading')} />}
      {preview && (
        <>
          <Figures review={review} preview={preview} />
          {likely.length > 0 && <LikelyRows rows={likely} answers={answers} onAnswer={onAnswer} />}
          <PreviewRows rows={preview.rows} />
        </>
      )}
    </section>
  );
}

function Figures({ review, preview }: { review: FoundReview; preview: Preview }) {
  const intl = useIntl();
  const { added, changed, unchanged, likely } = preview;
  const isNotAll = preview.existingReviewId !== null && preview.absent > 0;
  return (
    <>
      <dl className={classes.figures}>
        {Object.entries({ added, changed, unchanged, likely }).map(([name, count]) => (
          <div key={name} data-none={count === 0 || undefined}>
            <dt>{intl.formatMessage({ id: `imports.preview.${name}` })}</dt>
            <dd>{intl.formatNumber(count)}</dd>
          </div>
        ))}
      </dl>
      {review.fileRows > review.rows && (
        <Notice tone="info">
          <FormattedMessage
            id="imports.preview.united"
            values={{ fileRows: review.fileRows, rows: review.rows, united: preview.united }}
          />
        </Notice>
      )}
      {preview.returning > 0 && (
        <Notice tone="info">
          <FormattedMessage id="imports.preview.returning" values={{ returning: preview.returning }} />
        </Notice>
      )}
      {isNotAll && (
        <Notice tone="info">
          <FormattedMessage id="imports.preview.absent" values={{ absent: preview.absent }} />
        </Notice>
      )}
    </>
  );
}
