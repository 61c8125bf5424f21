import { useCallback, useMemo, type ComponentType } from 'react';
import { useIntl } from 'react-intl';
import { useParams } from 'react-router';
import { ErrorState } from '../../design/ErrorState.js';
import { LoadingState } from '../../design/LoadingState.js';
import { RetryWhenBack } from '../../graphql/RetryWhenBack.js';
import { useDocumentTitle } from '../../lib/useDocumentTitle.js';
import { useFormat } from '../../lib/useFormat.js';
import { useNamesOnceKnown } from '../names/useNames.js';
import { useViewer } from '../workspaces/viewer.js';
import { ColumnWorldContext, sayWith, type ColumnWorld } from './column-world.js';
import { MatrixScreen, type MatrixScreenProps } from './MatrixScreen.js';
import type { MatrixOfReview, Reader } from './matrix-row.js';
import { TogetherInMatrix } from './together.js';
import { useMatrix } from './useMatrix.js';
import { keptEdits, useMatrixEdits } from './useMatrixEdits.js';
import classes from './matrix.module.css';

/** The matrix of one review: its rows as a spreadsheet, or as cards on a narrow screen; or as another screen draws them. */
export function MatrixPage({ screen: Screen = MatrixScreen }: { screen?: ComponentType<MatrixScreenProps> }) {
  const { reviewId = '' } = useParams();
  const { personId, side, organisationId } = useViewer();
  const intl = useIntl();
  const say = sayWith(intl);
  const reader = useMemo((): Reader => ({ side, organisationId }), [side, organisationId]);
  const kept = keptEdits(personId, reviewId);
  const sendAgain = useCallback(() => void kept.retryAll(), [kept]);
  const { matrix, error, readAll } = useMatrix(reviewId, sendAgain);
  const edits = useMatrixEdits(kept, matrix);
  const world = useColumnWorldOf(matrix, reader);
  useDocumentTitle(say('title'));
  if (matrix && world) {
    return (
      <ColumnWorldContext value={world}>
        <TogetherInMatrix key={reviewId} {...{ reviewId, edits }}>
          <Screen rows={matrix.rows} edits={edits} />
        </TogetherInMatrix>
      </ColumnWorldContext>
    );
  }
  if (error) {
    return (
      <ErrorState title={say('loadFailed')} retryLabel={say('failed.tryAgain')} onRetry={readAll}>
        {say('loadFailedHelp')}
        <RetryWhenBack error={error} onBack={readAll} />
      </ErrorState>
    );
  }
  return (
    <div className={classes.padded}>
      <LoadingState label={say('loading')} lines={14} />
    </div>
  );
}

/** The same object for as long as nothing around the rows changes: cells are drawn again only with their rows. */
function useColumnWorldOf(matrix: MatrixOfReview | null, reader: Reader): ColumnWorld | null {
  const intl = useIntl();
  const format = useFormat();
  const names = useNamesOnceKnown();
  const written = useMemo(() => (matrix ? JSON.stringify({ ...matrix, rows: [] }) : null), [matrix]);
  const hasNumbers = matrix?.rows.some(({ number }) => number !== null) ?? true;
  const around = useMemo(() => (written === null ? null : (JSON.parse(written) as MatrixOfReview)), [written]);
  return useMemo(
    () =>
      around &&
      names && {
        intl,
        format,
        reader,
        names,
        matrix: around,
        hasNumbers,
        organisations: new Map(around.organisations.map((one) => [one.id, one])),
      },
    [around, intl, format, reader, names, hasNumbers],
  );
}
