import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { languageOfLocale } from '../../lib/intl-locale.js';
import { FormDialog } from '../recommendations/FormDialog.js';
import { LostRace } from '../recommendations/LostRace.js';
import { useProblem } from '../recommendations/useProblem.js';
import { atField, useSubmission } from '../recommendations/useSubmission.js';
import type { MatrixRow } from './matrix-row.js';
import { changesOf, draftOf } from './tag-draft.js';
import { TagFields } from './TagFields.js';
import { reviseTagsDocument, tagChoicesDocument } from './tags.documents.js';

export interface TagsDialogProps {
  row: MatrixRow;
  workspaceId: string;
  onDone: () => void;
  onCancel: () => void;
}

const FIELDS = ['themeIds', 'affectedGroups', 'sdgTargets'];

/** What a row is about, as people of both sides see it. Only the kinds that were changed are sent. */
export function TagsDialog({ row, workspaceId, onDone, onCancel }: TagsDialogProps) {
  const intl = useIntl();
  const [before] = useState(row);
  const [draft, setDraft] = useState(() => draftOf(row));
  const { data, error } = useQuery(tagChoicesDocument, {
    variables: { workspaceId, language: languageOfLocale(intl.locale) },
    fetchPolicy: 'cache-and-network',
  });
  const [revise, submission] = useSubmission(reviseTagsDocument);
  const standing = { ...submission, conflict: null, hasFailed: submission.hasFailed || (Boolean(error) && !data) };
  const problem = useProblem(standing, FIELDS);
  const send = async (expectedVersion: number) => {
    const changes = changesOf(draftOf(before), draft);
    if (Object.keys(changes).length === 0) return onCancel();
    const outcome = await revise({ id: row.id, expectedVersion, ...changes });
    if (outcome.kind === 'saved') onDone();
  };
  // The focus goes to the first field as the dialog opens: it opens once there is one.
  if (!data && !error) return null;
  if (submission.conflict) {
    const { currentVersion } = submission.conflict;
    return (
      <LostRace
        race={submission.conflict}
        busy={submission.busy}
        onKeepMine={() => void send(currentVersion)}
        onTakeTheirs={onDone}
      />
    );
  }
  return (
    <FormDialog
      title={intl.formatMessage({ id: 'tags.of' }, { reference: row.reference })}
      submitLabel={intl.formatMessage({ id: 'row.save' })}
      onSubmit={() => void send(before.tagsVersion)}
      onCancel={onCancel}
      busy={submission.busy}
      problem={problem}
    >
      {data && (
        <TagFields
          row={before}
          choices={data}
          draft={draft}
          onChange={setDraft}
          errorAt={(field) => atField(submission, field)}
        />
      )}
    </FormDialog>
  );
}
