import { useState } from 'react';
import { useIntl } from 'react-intl';
import type { ActionFieldsFragment } from '../../graphql/generated/graphql.js';
import type { ConflictAnswer } from '../../graphql/useMutationResult.js';
import { useFormat } from '../../lib/useFormat.js';
import { FormDialog } from '../recommendations/FormDialog.js';
import { LostRace } from '../recommendations/LostRace.js';
import { useProblem } from '../recommendations/useProblem.js';
import { atField, useSubmission } from '../recommendations/useSubmission.js';
import { ACTION_FIELDS, ActionAudienceField, ActionFields, draftOf } from './ActionFields.js';
import { changeActionDocument } from './actions.documents.js';
import classes from './actions.module.css';
import { usePlanning } from './usePlanning.js';

export interface PlanActionDialogProps {
  entryId: string;
  onDone: () => void;
  onCancel: () => void;
}

/** Plans a measure of the own organisation. */
export function PlanActionDialog({ entryId, onDone, onCancel }: PlanActionDialogProps) {
  const intl = useIntl();
  const { fields, readers, busy, problem, submit } = usePlanning(entryId, onDone);
  return (
    <FormDialog
      title={intl.formatMessage({ id: 'measures.planTitle' })}
      submitLabel={intl.formatMessage({ id: 'measures.plan' })}
      onSubmit={submit}
      onCancel={onCancel}
      busy={busy}
      problem={problem}
    >
      <ActionFields {...fields} />
      <ActionAudienceField {...readers} />
    </FormDialog>
  );
}

export interface ActionDialogProps {
  action: ActionFieldsFragment;
  onDone: () => void;
  onCancel: () => void;
}

/** Changes a measure of the own organisation. Only what differs is sent; an earlier change is shown beside it. */
export function ChangeActionDialog({ action, onDone, onCancel }: ActionDialogProps) {
  const intl = useIntl();
  const [before] = useState(action);
  const [draft, setDraft] = useState(() => draftOf(action));
  const [change, submission] = useSubmission(changeActionDocument);
  const problem = useProblem({ ...submission, conflict: null }, ACTION_FIELDS);
  const inWords = useConflictInWords();
  const isEmpty = draft.title.trim() === '';
  const send = async (expectedVersion: number) => {
    const was = draftOf(before);
    const changes = Object.fromEntries(
      Object.entries(draft).filter(([field, value]) => value !== was[field as 'title']),
    );
    if (Object.keys(changes).length === 0) return onCancel();
    const outcome = await change({ id: action.id, expectedVersion, ...changes });
    if (outcome.kind === 'saved') onDone();
  };
  if (submission.conflict) {
    const { currentVersion } = submission.conflict;
    return (
      <LostRace
        race={inWords(submission.conflict)}
        busy={submission.busy}
        onKeepMine={() => void send(currentVersion)}
        onTakeTheirs={onDone}
      />
    );
  }
  return (
    <FormDialog
      title={intl.formatMessage({ id: 'measures.changeTitle' })}
      submitLabel={intl.formatMessage({ id: 'row.save' })}
      onSubmit={() => !isEmpty && void send(before.version)}
      onCancel={onCancel}
      busy={submission.busy}
      problem={problem}
    >
      <ActionFields
        draft={draft}
        onChange={setDraft}
        errorAt={(field) =>
          field === 'title' && isEmpty ? intl.formatMessage({ id: 'measures.needed' }) : atField(submission, field)
        }
      />
      <p className={classes.who}>{intl.formatMessage({ id: `measures.reads.${action.audience}` })}</p>
    </FormDialog>
  );
}

/** A conflict with days and states as people read them. */
function useConflictInWords() {
  const intl = useIntl();
  const format = useFormat();
  const word = (field: string, value: unknown) => {
    if (typeof value !== 'string') return value;
    if (field === 'dueOn') return format.date(value);
    return field === 'state' ? intl.formatMessage({ id: `words.action.${value}` }) : value;
  };
  const all = (fields: unknown) =>
    fields && Object.fromEntries(Object.entries(fields as object).map(([field, value]) => [field, word(field, value)]));
  return (conflict: ConflictAnswer): ConflictAnswer => ({
    ...conflict,
    mine: all(conflict.mine),
    theirs: all(conflict.theirs),
  });
}
