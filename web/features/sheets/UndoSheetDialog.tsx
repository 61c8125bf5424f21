import { useApolloClient } from '@apollo/client/react';
import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { useAnnounce } from '../../design/Announcer.js';
import { ConfirmDialog } from '../../design/ConfirmDialog.js';
import { Notice } from '../../design/Notice.js';
import { refreshAfterImport } from '../imports/refresh-after-import.js';
import { useSubmission } from '../recommendations/useSubmission.js';
import type { SheetFile } from './sheet-layout.js';
import { undoSheetDocument } from './sheets.documents.js';

/** Says what taking a spreadsheet back does before it is done. */
export function UndoSheetDialog({ of, opened, onClose }: { of: SheetFile; opened: boolean; onClose: () => void }) {
  const intl = useIntl();
  const announce = useAnnounce();
  const client = useApolloClient();
  const [undo, { busy }] = useSubmission(undoSheetDocument);
  const [problem, setProblem] = useState<string | null>(null);
  const say = (id: string) => intl.formatMessage({ id });
  const close = () => {
    setProblem(null);
    onClose();
  };
  const confirm = async () => {
    const outcome = await undo({ id: of.id });
    if (outcome.kind === 'refusal') return setProblem(outcome.refusal.message);
    if (outcome.kind !== 'saved') return setProblem(say('imports.undo.failed'));
    await refreshAfterImport(client);
    announce(say('imports.undo.done'));
    close();
  };
  return (
    <ConfirmDialog
      opened={opened}
      title={say('sheets.undo.title')}
      confirmLabel={say('sheets.undo.confirm')}
      cancelLabel={say('imports.cancel')}
      onConfirm={() => void confirm()}
      onCancel={close}
      busy={busy}
      destructive
    >
      <p>
        <FormattedMessage id="sheets.undo.what" values={{ rows: of.summary?.rows ?? 0 }} />
      </p>
      {problem !== null && (
        <Notice tone="error" live="assertive">
          <p dir="auto">{problem}</p>
        </Notice>
      )}
    </ConfirmDialog>
  );
}
