import { useState } from 'react';
import { useIntl } from 'react-intl';
import { FormDialog } from '../recommendations/FormDialog.js';
import { useProblem } from '../recommendations/useProblem.js';
import { atField, useSubmission } from '../recommendations/useSubmission.js';
import { addEvidenceDocument, changeEvidenceDocument } from './evidence.documents.js';
import { EvidenceFields, noEvidence, type EvidenceDraft } from './EvidenceFields.js';
import type { Evidence } from './evidence-of-row.js';

const FIELDS = ['citation', 'url', 'datedOn'];

export interface AddEvidenceDialogProps {
  entryId: string;
  onDone: (added: Evidence) => void;
  onCancel: () => void;
}

/** Adds a source for the own organisation alone. */
export function AddEvidenceDialog({ entryId, onDone, onCancel }: AddEvidenceDialogProps) {
  const intl = useIntl();
  const [draft, setDraft] = useState(noEvidence);
  const [add, submission] = useSubmission(addEvidenceDocument);
  const problem = useProblem(submission, FIELDS);
  const submit = async () => {
    const { citation, url, datedOn } = draft;
    const outcome = await add({ entryId, citation, url: url.trim() || null, datedOn });
    if (outcome.kind === 'saved') onDone(outcome.value);
  };
  return (
    <FormDialog
      title={intl.formatMessage({ id: 'evidence.addTitle' })}
      submitLabel={intl.formatMessage({ id: 'evidence.add' })}
      onSubmit={() => void submit()}
      onCancel={onCancel}
      busy={submission.busy}
      problem={problem}
      size="small"
    >
      <EvidenceFields draft={draft} onChange={setDraft} errorAt={(field) => atField(submission, field)} />
      <p>{intl.formatMessage({ id: 'evidence.whoSees' })}</p>
    </FormDialog>
  );
}

const draftOf = ({ citation, url, datedOn }: Evidence): EvidenceDraft => ({
  citation,
  url: url ?? '',
  datedOn: datedOn ?? null,
});

export interface ChangeEvidenceDialogProps {
  piece: Evidence;
  onDone: () => void;
  onCancel: () => void;
}

/** Changes a source of the own organisation; what was shared of it stays as it was shared. */
export function ChangeEvidenceDialog({ piece, onDone, onCancel }: ChangeEvidenceDialogProps) {
  const intl = useIntl();
  const [draft, setDraft] = useState(() => draftOf(piece));
  const [change, submission] = useSubmission(changeEvidenceDocument);
  const problem = useProblem(submission, FIELDS);
  const submit = async () => {
    const { citation, url, datedOn } = draft;
    const expectedVersion = submission.conflict?.currentVersion ?? piece.version;
    const outcome = await change({ id: piece.id, expectedVersion, citation, url: url.trim() || null, datedOn });
    if (outcome.kind === 'saved') onDone();
  };
  return (
    <FormDialog
      title={intl.formatMessage({ id: 'evidence.changeTitle' })}
      submitLabel={intl.formatMessage({ id: submission.conflict ? 'row.saveMine' : 'row.save' })}
      onSubmit={() => void submit()}
      onCancel={onCancel}
      busy={submission.busy}
      problem={problem}
      size="small"
    >
      <EvidenceFields draft={draft} onChange={setDraft} errorAt={(field) => atField(submission, field)} />
      {piece.isShared && <p>{intl.formatMessage({ id: 'evidence.sharedStays' })}</p>}
    </FormDialog>
  );
}
