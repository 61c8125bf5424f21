import { useApolloClient } from '@apollo/client/react';
import { useCallback, useEffect } from 'react';
import { useIntl } from 'react-intl';
import type { ReviseMatrixEntriesInput, ReviseMatrixEntryInput } from '../../graphql/generated/graphql.js';
import { carriedCount } from '../../graphql/device/carried-entries.js';
import { keptUntil, useKeptUntil } from '../../graphql/device/kept-flag.js';
import { sayFault } from '../../graphql/fault.js';
import { outcomeOf, type MutationOutcome } from '../../graphql/useMutationResult.js';
import { useViewer } from '../workspaces/viewer.js';
import type { MatrixEdits } from './matrix-edits.js';
import type { CellOperation } from './matrix-postman.js';

type Send<Input, Data> = (input: Input) => Promise<MutationOutcome<Data>>;

/**
 * On a device that keeps the person's work, every change is written down before it is sent, and what was written down
 * before is brought back; elsewhere changes are sent as they are. What does this is loaded when it is needed.
 */
export function useKeptSends(edits: MatrixEdits, reviewId: string | null) {
  const client = useApolloClient();
  const intl = useIntl();
  const { personId } = useViewer();
  const isKeeping = useKeptUntil() !== null;

  useEffect(() => {
    if (!reviewId || (!isKeeping && carriedCount() === 0)) return;
    let stop = () => {};
    let isWanted = true;
    void import('./kept-sends.js').then(({ followOutbox }) => {
      const message = intl.formatMessage({ id: 'fault.OFFLINE' });
      if (isWanted) stop = followOutbox(edits, { personId, reviewId }, message);
    });
    return () => {
      isWanted = false;
      stop();
    };
  }, [edits, reviewId, personId, isKeeping, intl]);

  return useCallback(
    <Input extends ReviseMatrixEntryInput | ReviseMatrixEntriesInput, Data>(
      operation: CellOperation,
      plain: Send<Input, Data>,
    ): Send<Input, Data> =>
      async (input) => {
        if (keptUntil() === null || !reviewId) return plain(input);
        const { sendKept } = await import('./kept-sends.js');
        const entry = { mutationId: String(input.mutationId), operation, input, reviewId, personId };
        const answer = await sendKept(client, entry);
        if (!answer) return plain(input);
        if (answer.kind === 'answered') return outcomeOf<Data>(answer.data as Data);
        return { kind: 'failed', fault: answer.fault.kind, message: sayFault(intl, answer.fault) };
      },
    [client, intl, reviewId, personId],
  );
}
