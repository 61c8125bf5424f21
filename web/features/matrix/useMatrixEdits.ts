import { useCallback, useEffect, useLayoutEffect, useSyncExternalStore } from 'react';
import { useIntl } from 'react-intl';
import { useAnnounce } from '../../design/Announcer.js';
import { useConnection } from '../../graphql/connection.js';
import { isWrittenDown } from '../../graphql/device/written-down.js';
import { newMutationId } from '../../graphql/mutation-id.js';
import { onSessionResume } from '../../graphql/session.js';
import { useMutationResult } from '../../graphql/useMutationResult.js';
import { useAskBeforeLeaving } from '../../lib/useAskBeforeLeaving.js';
import type { CellEdit, EditsSummary } from './cell-edit.js';
import { reviseMatrixEntriesDocument, reviseMatrixEntryDocument } from './matrix.documents.js';
import type { RevisedCell } from './cell-batch.js';
import type { BatchTold } from './edits-world.js';
import { MatrixEdits } from './matrix-edits.js';
import { useKeptSends } from './useKeptSends.js';
import { watchWaiting } from './waiting-in-page.js';
import type { MatrixOfReview } from './matrix-row.js';

/**
 * What a person wrote and what is not saved yet outlives the screen, and a session that ends: who looks something up on
 * another page, or signs in again, finds it where it was. Nobody else does.
 */
const kept = new Map<string, MatrixEdits>();

/** What this person has not saved yet in a review. */
export function keptEdits(personId: string, reviewId: string): MatrixEdits {
  const key = `${personId} ${reviewId}`;
  const edits = kept.get(key) ?? new MatrixEdits();
  kept.set(key, edits);
  watchWaiting(edits);
  return edits;
}

/** The rows of a review with this person's unsaved changes, sending by itself what waited for the network. */
export function useMatrixEdits(edits: MatrixEdits, matrix: MatrixOfReview | null): MatrixEdits {
  const [send] = useMutationResult(reviseMatrixEntryDocument);
  const [sendMany] = useMutationResult(reviseMatrixEntriesDocument);
  const through = useKeptSends(edits, matrix?.review.id ?? null);
  const tell = useTeller();
  const { tellMany, reason } = useBatchTeller();
  useLayoutEffect(() => {
    edits.connect({
      send: through('ReviseMatrixEntry', (input) => send({ input })),
      sendMany: through('ReviseMatrixEntries', (input) => sendMany({ input })),
      tellMany,
      reason,
      newId: newMutationId,
      now: () => new Date().toISOString(),
      tell: (edit, what) => tell(edit, what, edits),
    });
  }, [edits, through, send, sendMany, tell, tellMany, reason]);
  useLayoutEffect(() => {
    if (matrix) edits.takeIn(matrix.rows);
  }, [edits, matrix]);
  useSendWhenBack(edits);
  return edits;
}

/** How much of what was written is safe. */
export const useEditsSummary = (edits: MatrixEdits): EditsSummary =>
  useSyncExternalStore(edits.subscribe, edits.summary);

/** Says what came of a change to who cannot see the cell. */
function useTeller() {
  const intl = useIntl();
  const announce = useAnnounce();
  return useCallback(
    (edit: CellEdit, what: 'saved' | 'failed' | 'refused' | 'conflict', edits: MatrixEdits) => {
      const cell = {
        row: edits.saved(edit.rowId)?.reference ?? '',
        column: intl.formatMessage({ id: `matrix.column.${edit.field}` }),
        by: edit.conflict?.theirsBy ?? '',
        message: edit.message ?? '',
      };
      announce(intl.formatMessage({ id: `matrix.told.${what}` }, cell));
    },
    [intl, announce],
  );
}

/** Says what came of many cells, once for all of them; each that waits says why in its place. */
function useBatchTeller() {
  const intl = useIntl();
  const announce = useAnnounce();
  const tellMany = useCallback(
    ({ kind, changed, heldUp, message }: BatchTold) =>
      announce(
        kind === 'failed'
          ? intl.formatMessage({ id: 'matrix.told.manyFailed' }, { count: heldUp, message })
          : intl.formatMessage({ id: 'matrix.told.many' }, { changed, heldUp }),
      ),
    [intl, announce],
  );
  const reason = useCallback(
    ({ outcome, message, strange }: RevisedCell) =>
      message ??
      intl.formatMessage(
        { id: reasons[outcome as keyof typeof reasons] ?? 'matrix.paste.isUnknown' },
        { words: strange.join('”, “') },
      ),
    [intl],
  );
  return { tellMany, reason };
}

const reasons = {
  NOT_ALLOWED: 'matrix.paste.isLocked',
  GONE: 'matrix.paste.isGone',
} as const satisfies Partial<Record<RevisedCell['outcome'], string>>;

/** Whether a change is in this page alone. */
const isLostWithPage = ({ revision, batch }: CellEdit): boolean =>
  !isWrittenDown(String(revision?.mutationId ?? batch?.input.mutationId));

function useSendWhenBack(edits: MatrixEdits) {
  const connection = useConnection();
  useEffect(() => {
    const send = () => void edits.retryAll();
    if (connection === 'live') send();
    window.addEventListener('online', send);
    const stop = onSessionResume(send);
    return () => {
      stop();
      window.removeEventListener('online', send);
    };
  }, [edits, connection]);
  useAskBeforeLeaving(() => edits.unsaved().some(isLostWithPage));
}
