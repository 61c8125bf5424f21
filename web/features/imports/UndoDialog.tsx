import { useApolloClient } from '@apollo/client/react';
import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { useAnnounce } from '../../design/Announcer.js';
import { ConfirmDialog } from '../../design/ConfirmDialog.js';
import { Notice } from '../../design/Notice.js';
import { useSubmission } from '../recommendations/useSubmission.js';
import { undoImportDocument } from './imports.documents.js';
import classes from './imports.module.css';
import { refreshAfterImport } from './refresh-after-import.js';

interface Undoable {
  readonly id: string;
  readonly fileName: string;
  readonly summary: { readonly added: number; readonly changed: number } | null;
}

/** Says what taking an import back does before it is done. */
export function UndoDialog({ of, onClose }: { of: Undoable | null; onClose: () => void }) {
  const intl = useIntl();
  const announce = useAnnounce();
  const client = useApolloClient();
  const [undo, { busy }] = useSubmission(undoImportDocument);
  const [problem, setProblem] = useState<string | null>(null);
  const say = (id: string) => intl.formatMessage({ id });
  const close = () => {
    setProblem(null);
    onClose();
  };
  const confirm = async (id: string) => {
    const outcome = await undo({ id });
    if (outcome.kind === 'refusal') return setProblem(outcome.refusal.message);
    if (outcome.kind !== 'saved') return setProblem(say('imports.undo.failed'));
    await refreshAfterImport(client);
    announce(say('imports.undo.done'));
    close();
  };
  const { added = 0, changed = 0 } = of?.summary ?? {};
  return (
    <ConfirmDialog
      opened={of !== null}
      title={say('imports.undo.title')}
      confirmLabel={say('imports.undo.confirm')}
      cancelLabel={say('imports.cancel')}
      onConfirm={() => void (of && confirm(of.id))}
      onCancel={close}
      busy={busy}
      destructive
    >
      <div className={classes.words}>
        <p>
          <FormattedMessage id="imports.undo.what" values={{ file: <bdi>{of?.fileName}</bdi>, added, changed }} />
        </p>
        <p>
          <FormattedMessage id="imports.undo.kept" />
        </p>
      </div>
      {problem !== null && (
        <Notice tone="error" live="assertive">
          <p dir="auto">{problem}</p>
        </Notice>
      )}
    </ConfirmDialog>
  );
}
