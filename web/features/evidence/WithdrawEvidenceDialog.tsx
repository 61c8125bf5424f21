import { useIntl } from 'react-intl';
import { Notice } from '../../design/Notice.js';
import { RemovalDialog } from '../recommendations/RemovalDialog.js';
import { useSubmission } from '../recommendations/useSubmission.js';
import { withdrawEvidenceDocument } from './evidence.documents.js';
import { CitedSource } from './CitedSource.js';
import type { Evidence } from './evidence-of-row.js';

export interface WithdrawEvidenceDialogProps {
  piece: Evidence;
  onDone: () => void;
  onCancel: () => void;
}

/** Takes a source out of the lists, after saying what stays. */
export function WithdrawEvidenceDialog({ piece, onDone, onCancel }: WithdrawEvidenceDialogProps) {
  const intl = useIntl();
  const [withdraw, submission] = useSubmission(withdrawEvidenceDocument);
  const submit = async () => {
    const outcome = await withdraw({ id: piece.id, expectedVersion: piece.version });
    if (outcome.kind === 'saved') onDone();
  };
  return (
    <RemovalDialog
      title={intl.formatMessage({ id: 'evidence.withdrawTitle' })}
      submitLabel={intl.formatMessage({ id: 'evidence.withdraw' })}
      submission={submission}
      onSubmit={submit}
      onCancel={onCancel}
    >
      <CitedSource source={piece} />
      <p>{intl.formatMessage({ id: `evidence.withdrawHelp${piece.audience === 'PERSONAL' ? 'Personal' : ''}` })}</p>
      {(piece.file || piece.hasSource) && (
        <Notice tone="warning">
          {piece.file && <p>{intl.formatMessage({ id: 'evidence.withdrawFile' })}</p>}
          {piece.hasSource && <p>{intl.formatMessage({ id: 'evidence.withdrawSource' })}</p>}
        </Notice>
      )}
    </RemovalDialog>
  );
}
