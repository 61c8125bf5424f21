import { Button } from '@mantine/core';
import { useApolloClient } from '@apollo/client/react';
import { useState, type SubmitEvent } from 'react';
import { useParams } from 'react-router';
import { useAnnounce } from '../../design/Announcer.js';
import { Dialog } from '../../design/Dialog.js';
import { ErrorState } from '../../design/ErrorState.js';
import { LoadingState } from '../../design/LoadingState.js';
import { Notice } from '../../design/Notice.js';
import { useReading } from '../../graphql/useReading.js';
import { useReviewChanges } from '../recommendations/useReviewChanges.js';
import { ActionAudienceField, ActionFields } from './ActionFields.js';
import { ActionList, type OpenAction } from './ActionList.js';
import { actionsOfEntryDocument } from './actions.documents.js';
import classes from './actions.module.css';
import { useColumnWorld } from './column-world.js';
import { changedRowsDocument } from './matrix.documents.js';
import type { MatrixRow } from './matrix-row.js';
import { OpenedAction } from './OpenedAction.js';
import { usePlanning } from './usePlanning.js';

export interface MeasuresDialogProps {
  row: Pick<MatrixRow, 'id' | 'reference'>;
  onClose: () => void;
}

/** The measures of a row over the matrix: the list, and a line to plan one more. Escape goes back to the cell. */
export function MeasuresDialog({ row, onClose }: MeasuresDialogProps) {
  const { intl, organisations, matrix } = useColumnWorld();
  const announce = useAnnounce();
  const { actions, hasFailed, readAgain } = useActionsOf(row.id);
  const [open, setOpen] = useState<OpenAction | null>(null);
  const say = (id: string, values = {}) => intl.formatMessage({ id: `measures.${id}` }, values);
  const planning = usePlanning(row.id, () => {
    announce(say('planned'));
    readAgain();
  });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    event.stopPropagation();
    planning.submit();
  };
  if (open && actions) {
    return <OpenedAction open={open} actions={actions} onClose={() => setOpen(null)} onChanged={readAgain} />;
  }
  return (
    <Dialog opened onClose={onClose} title={say('of', { reference: row.reference })} closeLabel={say('close')}>
      {actions ? (
        <ActionList actions={actions} nameOf={(id) => organisations.get(id)?.name ?? ''} onOpen={setOpen} />
      ) : hasFailed ? (
        <ErrorState
          title={intl.formatMessage({ id: 'row.unreachable' })}
          retryLabel={intl.formatMessage({ id: 'shell.tryAgain' })}
          onRetry={readAgain}
        />
      ) : (
        <LoadingState label={intl.formatMessage({ id: 'shell.loading' })} lines={2} />
      )}
      {matrix.viewerCan.planActions && (
        <form className={classes.form} onSubmit={submit} noValidate aria-label={say('planTitle')}>
          <ActionFields {...planning.fields} />
          <ActionAudienceField {...planning.readers} />
          {planning.problem !== null && (
            <Notice tone="error" live="assertive">
              <p dir="auto">{planning.problem}</p>
            </Notice>
          )}
          <div className={classes.buttons}>
            <Button variant="default" onClick={onClose}>
              {say('close')}
            </Button>
            <Button type="submit" loading={planning.busy}>
              {say('plan')}
            </Button>
          </div>
        </form>
      )}
    </Dialog>
  );
}

/** The measures of a row, read again when somebody changes them; the matrix below reads its row as well. */
function useActionsOf(entryId: string) {
  const { reviewId = '' } = useParams();
  const client = useApolloClient();
  const { data, error, readAgain: read } = useReading(actionsOfEntryDocument, { variables: { entryId } });
  useReviewChanges(reviewId, read, entryId);
  const readAgain = () => {
    read();
    const variables = { reviewId, ids: [entryId] };
    // Should this fail, the live notice of the same change brings the row.
    void client.query({ query: changedRowsDocument, variables, fetchPolicy: 'network-only' }).catch(() => undefined);
  };
  return { actions: data?.actionsOfEntry, hasFailed: Boolean(error), readAgain };
}
