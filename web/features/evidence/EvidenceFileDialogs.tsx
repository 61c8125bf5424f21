import { useState } from 'react';
import { useIntl } from 'react-intl';
import { FormDialog } from '../recommendations/FormDialog.js';
import { RemovalDialog } from '../recommendations/RemovalDialog.js';
import { useProblem } from '../recommendations/useProblem.js';
import { atField, useSubmission } from '../recommendations/useSubmission.js';
import { CitedSource } from './CitedSource.js';
import { removeEvidenceFileDocument, renameEvidenceFileDocument } from './evidence.documents.js';
import { WhatOthersGet } from './EvidenceFileLines.js';
import type { Evidence } from './evidence-of-row.js';
import { FileField } from './FileField.js';
import classes from './file.module.css';
import { useFileSending } from './useFileSending.js';
import { ShortTextField } from '../recommendations/TextFields.js';

export interface PieceDialogProps {
  piece: Evidence;
  onDone: () => void;
  onCancel: () => void;
}

/** Puts a file on a source, or another in its place. */
export function EvidenceFileDialog({ piece, onDone, onCancel }: PieceDialogProps) {
  const intl = useIntl();
  const [file, setFile] = useState<File | null>(null);
  const [isAsked, setAsked] = useState(false);
  const sending = useFileSending();
  const submit = async () => {
    setAsked(true);
    if (file && (await sending.send(piece, file))) onDone();
  };
  const missing = isAsked && !file ? intl.formatMessage({ id: 'evidence.file.none' }) : null;
  return (
    <FormDialog
      title={intl.formatMessage({ id: piece.file ? 'evidence.file.replaceTitle' : 'evidence.file.addTitle' })}
      submitLabel={intl.formatMessage({ id: 'evidence.file.send' })}
      onSubmit={() => void submit()}
      onCancel={onCancel}
      busy={sending.share !== null}
      problem={missing}
      size="small"
    >
      <CitedSource source={piece} />
      <FileField file={file} onChoose={setFile} sending={sending} />
      {piece.file && <p>{intl.formatMessage({ id: 'evidence.file.replaceHelp' })}</p>}
    </FormDialog>
  );
}

/** Names the copy that others will get. */
export function CopyNameDialog({ piece, onDone, onCancel }: PieceDialogProps) {
  const intl = useIntl();
  const copy = piece.cleanedFile;
  const [name, setName] = useState(copy?.name ?? '');
  const [rename, submission] = useSubmission(renameEvidenceFileDocument);
  const problem = useProblem(submission, ['name']);
  const submit = async () => {
    const expectedVersion = submission.conflict?.currentVersion ?? piece.version;
    const outcome = await rename({ id: piece.id, expectedVersion, name });
    if (outcome.kind === 'saved') onDone();
  };
  return (
    <FormDialog
      title={intl.formatMessage({ id: 'evidence.copy.nameTitle' })}
      submitLabel={intl.formatMessage({ id: submission.conflict ? 'row.saveMine' : 'row.save' })}
      onSubmit={() => void submit()}
      onCancel={onCancel}
      busy={submission.busy}
      problem={problem}
      size="small"
    >
      <ShortTextField
        label={intl.formatMessage({ id: 'evidence.copy.name' })}
        description={intl.formatMessage({ id: 'evidence.copy.nameHelp' })}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        error={atField(submission, 'name')}
        most={120}
        dir="auto"
      />
      {copy && (
        <div>
          <WhatOthersGet copy={copy} />
        </div>
      )}
    </FormDialog>
  );
}

/** Deletes the file of a source, after saying what stays. */
export function RemoveFileDialog({ piece, onDone, onCancel }: PieceDialogProps) {
  const intl = useIntl();
  const [remove, submission] = useSubmission(removeEvidenceFileDocument);
  const submit = async () => {
    const expectedVersion = submission.conflict?.currentVersion ?? piece.version;
    const outcome = await remove({ id: piece.id, expectedVersion });
    if (outcome.kind === 'saved') onDone();
  };
  return (
    <RemovalDialog
      title={intl.formatMessage({ id: 'evidence.file.removeTitle' })}
      submitLabel={intl.formatMessage({ id: 'evidence.file.remove' })}
      submission={submission}
      onSubmit={submit}
      onCancel={onCancel}
    >
      <p className={classes.name} dir="auto">
        {piece.file?.name}
      </p>
      <p>{intl.formatMessage({ id: 'evidence.file.removeHelp' })}</p>
    </RemovalDialog>
  );
}
