import { useState } from 'react';
import { useIntl } from 'react-intl';
import { Notice } from '../../design/Notice.js';
import { FirstReaders, usualReaders } from '../recommendations/FirstReaders.js';
import { FormDialog } from '../recommendations/FormDialog.js';
import { useProblem } from '../recommendations/useProblem.js';
import { atField, useSubmission } from '../recommendations/useSubmission.js';
import { changeEvidenceDocument } from './evidence.documents.js';
import { EvidenceFields, noEvidence, type EvidenceDraft } from './EvidenceFields.js';
import type { Evidence } from './evidence-of-row.js';
import { FileField } from './FileField.js';
import { useNewEvidence } from './useNewEvidence.js';

const FIELDS = ['citation', 'url', 'datedOn'];

export interface AddEvidenceDialogProps {
  entryId: string;
  onDone: (added: Evidence) => void;
  onCancel: () => void;
}

/** Adds a source, with its file, for the own organisation or for oneself alone. */
export function AddEvidenceDialog({ entryId, onDone, onCancel }: AddEvidenceDialogProps) {
  const intl = useIntl();
  const [draft, setDraft] = useState(noEvidence);
  const [audience, setAudience] = useState(usualReaders);
  const { save, submission, sending, file, setFile, added, busy } = useNewEvidence(entryId);
  const problem = useProblem(submission, FIELDS);
  const submit = async () => {
    const piece = await save(draft, audience);
    if (piece) onDone(piece);
  };
  const submitLabel = !added ? 'evidence.add' : file ? 'evidence.file.send' : 'evidence.file.without';
  return (
    <FormDialog
      title={intl.formatMessage({ id: 'evidence.addTitle' })}
      submitLabel={intl.formatMessage({ id: submitLabel })}
      onSubmit={() => void submit()}
      onCancel={added ? () => onDone(added) : onCancel}
      {...(added && file && { cancelLabel: intl.formatMessage({ id: 'evidence.file.without' }) })}
      busy={busy}
      problem={problem}
      size="small"
    >
      {added ? (
        <AddedAlready />
      ) : (
        <EvidenceFields draft={draft} onChange={setDraft} errorAt={(field) => atField(submission, field)} />
      )}
      <FileField file={file} onChoose={setFile} sending={sending} />
      <FirstReaders value={audience} {...(!added && { onChange: setAudience })} />
    </FormDialog>
  );
}

/** The source stands; only its file is missing. */
export function AddedAlready() {
  const intl = useIntl();
  return (
    <Notice tone="info">
      <p>{intl.formatMessage({ id: 'evidence.file.addedWithout' })}</p>
    </Notice>
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
