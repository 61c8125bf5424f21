import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { Dialog } from '../../design/Dialog.js';
import { ErrorState } from '../../design/ErrorState.js';
import { LoadingState } from '../../design/LoadingState.js';
import { Notice } from '../../design/Notice.js';
import { VisuallyHidden } from '../../design/VisuallyHidden.js';
import type { SourceOfEvidenceQuery } from '../../graphql/generated/graphql.js';
import { FormDialog } from '../recommendations/FormDialog.js';
import { RemovalDialog } from '../recommendations/RemovalDialog.js';
import { useProblem } from '../recommendations/useProblem.js';
import { atField, useSubmission } from '../recommendations/useSubmission.js';
import { deleteSourceDocument, keepSourceDocument, sourceOfEvidenceDocument } from './evidence.documents.js';
import type { PieceDialogProps } from './EvidenceFileDialogs.js';
import { LongTextField, ShortTextField } from '../recommendations/TextFields.js';
import classes from './file.module.css';

type Source = NonNullable<SourceOfEvidenceQuery['sourceOfEvidence']>;

/** Who gave a source: fetched when it is opened, kept in no cache, and read by the own organisation alone. */
export function SourceDialog({ piece, onDone, onCancel }: PieceDialogProps) {
  const intl = useIntl();
  const variables = { evidenceId: piece.id };
  const { data, error, refetch } = useQuery(sourceOfEvidenceDocument, { variables, fetchPolicy: 'no-cache' });
  const [isDeleting, setDeleting] = useState(false);
  if (data && isDeleting) return <DeleteSource piece={piece} onDone={onDone} onCancel={() => setDeleting(false)} />;
  if (data) {
    const onDelete = data.sourceOfEvidence ? () => setDeleting(true) : null;
    return <SourceForm source={data.sourceOfEvidence ?? null} {...{ piece, onDone, onCancel, onDelete }} />;
  }
  return (
    <Dialog
      opened
      onClose={onCancel}
      title={intl.formatMessage({ id: 'evidence.source.title' })}
      closeLabel={intl.formatMessage({ id: 'recommendations.cancel' })}
      size="small"
    >
      {error ? (
        <ErrorState
          title={intl.formatMessage({ id: 'evidence.source.failed' })}
          retryLabel={intl.formatMessage({ id: 'evidence.retry' })}
          onRetry={() => void refetch()}
        />
      ) : (
        <LoadingState label={intl.formatMessage({ id: 'shell.loading' })} />
      )}
    </Dialog>
  );
}

type FormProps = PieceDialogProps & { source: Source | null; onDelete: (() => void) | null };

function SourceForm({ piece, source, onDone, onCancel, onDelete }: FormProps) {
  const intl = useIntl();
  const say = (id: string) => intl.formatMessage({ id: `evidence.source.${id}` });
  const [words, setWords] = useState({
    name: source?.name ?? '',
    contact: source?.contact ?? '',
    consent: source?.consent ?? '',
  });
  const [keep, submission] = useSubmission(keepSourceDocument);
  const problem = useProblem(submission, ['name', 'contact', 'consent']);
  const change = (field: keyof typeof words) => (event: { currentTarget: { value: string } }) =>
    setWords({ ...words, [field]: event.currentTarget.value });
  const submit = async () => {
    const now = submission.conflict ? submission.conflict.currentVersion || null : (source?.version ?? null);
    const outcome = await keep({ evidenceId: piece.id, expectedVersion: now, ...words });
    if (outcome.kind === 'saved') onDone();
  };
  return (
    <FormDialog
      title={say('title')}
      submitLabel={intl.formatMessage({ id: submission.conflict ? 'row.saveMine' : 'row.save' })}
      onSubmit={() => void submit()}
      onCancel={onCancel}
      busy={submission.busy}
      problem={problem}
      size="small"
    >
      <div className={classes.words}>
        <Notice tone="info">
          <p>
            {say('who')}{' '}
            <a href="/operator" target="_blank" rel="noreferrer" className={classes.inText}>
              {say('operator')}
              <VisuallyHidden>{intl.formatMessage({ id: 'evidence.newTab' })}</VisuallyHidden>
            </a>
          </p>
        </Notice>
        <ShortTextField
          label={say('name')}
          description={say('nameHelp')}
          value={words.name}
          onChange={change('name')}
          error={atField(submission, 'name')}
          most={200}
          dir="auto"
          withAsterisk
          autoComplete="off"
        />
        <ShortTextField
          label={say('contact')}
          value={words.contact}
          onChange={change('contact')}
          error={atField(submission, 'contact')}
          most={500}
          dir="auto"
          autoComplete="off"
        />
        <LongTextField
          label={say('consent')}
          description={say('consentHelp')}
          value={words.consent}
          onChange={change('consent')}
          error={atField(submission, 'consent')}
          most={2000}
          dir="auto"
          autosize
          minRows={2}
        />
        {onDelete && (
          <div>
            <Button variant="subtle" color="red" size="compact-sm" onClick={onDelete}>
              {say('delete')}
            </Button>
          </div>
        )}
      </div>
    </FormDialog>
  );
}

function DeleteSource({ piece, onDone, onCancel }: PieceDialogProps) {
  const intl = useIntl();
  const [remove, submission] = useSubmission(deleteSourceDocument);
  const submit = async () => {
    const outcome = await remove({ evidenceId: piece.id });
    if (outcome.kind === 'saved') onDone();
  };
  return (
    <RemovalDialog
      title={intl.formatMessage({ id: 'evidence.source.deleteTitle' })}
      submitLabel={intl.formatMessage({ id: 'evidence.source.delete' })}
      submission={submission}
      onSubmit={submit}
      onCancel={onCancel}
    >
      <p>{intl.formatMessage({ id: 'evidence.source.deleteHelp' })}</p>
    </RemovalDialog>
  );
}
