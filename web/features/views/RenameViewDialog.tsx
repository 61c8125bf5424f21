import { useState } from 'react';
import { useIntl } from 'react-intl';
import { LostRace } from '../recommendations/LostRace.js';
import { useSubmission } from '../recommendations/useSubmission.js';
import { NameViewDialog } from './NameViewDialog.js';
import type { SavedView } from './useViews.js';
import { changeViewDocument } from './views.documents.js';

export interface ViewDialogProps {
  readonly view: SavedView;
  readonly onDone: (view: SavedView) => void;
  readonly onCancel: () => void;
}

/** Another name for a view. */
export function RenameViewDialog({ view, onDone, onCancel }: ViewDialogProps) {
  const intl = useIntl();
  const [{ id, version }] = useState(view);
  const [asked, setAsked] = useState(view.name);
  const [change, submission] = useSubmission(changeViewDocument);
  const submit = async (name: string, expectedVersion: number) => {
    setAsked(name);
    const outcome = await change({ id, expectedVersion, name });
    if (outcome.kind === 'saved') onDone(outcome.value);
  };
  const { conflict, busy } = submission;
  if (conflict) {
    const keep = () => void submit(asked, conflict.currentVersion);
    return <LostRace race={conflict} busy={busy} onKeepMine={keep} onTakeTheirs={() => onDone(view)} />;
  }
  return (
    <NameViewDialog
      title={intl.formatMessage({ id: 'views.renameTitle' })}
      named={asked}
      submission={submission}
      onSubmit={(name) => void submit(name, version)}
      onCancel={onCancel}
    />
  );
}
